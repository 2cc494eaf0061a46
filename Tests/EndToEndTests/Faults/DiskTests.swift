import Glibc
import PlanStorage
import TestSupport
import Testing

private let isRoot = geteuid() == 0

/// Faults 2, 3 and 4: the disk is full, fails, or must not be written to.
@Suite(.waiting, .serialized) struct DiskTests {
  /// Of a hammer that was refused in between: all acknowledged, each once.
  private func expectOnce(_ result: Sandbox.Result, in bench: FaultBench, upTo count: Int) throws {
    let notes = try bench.notes()
    let lines = result.standardOutput.split(separator: "\n").map(String.init)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.count == 2 && notes.byLine[words[0]] == words[1], "\(line)")
    }
    #expect(lines.count == count, "\(result)")
    #expect(notes.counts.values.allSatisfy { $0 == 1 }, "nothing twice")
    let verdict = try bench.verify()
    #expect(verdict.problemCount == 0, "\(verdict.findings)")
  }

  @Test(.enabled(if: Tools.mayMount, "mounting is not allowed here"))
  func aFullDiskIsToldAndARetryOnceThereIsRoomCountsOnce() throws {
    let bench = try FaultBench()
    let script = """
      mkdir small && mount -t tmpfs -o size=64k none small && cp p/plan.yaml small/ || exit 9
      "$HAMMER" small "$XDG_STATE_HOME/tiendo" thu 2000 full >said 2>refused; echo "ended $?"
      grep -c 'No space left on device' refused
      "$TIENDO" set small 1.1 --note more --lang en 2>&1 >/dev/null | sed 's/thu-[a-z0-9]*/W/;s/root-[a-z0-9]*/W/'
      "$TIENDO" verify small --lang en | tail -1
      mount -o remount,size=1m small
      "$HAMMER" small "$XDG_STATE_HOME/tiendo" thu 50 room >>said; echo "ended $?"
      cp -r small/journal p/; umount small; cat said >&2
      """
    let shell = try bench.shell("unshare -m sh -c '\(script.replacing("'", with: "'\\''"))'")
    let said = shell.standardOutput.split(separator: "\n").map(String.init)
    #expect(
      said.first == "ended 1" && said.dropFirst().first == "3" && said.last == "ended 0", "\(shell)"
    )
    #expect(said.dropFirst(2).first?.hasPrefix("not saved") == true, "\(shell)")
    var result = shell
    result.outputBytes = shell.errorBytes
    let count = shell.standardError.split(separator: "\n").count
    #expect(count > 100)
    try expectOnce(result, in: bench, upTo: count)
  }

  @Test func aFileSizeLimitRefusesASaveAndDoesNotEndTheProgram() throws {
    let bench = try FaultBench()
    let long = String(repeating: "x", count: 3_000)
    let script = """
      "$TIENDO" set p 1.1 --note one >/dev/null
      (ulimit -f 14; for n in 1 2 3 4 5 6; do "$TIENDO" set p 1.1 --note "${n}\(long)" --lang en >/dev/null; echo $?; done)
      "$TIENDO" set p 1.1 --note last >/dev/null; echo $?
      """
    let result = try bench.shell(script)
    #expect(result.standardOutput.hasPrefix("0\n"), "\(result)")
    #expect(result.standardOutput.hasSuffix("1\n1\n0\n"), "\(result)")
    #expect(result.standardError.contains("File too large"), "\(result)")
    let name = try #require(bench.sandbox.names(in: bench.journal).first)
    let message =
      "not saved: “journal/\(name)” can't be written (File too large): make room on the disk, then "
      + "save again"
    #expect(result.standardError.contains(message), "\(result)")
    let notes = try bench.notes()
    #expect(notes.counts["one"] == 1 && notes.counts["last"] == 1)
    #expect(notes.counts.values.allSatisfy { $0 == 1 })
    #expect(try bench.verify().problemCount == 0)
  }

  /// One call of a save fails once or for good; the journal is there already, and its path is all
  /// that strace looks at.
  @Test(
    .enabled(if: Tools.hasStrace),
    arguments: [
      ("write", "EIO", "1"), ("write", "EIO", "2..4"), ("write", "ENOSPC", "3"),
      ("write", "EDQUOT", "1"), ("fdatasync", "EIO", "1"), ("fdatasync", "EIO", "2"),
      ("fdatasync", "ENOSPC", "3"), ("fdatasync", "EINTR", "1"), ("write", "EINTR", "2"),
      ("close", "EIO", "1"), ("openat", "EIO", "2"), ("pread64", "EIO", "2"),
      ("openat", "EMFILE", "1"),
    ])
  func aCallThatFailsIsToldOrTriedAgainAndNothingCountsTwice(
    call: String, error: String, when: String
  ) throws {
    let bench = try FaultBench()
    _ = try bench.start(count: 2, word: "before").wait()
    let name = try #require(bench.sandbox.names(in: bench.journal).first)
    let strace = """
      strace -f -qq -o /dev/null -P \(bench.journal)/\(name) \
      -e trace=\(call) -e inject=\(call):error=\(error):when=\(when) \
      "$HAMMER" "$PWD/p" '\(bench.stateFolder)-thu' thu 8 during
      """
    let result = try bench.shell(strace)
    #expect(result.status == .exited(0) || when == "2..4", "\(result)")
    try expectOnce(result, in: bench, upTo: result.standardOutput.split(separator: "\n").count)
    let isRefused = ["write", "fdatasync"].contains(call) && error != "EINTR"
    #expect(result.standardError.isEmpty != isRefused, "\(result)")
    let after = try bench.start(count: 3, word: "after")
    #expect(try after.wait() == .exited(0))
    let notes = try bench.notes()
    #expect(notes.counts.values.allSatisfy { $0 == 1 })
    #expect(notes.counts.keys.count { $0.hasPrefix("after") } == 3)
  }

  @Test(.enabled(if: Tools.hasStrace), arguments: ["write", "fdatasync"])
  func aDiskThatFailsForGoodIsToldEveryTime(call: String) throws {
    let bench = try FaultBench()
    _ = try bench.start(count: 2, word: "before").wait()
    let name = try #require(bench.sandbox.names(in: bench.journal).first)
    let result = try bench.shell(
      """
      strace -f -qq -o /dev/null -P \(bench.journal)/\(name) -e trace=\(call) \
      -e inject=\(call):error=EIO:when=1+ "$HAMMER" "$PWD/p" '\(bench.stateFolder)-thu' thu 8 during
      """)
    #expect(result.status == .exited(1) && result.standardOutput == "", "\(result)")
    #expect(result.standardError.split(separator: "\n").count == 3)
    let notes = try bench.notes()
    #expect(notes.counts["before-0"] == 1 && notes.counts["before-1"] == 1)
    #expect(notes.counts.values.allSatisfy { $0 == 1 })
  }

  /// As of a home on some network file systems.
  @Test(.enabled(if: Tools.hasStrace), arguments: ["ENOLCK", "EBADF"])
  func aStateFolderWithoutLocksLeadsToAWriterOfItsOwn(error: String) throws {
    let bench = try FaultBench()
    for run in 1...2 {
      let result = try bench.shell(
        """
        strace -f -qq -o /dev/null -e trace=flock -e inject=flock:error=\(error):when=1+ \
        "$HAMMER" "$PWD/p" '\(bench.stateFolder)-thu' thu 2 run\(run)
        """)
      #expect(result.status == .exited(0) && result.standardError == "", "\(result)")
    }
    #expect(try bench.notes().counts.count == 4)
    #expect(bench.journalNames.count == 2)
  }

  /// A library before libc's takes only a part of each write, is interrupted, and fails at times.
  @Test func shortWritesAndInterruptionsAreFinishedAndNothingIsTwice() throws {
    let bench = try FaultBench()
    let shim = """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <errno.h>
      #include <fcntl.h>
      #include <sys/stat.h>
      #include <unistd.h>
      static unsigned calls;
      ssize_t write(int fd, const void *bytes, size_t count) {
        static ssize_t (*real)(int, const void *, size_t);
        if (!real) real = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
        struct stat status;
        if (!(fcntl(fd, F_GETFL) & O_APPEND) || fstat(fd, &status)
            || !S_ISREG(status.st_mode) || count < 2)
          return real(fd, bytes, count);
        switch (++calls % 23) {
          case 1: case 9: errno = EINTR; return -1;
          case 4: errno = EIO; return -1;
          default: return real(fd, bytes, count / 2);
        }
      }
      """
    try bench.sandbox.write(shim, to: "shim.c")
    let result = try bench.shell(
      """
      $(command -v cc || command -v clang) -shared -fPIC -o shim.so shim.c -ldl >&2 &&
      LD_PRELOAD="$PWD/shim.so" "$HAMMER" p '\(bench.stateFolder)-thu' thu 60 short
      """)
    try expectOnce(result, in: bench, upTo: 60)
    #expect(result.standardError.contains("write"), "some were refused in between")
  }

  @Test(.enabled(if: Tools.mayMount, "mounting is not allowed here"))
  func whatMustNotBeWrittenIsShownAndTheEditRefusedWithTheReason() throws {
    let bench = try FaultBench()
    let script = """
      "$TIENDO" set p 1.1 --note one >/dev/null
      mount --bind p p && mount -o remount,bind,ro p || exit 9
      "$TIENDO" set p 1.1 --note two --lang en; echo $?
      "$TIENDO" log p --lang en | grep -c one
      umount p; chmod 755 . .. ; chmod -R a+rX p
      setpriv --reuid 65534 --clear-groups "$TIENDO" set "$PWD/p" 1.1 --note three --lang en; echo $?
      """
    let result = try bench.shell("unshare -m sh -c '\(script)' 2>&1")
    #expect(result.standardOutput.contains("Read-only file system"), "\(result)")
    #expect(result.standardOutput.contains("Permission denied"), "\(result)")
    let said = result.standardOutput.split(separator: "\n").map(String.init)
    #expect(said.count { $0 == "1" } == 3, "\(result)")
    #expect(try bench.notes().counts == ["one": 1])
  }

  @Test(.enabled(if: isRoot, "only the superuser makes files immutable"))
  func anImmutableJournalIsLeftForANewOneAndAnImmutableFolderIsTold() throws {
    let bench = try FaultBench()
    let result = try bench.shell(
      """
      "$TIENDO" set p 1.1 --note one >/dev/null
      chattr +i p/journal/*.jsonl 2>/dev/null || { echo none; exit; }
      "$TIENDO" set p 1.1 --note two >/dev/null; echo $?
      chattr +i p/journal; "$TIENDO" set p 1.1 --note three --lang en 2>&1; echo $?
      "$TIENDO" log p --lang en | grep -c Note
      chattr -i p/journal p/journal/*.jsonl; "$TIENDO" set p 1.1 --note four >/dev/null; echo $?
      """)
    if result.standardOutput == "none\n" { return }
    let said = result.standardOutput.split(separator: "\n").map(String.init)
    #expect(said.count == 5, "\(result)")
    #expect(said.first == "0" && Array(said.suffix(3)) == ["1", "2", "0"], "\(result)")
    #expect(said.dropFirst().first?.contains("Operation not permitted") == true, "\(result)")
    #expect(try bench.notes().counts == ["one": 1, "two": 1, "four": 1])
  }
}
