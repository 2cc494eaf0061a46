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

// --- A filter of system calls (seccomp(2)) ---

#if defined(__x86_64__)
#define TIENDO_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define TIENDO_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define TIENDO_REFUSE(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
#define TIENDO_LOAD(field) \
  BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offsetof(struct seccomp_data, field))
#define TIENDO_NEVER(call) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), TIENDO_REFUSE(EPERM)
// A newer way of a call that the filter can't look into: the C library then takes the older one.
#define TIENDO_UNKNOWN(number) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), TIENDO_REFUSE(ENOSYS)
// Low words stand first on both architectures.
#define TIENDO_ONLY_READING(call, argument)                                              \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), TIENDO_LOAD(args[argument]),   \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), \
      TIENDO_REFUSE(EACCES), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

// Refuses to open files for writing, to change names, owners, modes and mounts, to start processes
// and programs, to open sockets, and to trace others. Returns 0, or -1 where the kernel has none.
static inline int tiendo_filter_calls(void) {
#ifdef TIENDO_ARCHITECTURE
  struct sock_filter filter[] = {
      TIENDO_LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIENDO_ARCHITECTURE, 1, 0), TIENDO_REFUSE(EPERM),
      TIENDO_LOAD(nr),
#if defined(__x86_64__)
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), TIENDO_REFUSE(EPERM),
      TIENDO_NEVER(fork), TIENDO_NEVER(vfork), TIENDO_NEVER(creat), TIENDO_NEVER(rename),
      TIENDO_NEVER(link), TIENDO_NEVER(symlink), TIENDO_NEVER(unlink), TIENDO_NEVER(mkdir),
      TIENDO_NEVER(rmdir), TIENDO_NEVER(mknod), TIENDO_NEVER(chmod), TIENDO_NEVER(chown),
      TIENDO_NEVER(lchown), TIENDO_NEVER(utime), TIENDO_NEVER(utimes),
      TIENDO_NEVER(futimesat),
      TIENDO_ONLY_READING(open, 1),
#endif
      TIENDO_ONLY_READING(openat, 2),
      TIENDO_UNKNOWN(437),  // openat2
      TIENDO_UNKNOWN(435),  // clone3
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4), TIENDO_LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), TIENDO_REFUSE(EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      TIENDO_NEVER(execve), TIENDO_NEVER(execveat), TIENDO_NEVER(renameat),
      TIENDO_NEVER(renameat2),
      TIENDO_NEVER(linkat), TIENDO_NEVER(symlinkat), TIENDO_NEVER(unlinkat),
      TIENDO_NEVER(mkdirat), TIENDO_NEVER(mknodat), TIENDO_NEVER(truncate),
      TIENDO_NEVER(ftruncate), TIENDO_NEVER(fallocate), TIENDO_NEVER(fchmod),
      TIENDO_NEVER(fchmodat), TIENDO_NEVER(fchown), TIENDO_NEVER(fchownat),
      TIENDO_NEVER(utimensat), TIENDO_NEVER(setxattr), TIENDO_NEVER(lsetxattr),
      TIENDO_NEVER(fsetxattr), TIENDO_NEVER(removexattr), TIENDO_NEVER(lremovexattr),
      TIENDO_NEVER(fremovexattr), TIENDO_NEVER(mount), TIENDO_NEVER(umount2),
      TIENDO_NEVER(ptrace), TIENDO_NEVER(process_vm_writev), TIENDO_NEVER(open_by_handle_at),
      TIENDO_NEVER(socket), TIENDO_NEVER(bpf),
      TIENDO_UNKNOWN(425),  // io_uring_setup
      TIENDO_UNKNOWN(429),  // move_mount
      TIENDO_UNKNOWN(452),  // fchmodat2
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {
      .len = (unsigned short)(sizeof filter / sizeof *filter), .filter = filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  errno = ENOSYS;
  return -1;
#endif
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
  return errno != EPERM;
}

#endif
