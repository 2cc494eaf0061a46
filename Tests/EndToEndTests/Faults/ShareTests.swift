import Glibc
import TestSupport
import Testing

/// Faults 12 and 13: shares of which the kernel tells nothing, and files that hang or go.
@Suite(.waiting) struct ShareTests {
  /// A library before libc's in which calls on one file never come back once `hang` is there.
  ///
  /// A tracer can delay calls too, but then the end of the program waits for the tracer.
  private static let shim = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <limits.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>
    static void linger(const char *call, const char *path) {
      const char *name = getenv("HANGING"), *wanted = getenv("HANGING_CALL");
      size_t length = strlen(path), tail = strlen(name);
      if (strcmp(call, wanted) || length < tail || strcmp(path + length - tail, name)) return;
      while (!access(getenv("HANG"), F_OK)) usleep(10000);
    }
    int open(const char *path, int flags, ...) {
      static int (*real)(const char *, int, ...);
      __builtin_va_list rest;
      __builtin_va_start(rest, flags);
      int mode = flags & O_CREAT ? __builtin_va_arg(rest, int) : 0;
      __builtin_va_end(rest);
      if (!real) real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
      linger("open", path);
      return real(path, flags, mode);
    }
    int fdatasync(int fd) {
      static int (*real)(int);
      char link[64], path[PATH_MAX + 1] = "";
      if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
      snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
      if (readlink(link, path, PATH_MAX) > 0) linger("fdatasync", path);
      return real(fd);
    }
    """

  /// The dashboard at strategy 1.1, in which `call` on `file` hangs from now on.
  private func opened(
    _ sandbox: Sandbox, hanging call: String, of file: String
  ) throws -> PseudoTerminal {
    try sandbox.write(Self.shim, to: "shim.c")
    let built = try Sandbox(program: "/bin/sh").run(
      "-c",
      "cd '\(sandbox.directory)' && $(command -v cc || command -v clang) -shared -fPIC -o shim.so "
        + "shim.c -ldl")
    #expect(built.status == .exited(0), "\(built)")
    sandbox.environment["HANGING"] = file
    sandbox.environment["HANGING_CALL"] = call
    sandbox.environment["HANG"] = sandbox.directory + "/hang"
    let terminal = try sandbox.openShell(
      "LD_PRELOAD=\"$PWD/shim.so\" exec \"$PROGRAM\" \"$PWD/p\" --lang en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2l")
    try terminal.sees("1.1  Strategy")
    try sandbox.write("", to: "hang")
    return terminal
  }

  /// Keys move and draw; the terminal is drawn anew in another size.
  private func expectAnswers(_ terminal: PseudoTerminal) throws {
    try terminal.type("3")
    try terminal.sees("Office")
    try terminal.type("2")
    try terminal.sees("1.1  Strategy")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.sees("1.1  Strategy")
  }

  @Test(arguments: ["plan.yaml", "journal/other-1.jsonl"])
  func whileAFileHangsKeysAnswerTheAgeIsShownAndQuitQuits(file: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    try sandbox.write("", to: "p/journal/other-1.jsonl")
    let terminal = try opened(sandbox, hanging: "open", of: file)
    let old = try sandbox.bytes(of: "p/" + file)
    try sandbox.write(bytes: old + Array("# new\n".utf8), to: "p/" + file)
    try terminal.sees("folder silent since ")
    try expectAnswers(terminal)
    try terminal.seesRow("Plan", "folder silent since ")
    // The file itself would never answer.
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func whileASaveHangsKeysAnswerAndASecondQuitQuits() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "on-track")
    let name = try #require(sandbox.names(in: "p/journal").first)
    let terminal = try opened(sandbox, hanging: "fdatasync", of: name)
    try terminal.type("js3")
    try terminal.sees("saving…")
    try terminal.sees("folder silent since ")
    try expectAnswers(terminal)
    #expect(!terminal.screen.contains("saved "))
    try terminal.type("q")
    try terminal.sees("quits once saved; q again quits at once")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func whileASaveHangsAWaitingUndoHoldsNoKeyAndCtrlCQuits() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "on-track")
    let name = try #require(sandbox.names(in: "p/journal").first)
    let terminal = try opened(sandbox, hanging: "fdatasync", of: name)
    try terminal.type("js3")
    try terminal.sees("saving…")
    try terminal.type("u")
    try expectAnswers(terminal)
    try terminal.type("\u{3}")
    try terminal.sees("what was typed while saving is forgotten")
    try terminal.type("\u{3}")
    try terminal.sees("quits once saved; q again quits at once")
    try terminal.type("\u{3}")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
  }

  @Test func whatAnswersAgainIsShownAndSaysNothingMore() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try opened(sandbox, hanging: "open", of: "plan.yaml")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    try terminal.sees("folder silent since ")
    #expect(terminal.screen.contains("1.1  Strategy"))
    unlink(sandbox.directory + "/hang")
    try terminal.sees("1.1  Changed")
    try terminal.seesNo("folder silent since ")
    #expect(try terminal.quit() == .exited(0))
  }

  /// The kinds stand in a mount table of this test's own, laid over the program's.
  @Test(
    .enabled(if: Tools.mayMount, "mounting is not allowed here"),
    arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse", "ceph", "virtiofs"])
  func onANetworkFileSystemTheKernelIsNotReliedOnAndAChangeIsSeen(kind: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell(
      """
      exec unshare -m sh -c 'sed "s/ - [^ ]* / - \(kind) /" /proc/self/mountinfo >table &&
      mount --bind table /proc/$$/mountinfo && exec "$PROGRAM" p --lang en'
      """)
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2l")
    try terminal.sees("1.1  Strategy")
    let links = try Sandbox(program: "/bin/sh").run(
      "-c", "ls -l /proc/\(terminal.processID)/fd")
    #expect(links.standardOutput.contains("pipe:") && !links.standardOutput.contains("inotify"))
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    try terminal.sees("1.1  Changed")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(.enabled(if: Tools.mayMount, "mounting is not allowed here"))
  func onADiskOfItsOwnTheKernelIsReliedOn() throws {
    let (sandbox, terminal) = try openSmallPlan()
    let links = try Sandbox(program: "/bin/sh").run(
      "-c", "ls -l /proc/\(terminal.processID)/fd")
    #expect(links.standardOutput.contains("inotify"))
    #expect(try terminal.quit() == .exited(0))
    #expect(sandbox.names(in: "p") == ["plan.yaml"], "looking writes nothing")
  }

  /// More notices than the kernel keeps, while nobody takes them; a queue beside it tells that
  /// they were too many. What changed last had no notice of its own.
  @Test func afterAnOverflowOfTheKernelsQueueAllIsReadAnew() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.type("2l")
    try terminal.sees("1.1  Strategy")
    let beside = inotify_init1(Int32(IN_NONBLOCK))
    defer { close(beside) }
    inotify_add_watch(beside, sandbox.directory + "/p", UInt32(IN_CREATE | IN_DELETE))
    terminal.signal(SIGSTOP)
    let names = (0..<2).map { "\(sandbox.directory)/p/flood-\($0)" }
    while !hasOverflown(beside) {
      for _ in 0..<2_000 {
        for name in names { close(open(name, O_CREAT | O_WRONLY, 0o644)) }
        for name in names { unlink(name) }
      }
    }
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    terminal.signal(SIGCONT)
    try terminal.sees("1.1  Changed")
    #expect(try terminal.quit() == .exited(0))
  }

  /// Whether more notices wait than the kernel keeps. Found without taking them.
  private func hasOverflown(_ descriptor: Int32) -> Bool {
    var waiting: Int32 = 0
    guard ioctl(descriptor, UInt(FIONREAD), &waiting) == 0 else { return true }
    var limit = 16_384
    if let file = fopen("/proc/sys/fs/inotify/max_queued_events", "r") {
      var text = [CChar](repeating: 0, count: 32)
      fgets(&text, 32, file)
      fclose(file)
      limit = Int(atoi(text))
    }
    // Each has a header of 16 bytes and a name padded to 16.
    return Int(waiting) >= limit * 32
  }
}
