// What a process can give up for good: new privileges, writing files, and by a filter of system
// calls all that changes files or starts programs. Each holds for the calling thread and for those
// it starts afterwards. The kernel's numbers stand here, since its headers may be older than it.
#ifndef TIENDO_CONFINEMENT_H
#define TIENDO_CONFINEMENT_H

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sched.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int tiendo_refuse_privileges(void) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static inline int tiendo_has_refused_privileges(void) {
  return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
}

// --- Landlock (Documentation/userspace-api/landlock.rst of the kernel) ---

// The version of the interface, or 0 where the kernel has none.
static inline int tiendo_landlock_version(void) {
  const long version = syscall(444, NULL, (size_t)0, 1u);
  return version > 0 ? (int)version : 0;
}

// Refuses to open files for writing, to make, change the place of or remove them, and to run them.
// Reading is not handled, so it goes on wherever files may come to lie. What is open stays open.
static inline int tiendo_landlock(int version) {
  struct {
    uint64_t files, network, scopes;
  } rules = {0, 0, 0};
  // Run, write, and remove or make files of every kind; then one more a version.
  rules.files = (1ULL << 13) - 1;
  rules.files &= ~((1ULL << 2) | (1ULL << 3));  // reading files and folders
  if (version >= 2) rules.files |= 1ULL << 13;  // to another folder
  if (version >= 3) rules.files |= 1ULL << 14;  // cut short
  if (version >= 5) rules.files |= 1ULL << 15;  // ioctl of devices opened from now on
  if (version >= 4) rules.network = 3;          // TCP, either way
  if (version >= 6) rules.scopes = 3;           // others' abstract sockets, signals to others
  const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  const long set = syscall(444, &rules, size, 0u);
  if (set < 0) return -1;
  const long result = syscall(446, (int)set, 0u);
  const int failure = errno;
  close((int)set);
  errno = failure;
  return result == 0 ? 0 : -1;
}

// What may still be written where everything else may only be read: all below one folder. Returns 0,
// or -1 where the folder is not there or the kernel can't keep it so.
static inline int tiendo_write_only_below(const char *folder, int version) {
  uint64_t files = (1ULL << 13) - 1;
  files &= ~((1ULL << 0) | (1ULL << 2) | (1ULL << 3));  // running, and reading
  if (version >= 2) files |= 1ULL << 13;
  if (version >= 3) files |= 1ULL << 14;
  const uint64_t rules = files;
  const int place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (place < 0) return -1;
  const long set = syscall(444, &rules, sizeof rules, 0u);
  struct {
    uint64_t allowed;
    int32_t place;
  } __attribute__((packed)) rule = {files, place};
  const int isKept = set >= 0 && syscall(445, (int)set, 1u, &rule, 0u) == 0 &&
                     syscall(446, (int)set, 0u) == 0;
  const int failure = errno;
  if (set >= 0) close((int)set);
  close(place);
  errno = failure;
  return isKept ? 0 : -1;
}

// --- A filter of system calls (seccomp(2)) ---
//
// An allow-list: what is not named does not exist (ENOSYS), so that a newer C library takes the
// older way and nothing is ever killed. Some calls are named for some of their uses alone.

#if defined(__x86_64__)
#define TIENDO_ARCHITECTURE AUDIT_ARCH_X86_64
// What the newer architecture has only in its newer form.
#define TIENDO_OLDER_CALLS(X)                                                                    \
  X(stat) X(lstat) X(access) X(readlink) X(poll) X(select) X(pipe) X(dup2) X(time) X(alarm)      \
  X(getdents) X(inotify_init) X(arch_prctl) X(getpgrp)
#elif defined(__aarch64__)
#define TIENDO_ARCHITECTURE AUDIT_ARCH_AARCH64
#define TIENDO_OLDER_CALLS(X)
#endif

// Reading files and folders; writing to what is open; memory, threads, signals to itself, time.
#define TIENDO_ALLOWED_CALLS(X)                                                                  \
  X(read) X(pread64) X(readv) X(preadv) X(write) X(writev) X(close) X(lseek) X(fstat)            \
  X(newfstatat) X(statx) X(statfs) X(fstatfs) X(faccessat) X(readlinkat) X(getdents64)           \
  X(getcwd) X(dup) X(dup3) X(pipe2) X(ppoll) X(pselect6) X(inotify_init1) X(inotify_add_watch)   \
  X(inotify_rm_watch) X(memfd_create) X(mmap) X(munmap) X(mprotect) X(mremap) X(madvise) X(brk)  \
  X(futex) X(set_robust_list) X(get_robust_list) X(rseq) X(membarrier) X(set_tid_address)        \
  X(rt_sigaction) X(rt_sigprocmask) X(rt_sigreturn) X(sigaltstack) X(restart_syscall)            \
  X(setitimer) X(clock_gettime) X(clock_getres) X(clock_nanosleep) X(nanosleep)                  \
  X(gettimeofday) X(getpid) X(getppid) X(gettid) X(getuid) X(geteuid) X(getgid) X(getegid)       \
  X(getrusage) X(sysinfo) X(uname) X(getrandom) X(sched_yield) X(sched_getaffinity)              \
  X(sched_getparam) X(sched_getscheduler) X(exit) X(exit_group)

