import TestSupport
import Testing

/// What the kernel is asked for by one save, in its order.
@Suite(.waiting) struct SaveTraceTests {
  @Test(.enabled(if: Tools.hasStrace))
  func oneStatusEditIsNotedThenOneWriteOfOneLineThenOneSyncThenSaved() throws {
    let bench = try FaultBench()
    _ = try bench.shell("\"$TIENDO\" set p 1.1 --status on-track")
    let result = try bench.shell(
      """
      strace -f -y -s 4096 -o trace -e trace=openat,write,fsync,fdatasync,rename \
      "$TIENDO" set p 1.1 --status at-risk --lang en
      grep -E 'write\\(|sync\\(|rename\\(' trace
      """)
    #expect(result.status == .exited(0), "\(result)")
    let calls = result.standardOutput.split(separator: "\n").map(String.init)
      .filter { $0.contains("write(") || $0.contains("sync(") || $0.contains("rename(") }
      // What was read is remembered, not saved.
      .filter { !$0.contains("/writers/") || $0.contains(".head>") }
    #expect(calls.count == 5, "\(result)")
    guard calls.count == 5 else { return }
    let journal = ".jsonl>"
    #expect(calls[0].contains("fdatasync(") && calls[0].contains(".head>"))
    #expect(calls[1].contains("write(") && calls[1].contains(journal))
    #expect(calls[1].contains("\\\"set\\\":{\\\"status\\\":\\\"at-risk\\\"}"))
    #expect(calls[2].contains("fdatasync(") && calls[2].contains(journal))
    #expect(calls[3].contains("write(") && calls[3].contains(".signed>"))
    #expect(calls.last?.contains("saved 1 line") == true, "said only after it is stored")
    #expect(try bench.sandbox.journalLines().count == 2)
  }

  @Test(.enabled(if: Tools.hasStrace))
  func theDashboardSaysSavedOnlyAfterItsOneWriteAndItsOneSync() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "on-track")
    let terminal = try sandbox.openShell(
      """
      exec strace -f -y -s 4096 -o trace -e trace=openat,write,fsync,fdatasync,rename \
      "$PROGRAM" p --lang en
      """)
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2l")
    try terminal.sees("1.1  Strategy")
    try terminal.type("js3")
    try terminal.sees("saved ")
    #expect(try terminal.quit() == .exited(0))
    let calls = String(decoding: try sandbox.bytes(of: "trace"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let ofFiles = calls.filter { call in
      ["write(", "fsync(", "fdatasync(", "rename("].contains(where: call.contains)
        && !call.contains("<pipe:") && !call.contains("<TTY") && !call.contains("/dev/pts/")
        // A frame is put together in memory.
        && !call.contains("</memfd:frame")
        // What was read is remembered, not saved.
        && (!call.contains("/writers/") || call.contains(".head>"))
    }
    #expect(ofFiles.count == 4, "\(ofFiles)")
    guard ofFiles.count == 4 else { return }
    #expect(ofFiles[0].contains("fdatasync(") && ofFiles[0].contains(".head>"))
    #expect(ofFiles[1].contains(".jsonl>, \"{"), "\(ofFiles)")
    #expect(ofFiles[1].contains("\\\"set\\\":{\\\"status\\\":\\\"at-risk\\\"}"))
    #expect(ofFiles[2].contains("fdatasync(") && ofFiles[2].contains(".jsonl>"))
    #expect(ofFiles[3].contains("write(") && ofFiles[3].contains(".signed>"))
    let sync = try #require(
      calls.firstIndex { $0.contains("fdatasync(") && $0.contains(".jsonl>") })
    #expect(calls[..<sync].allSatisfy { !$0.contains("saved") || !$0.contains("/dev/pts/") })
    #expect(calls[sync...].contains { $0.contains("/dev/pts/") && $0.contains("write(") })
  }
}
