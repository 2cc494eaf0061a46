import TestSupport
import Testing

/// What the kernel is asked for by one save, in its order.
@Suite struct SaveTraceTests {
  @Test(.enabled(if: Tools.hasStrace))
  func oneStatusEditIsOneWriteOfOneLineThenOneSyncThenSaved() throws {
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
    #expect(calls.count == 3, "\(result)")
    let journal = ".jsonl>"
    #expect(calls.first?.contains("write(") == true && calls.first?.contains(journal) == true)
    #expect(calls.first?.contains("\\\"set\\\":{\\\"status\\\":\\\"at-risk\\\"}") == true)
    #expect(calls.dropFirst().first?.contains("fdatasync(") == true)
    #expect(calls.dropFirst().first?.contains(journal) == true)
    #expect(calls.last?.contains("saved 1 line") == true, "said only after it is stored")
    #expect(try bench.sandbox.journalLines().count == 2)
  }
}
