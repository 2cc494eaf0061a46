import Glibc
import PlanDomain
import TestSupport

/// Another terminal program, on as many records as a plan has items, for comparing what a start
/// costs in one and the same run.
struct Peer {
  let name: String
  private let path: String
  private let arguments: [String]
  private let environment: [String: String]
  private let folder: TemporaryFolder

  /// Those that this machine has.
  static func installed(records: Int, today: Day) throws(HarnessFailure) -> [Peer] {
    var peers: [Peer] = []
    for (name, file, text) in [
      ("calcurse", "apts", appointments(records, today)),
      ("hledger-ui", "all.journal", transactions(records, today)),
    ] {
      let path = "/usr/bin/" + name
      guard access(path, X_OK) == 0 else { continue }
      let folder = try TemporaryFolder()
      let data = try folder.makeFolder("data")
      guard let target = fopen(data + "/" + file, "w") else {
        throw HarnessFailure("could not write \(data)")
      }
      fputs(text, target)
      fclose(target)
      peers.append(
        Peer(
          name: name, path: path,
          arguments: name == "calcurse" ? ["-D", data, "-C", data] : ["-f", data + "/" + file],
          environment: [
            "HOME": try folder.makeFolder("home"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
          ], folder: folder))
    }
    return peers
  }

  /// From its start to its first whole frame.
  func start() throws(HarnessFailure) -> Duration {
    let begin = ContinuousClock.now
    let terminal = try PseudoTerminal(
      path: path, arguments: arguments, environment: environment,
      directory: environment["HOME"] ?? "/", columns: 120, rows: 40)
    let processor = Processor(process: terminal.processID)
    try terminal.waitUntil("\(name) shows something", timeout: 60) { screen in
      screen.lines.count { $0.contains { $0 != " " } } > 5
    }
    try Viewing.rest(terminal, processor)
    let time = terminal.lastOutput - begin
    terminal.signal(SIGKILL)
    _ = try terminal.waitForExit(timeout: 20)
    return time
  }

  private static func appointments(_ count: Int, _ today: Day) -> String {
    (0..<count).map { number in
      let day = today.adding(days: (number - count) * 1_000 / max(count, 1)).civil
      let date = "\(two(day.month))/\(two(day.day))/\(day.year)"
      return "\(date) @ 09:00 -> \(date) @ 10:00 |Cập nhật tiến độ nhiệm vụ \(number)\n"
    }.joined()
  }

  private static func transactions(_ count: Int, _ today: Day) -> String {
    (0..<count).map { number in
      let day = today.adding(days: (number - count) * 1_000 / max(count, 1)).iso
      return "\(day) Cập nhật nhiệm vụ \(number)\n  sở:\(number % 40)  \(number % 100)\n  vốn\n\n"
    }.joined()
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