#define TIENDO_REFUSE(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
#define TIENDO_TAKE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
// Low words stand first on both architectures.
#define TIENDO_LOAD(field) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offsetof(struct seccomp_data, field))
#define TIENDO_IS(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(value), yes, no)
#define TIENDO_ALLOW(call) TIENDO_IS(__NR_##call, 0, 1), TIENDO_TAKE,
#define TIENDO_ONLY_READING(call, argument)                                              \
  TIENDO_IS(__NR_##call, 0, 4), TIENDO_LOAD(args[argument]),                             \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), \
      TIENDO_REFUSE(EACCES), TIENDO_TAKE
// The call of a number where its argument has one of up to four values.
#define TIENDO_ONLY(call, argument, a, b, c, d, code)                                        \
  TIENDO_IS(__NR_##call, 0, 7), TIENDO_LOAD(args[argument]), TIENDO_IS(a, 3, 0),             \
      TIENDO_IS(b, 2, 0), TIENDO_IS(c, 1, 0), TIENDO_IS(d, 0, 1), TIENDO_TAKE,               \
      TIENDO_REFUSE(code)

// Leaves what looks at files, draws on what is open and keeps threads and time. Returns 0, or -1
// where the kernel has no filters.
static inline int tiendo_filter_calls(void) {
#ifdef TIENDO_ARCHITECTURE
  const uint32_t own = (uint32_t)getpid();
  struct sock_filter filter[] = {
      TIENDO_LOAD(arch), TIENDO_IS(TIENDO_ARCHITECTURE, 1, 0), TIENDO_REFUSE(ENOSYS),
      TIENDO_LOAD(nr),
#if defined(__x86_64__)
      // The other numbering of the same processor.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), TIENDO_REFUSE(ENOSYS),
      TIENDO_ONLY_READING(open, 1),
#endif
      TIENDO_ALLOWED_CALLS(TIENDO_ALLOW) TIENDO_OLDER_CALLS(TIENDO_ALLOW)
      TIENDO_ONLY_READING(openat, 2),
      // Threads, no processes.
      TIENDO_IS(__NR_clone, 0, 4), TIENDO_LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), TIENDO_REFUSE(EPERM), TIENDO_TAKE,
      // Signals to itself, limits and names to look at.
      TIENDO_ONLY(tgkill, 0, own, own, own, own, EPERM),
      TIENDO_ONLY(prlimit64, 2, 0, 0, 0, 0, EPERM),
      TIENDO_ONLY(prctl, 0, PR_GET_NO_NEW_PRIVS, PR_SET_NAME, PR_GET_NAME, 0x53564d41, EINVAL),
      // Of a descriptor what it is, and that it closes with a program; never whom it wakes.
      TIENDO_IS(__NR_fcntl, 0, 4), TIENDO_LOAD(args[1]),
      BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, F_SETFL, 0, 1), TIENDO_IS(F_DUPFD_CLOEXEC, 0, 2),
      TIENDO_TAKE, TIENDO_IS(__NR_ioctl, 1, 0), TIENDO_REFUSE(ENOSYS),
      // Of a terminal its modes and size: what puts keys into it is not among them.
      TIENDO_LOAD(args[1]),
      TIENDO_IS(TCGETS, 6, 0), TIENDO_IS(TCSETS, 5, 0), TIENDO_IS(TCSETSW, 4, 0),
      TIENDO_IS(TCSETSF, 3, 0), TIENDO_IS(TIOCGWINSZ, 2, 0), TIENDO_IS(FIONREAD, 1, 0),
      TIENDO_REFUSE(ENOTTY), TIENDO_TAKE,
  };
  struct sock_fprog program = {
      .len = (unsigned short)(sizeof filter / sizeof *filter), .filter = filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  errno = ENOSYS;
  return -1;
#endif
}

// Whether the filter names the call of this number, for all of its uses or for some.
static inline int tiendo_names_call(long number) {
#ifdef TIENDO_ARCHITECTURE
#define TIENDO_CASE(call) case __NR_##call:
  switch (number) {
    TIENDO_ALLOWED_CALLS(TIENDO_CASE) TIENDO_OLDER_CALLS(TIENDO_CASE)
#if defined(__x86_64__)
    case __NR_open:
#endif
    case __NR_openat: case __NR_clone: case __NR_tgkill: case __NR_prlimit64: case __NR_prctl:
    case __NR_fcntl: case __NR_ioctl:
      return 1;
  }
#endif
  return 0;
}

// The error of a call with these arguments, 0 where it went well. For trying what is refused.
static inline int tiendo_try_call(long number, long a, long b, long c) {
  return syscall(number, a, b, c, 0L, 0L, 0L) == -1 ? errno : 0;
}

// Whether this thread may still open a file for writing, and run a program. Both are asked in ways
// that change nothing.
static inline int tiendo_may_write(void) {
  const int descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  close(descriptor);
  return 1;
}

static inline int tiendo_may_run(void) {
  char *none[] = {NULL};
  // There is no such program: the answer is that, or that none may be run.
  execve("/dev/null/none", none, none);
  return errno != EPERM && errno != ENOSYS;
}

#endif
