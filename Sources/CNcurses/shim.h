// The wide-character ncurses interface, and by static inline functions what Swift can't import.
#ifndef TIENDO_CNCURSES_SHIM_H
#define TIENDO_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#endif
