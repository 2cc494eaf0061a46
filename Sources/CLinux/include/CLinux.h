// What Swift can't call: variadic system calls and signal handlers. Header only; the state that a
// handler needs is weak, so that every object which includes this shares one copy.
#ifndef TIENDO_CLINUX_H
#define TIENDO_CLINUX_H

#include "Confinement.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// --- Terminals: what ioctl alone tells and does ---

static inline int tiendo_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

// Opens a pseudo-terminal of a size: ends[0] is the side of the one who looks and types, ends[1] the
// program's. By Linux' own requests, since the portable calls hide behind feature macros.
static inline int tiendo_pseudo_terminal(int ends[2], int columns, int rows) {
  const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int unlock = 0;
  ends[0] = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (ends[0] < 0) return -1;
  if (ioctl(ends[0], TIOCSPTLCK, &unlock) != 0 || ioctl(ends[0], TIOCSWINSZ, &size) != 0 ||
      (ends[1] = ioctl(ends[0], TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC)) < 0) {
    close(ends[0]);
    return -1;
  }
  return 0;
}

static inline int tiendo_set_window_size(int descriptor, int columns, int rows) {
  const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

// A file without a name, in memory alone; -1 where there is none.
static inline int tiendo_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "frame", 1u /* MFD_CLOEXEC */);
}

// --- Signals that the event loop handles: one byte each into a pipe ---

__attribute__((weak)) volatile sig_atomic_t tiendo_signal_descriptor = -1;

__attribute__((weak)) volatile sig_atomic_t tiendo_hurries = 0;

__attribute__((weak)) volatile sig_atomic_t tiendo_resizes = 0;

static void tiendo_forward_signal(int number) {
  const int saved = errno;
  if (tiendo_hurries && (number == SIGTERM || number == SIGHUP)) {
    // The loop may be stuck in a write to a terminal that takes nothing; this ends it all the same.
    signal(SIGALRM, SIG_DFL);
    alarm(1);
  }
  if (number == SIGWINCH) tiendo_resizes = 1;
  const unsigned char byte = (unsigned char)number;
  const int descriptor = tiendo_signal_descriptor;
  // A full pipe already holds enough to wake the loop.
  if (descriptor >= 0) (void)!write(descriptor, &byte, 1);
  errno = saved;
}

// From now on TERM and HUP end the process within a second, whatever it is waiting for.
static inline void tiendo_hurry(void) { tiendo_hurries = 1; }

// Whether the terminal's size changed since the last time, if only to and fro.
static inline int tiendo_take_resize(void) {
  const int resizes = tiendo_resizes;
  tiendo_resizes = 0;
  return resizes;
}

// Where the handler writes; -1 for nowhere.
static inline void tiendo_forward_signals_to(int descriptor) {
  tiendo_signal_descriptor = descriptor;
}

static inline int tiendo_catch_signal(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tiendo_forward_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

static inline int tiendo_default_signal(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  return sigaction(number, &action, NULL);
}

// Opens the pipe, both ends non-blocking and closed on exec.
static inline int tiendo_signal_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

// --- Fatal signals: give the terminal back, then die of the same signal ---

// Everything a handler may touch is prepared here beforehand.
typedef struct {
  volatile sig_atomic_t armed;
  int descriptor;
  struct termios modes;
  size_t count;
  char bytes[512];
} tiendo_restore_state;

__attribute__((weak)) tiendo_restore_state tiendo_restore;
__attribute__((weak)) char tiendo_signal_stack[65536];

static void tiendo_die_restored(int number) {
  if (tiendo_restore.armed) {
    tiendo_restore.armed = 0;
    (void)!write(tiendo_restore.descriptor, tiendo_restore.bytes, tiendo_restore.count);
    tcsetattr(tiendo_restore.descriptor, TCSANOW, &tiendo_restore.modes);
  }
  // SA_RESETHAND has put the default action back; it takes over when this handler returns.
  raise(number);
}

// Remembers what to write and which modes to set. Returns 0, or -1 if the bytes are too many.
static inline int tiendo_prepare_restore(
    int descriptor, const struct termios *modes, const unsigned char *bytes, size_t count) {
  if (count > sizeof tiendo_restore.bytes) return -1;
  tiendo_restore.armed = 0;
  tiendo_restore.descriptor = descriptor;
  tiendo_restore.modes = *modes;
  memcpy(tiendo_restore.bytes, bytes, count);
  tiendo_restore.count = count;
  return 0;
}

static inline void tiendo_arm_restore(void) { tiendo_restore.armed = 1; }
static inline void tiendo_disarm_restore(void) { tiendo_restore.armed = 0; }

// A trap or fault in any thread. On a stack of its own, or an overflowing stack would hide it.
static inline void tiendo_catch_fatal_signals(void) {
  const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = tiendo_signal_stack;
  stack.ss_size = sizeof tiendo_signal_stack;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tiendo_die_restored;
  action.sa_flags = (int)(SA_RESETHAND | SA_ONSTACK);
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
}

#endif
