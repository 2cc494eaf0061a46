// libxlsxwriter's writing of workbooks, into memory. Nothing is linked: the library is loaded where the
// first workbook is written, so that a start of the program does not pay for it.
#ifndef TIENDO_CXLSXWRITER_SHIM_H
#define TIENDO_CXLSXWRITER_SHIM_H

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define TIENDO_XLSX_CALLS(call)                                                                        \
  call(workbook_new) call(workbook_close) call(workbook_add_worksheet) call(workbook_add_format)       \
  call(workbook_add_chart) call(workbook_set_properties)                                               \
  call(worksheet_write_string) call(worksheet_write_number) call(worksheet_write_datetime)             \
  call(worksheet_write_blank) call(worksheet_set_column) call(worksheet_freeze_panes)                  \
  call(worksheet_autofilter) call(worksheet_repeat_rows) call(worksheet_set_landscape)                 \
  call(worksheet_set_paper) call(worksheet_fit_to_pages) call(worksheet_set_margins)                   \
  call(worksheet_set_footer) call(worksheet_insert_chart_opt) call(worksheet_set_row)                  \
  call(worksheet_set_h_pagebreaks)                                                                     \
  call(format_set_bold) call(format_set_italic) call(format_set_text_wrap) call(format_set_align)      \
  call(format_set_border) call(format_set_bg_color) call(format_set_font_name)                         \
  call(format_set_font_size) call(format_set_num_format)                                               \
  call(chart_add_series) call(chart_series_set_categories) call(chart_series_set_values)               \
  call(chart_series_set_name) call(chart_title_set_name) call(chart_axis_get)                          \
  call(chart_axis_set_num_format) call(chart_title_set_name_font) call(chart_show_blanks_as)

#define TIENDO_XLSX_FIELD(name) __typeof__(&name) name;
typedef struct {
  TIENDO_XLSX_CALLS(TIENDO_XLSX_FIELD)
} tiendo_xlsx_library;
#undef TIENDO_XLSX_FIELD

// Returns 1, or 0 where the machine lacks the library.
static inline int tiendo_xlsx_load(tiendo_xlsx_library *library) {
  static const char *const names[] = {"libxlsxwriter.so.4", "libxlsxwriter.so.5", "libxlsxwriter.so.6",
                                      "libxlsxwriter.so.7", "libxlsxwriter.so.8", "libxlsxwriter.so"};
  void *handle = NULL;
  for (size_t place = 0; !handle && place < sizeof names / sizeof *names; place++) {
    handle = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
  }
  if (!handle) return 0;
#define TIENDO_XLSX_FIND(name)                                           \
  library->name = (__typeof__(&name))dlsym(handle, #name);               \
  if (!library->name) return 0;
  TIENDO_XLSX_CALLS(TIENDO_XLSX_FIND)
#undef TIENDO_XLSX_FIND
  return 1;
}

// A file that has no name and no place on a disk; -1 where there is none.
static inline int tiendo_xlsx_memory(void) { return (int)syscall(SYS_memfd_create, "xlsx", 1u); }

static inline long tiendo_xlsx_read(int memory, void *buffer, size_t room, long place) {
  return (long)pread(memory, buffer, room, (off_t)place);
}

static inline void tiendo_xlsx_close(int memory) { close(memory); }

// What the workbook is called, and when it was made.
static inline void tiendo_xlsx_describe(
    const tiendo_xlsx_library *library, lxw_workbook *workbook, const char *title, long made_at) {
  lxw_doc_properties properties;
  memset(&properties, 0, sizeof properties);
  properties.title = (char *)title;
  properties.created = (time_t)made_at;
  library->workbook_set_properties(workbook, &properties);
}

#endif
