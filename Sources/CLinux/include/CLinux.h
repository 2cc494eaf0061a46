// What Swift can't call: variadic system calls and signal handlers. Header only.
#ifndef TIENDO_CLINUX_H
#define TIENDO_CLINUX_H

#endif
