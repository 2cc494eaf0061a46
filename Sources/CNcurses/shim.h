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

#endif
