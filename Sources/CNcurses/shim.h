// The wide-character ncurses interface, and by static inline functions what Swift can't import:
// globals that ncurses hides behind macros, function-like constants and the opaque cell.
#ifndef TIENDO_CNCURSES_SHIM_H
#define TIENDO_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <term.h>
#include <wchar.h>

static inline WINDOW *tiendo_screen(void) { return stdscr; }
static inline int tiendo_screen_rows(void) { return getmaxy(stdscr); }
static inline int tiendo_screen_columns(void) { return getmaxx(stdscr); }
static inline int tiendo_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t tiendo_bold(void) { return WA_BOLD; }
static inline attr_t tiendo_dim(void) { return WA_DIM; }
static inline attr_t tiendo_italic(void) { return WA_ITALIC; }
static inline attr_t tiendo_underline(void) { return WA_UNDERLINE; }
static inline attr_t tiendo_reverse(void) { return WA_REVERSE; }

// A string capability, or NULL for absent ones and names that ncurses does not know.
static inline const char *tiendo_capability(const char *name) {
  char *text = tigetstr(name);
  return text == (char *)-1 ? NULL : text;
}

// Whether the C library agrees that a character takes so many columns. ncurses goes by the C
// library; a cell that they disagree about would shift the rest of the row.
static inline int tiendo_width_is(uint32_t base, int width) { return wcwidth((wchar_t)base) == width; }

// Fills one cell: a base, up to four combining marks (0: none), attributes and a colour pair.
static inline void tiendo_set_cell(
    cchar_t *cell, uint32_t base, uint32_t m0, uint32_t m1, uint32_t m2, uint32_t m3,
    attr_t attributes, int pair) {
  wchar_t text[6] = {(wchar_t)base, (wchar_t)m0, (wchar_t)m1, (wchar_t)m2, (wchar_t)m3, 0};
  // A pair number beyond a short goes through the extension argument.
  if (setcchar(cell, text, attributes, (short)(pair > 32767 ? 32767 : pair), &pair) == ERR) {
    const wchar_t unknown[2] = {0xFFFD, 0};
    setcchar(cell, unknown, attributes, 0, &pair);
  }
}

static inline const char *tiendo_codeset(void) { return nl_langinfo(CODESET); }

// The mouse events asked for: presses and releases of three buttons, the wheel, modifiers.
static inline mmask_t tiendo_mouse_mask(void) {
  return BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_RELEASED | BUTTON3_PRESSED |
         BUTTON3_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | BUTTON_SHIFT | BUTTON_CTRL |
         BUTTON_ALT;
}

// One event of the mouse queue in numbers: button 1 to 5, released or not, bits shift 1, control 2,
// alt 4.
typedef struct {
  int column, row, button, released, modifiers;
} tiendo_mouse;

static inline int tiendo_next_mouse(tiendo_mouse *report) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  const mmask_t state = event.bstate;
  const mmask_t pressed[5] = {
      BUTTON1_PRESSED, BUTTON2_PRESSED, BUTTON3_PRESSED, BUTTON4_PRESSED, BUTTON5_PRESSED};
  const mmask_t released[3] = {BUTTON1_RELEASED, BUTTON2_RELEASED, BUTTON3_RELEASED};
  report->column = event.x;
  report->row = event.y;
  report->button = 0;
  report->released = 0;
  for (int i = 0; i < 5; i++)
    if (state & pressed[i]) report->button = i + 1;
  for (int i = 0; i < 3 && report->button == 0; i++)
    if (state & released[i]) report->button = i + 1, report->released = 1;
  report->modifiers = (state & BUTTON_SHIFT ? 1 : 0) | (state & BUTTON_CTRL ? 2 : 0) |
                      (state & BUTTON_ALT ? 4 : 0);
  return report->button != 0;
}

#endif
