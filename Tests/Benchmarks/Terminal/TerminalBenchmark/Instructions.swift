import GeneratedPlan
import Glibc
import TestSupport

/// What valgrind's callgrind counts of a start, of a key and of a save: noise does not touch it.
struct Instructions {
  private let plan: PlanOnDisk
  private let program: String
  private let counts: TemporaryFolder

  private static let keys = 40

  init(items: Int, program: String) throws(HarnessFailure) {
    plan = try PlanOnDisk(GeneratedPlan(items: items, today: TerminalBenchmark.today))
    self.program = program
    counts = try TemporaryFolder()
    // A file changed less than two seconds ago is looked at twice.
    sleep(3)
  }

  /// Millions of instructions by what they were for.
  func counted() throws(HarnessFailure) -> [(name: String, millions: Double)] {
    let start = try count("start") { _ in }
    let keys = try count("keys") { (terminal) throws(HarnessFailure) in
      for number in 0..<Self.keys {
        try terminal.type(number < Self.keys / 2 ? "j" : "k")
        try rest(terminal)
      }
    }
    let save = try count("save") { (terminal) throws(HarnessFailure) in
      for key in ["2", "s", "4"] {
        try terminal.type(key)
        try rest(terminal)
      }
    }
    return [
      ("start", start), ("a key", (keys - start) / Double(Self.keys)),
      ("a save, with the three keys to it", save - start),
    ]
  }

  private func count(
    _ name: String, _ use: (PseudoTerminal) throws(HarnessFailure) -> Void
  ) throws(HarnessFailure) -> Double {
    let log = try counts.makeFolder(name) + "/log"
    let terminal = try PseudoTerminal(
      path: "/usr/bin/valgrind",
      arguments: [
        "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=" + log, program,
        plan.folder,
      ], environment: plan.environment, directory: plan.folder, columns: 120, rows: 40)
    try terminal.waitForText("PBEG", timeout: 600)
    try rest(terminal)
    try use(terminal)
    try terminal.type("q")
    _ = try terminal.waitForExit(timeout: 600)
    let figure = contentsOfFile(log).split(separator: "\n").last { $0.contains("refs:") }
    let digits = figure?.split(separator: ":").last?.filter(\.isNumber) ?? ""
    guard let count = Double(String(digits)) else {
      throw HarnessFailure("no count in \(contentsOfFile(log))")
    }
    return count / 1e6
  }

  private func rest(_ terminal: PseudoTerminal) throws(HarnessFailure) {
    // Under valgrind all takes fifty times as long.
    try Viewing.rest(terminal, Processor(process: terminal.processID), quiet: 0.5)
  }

  /// The table, beside each figure by how much it differs from that of a table of before.
  static func table(
    sizes: [Int], program: String, before: String
  ) throws(HarnessFailure) -> String {
    var columns: [[(name: String, millions: Double)]] = []
    for items in sizes { columns.append(try Self(items: items, program: program).counted()) }
    let old = before.split(separator: "\n").map { $0.split(separator: "|").map(trimmed) }
    let heading = ["millions of instructions"] + sizes.map { "\($0) items" }
    var lines = [heading, heading.map { _ in "---" }]
    var changes: [String] = []
    for row in columns.first?.indices ?? 0..<0 {
      let name = columns[0][row].name
      lines.append([name] + columns.map { tenths($0[row].millions) })
      let known = old.first { $0.first == name && $0.count == heading.count }
      for (place, column) in columns.enumerated() {
        guard let was = known.flatMap({ Double($0[place + 1]) }), was > 0 else { continue }
        let change = (column[row].millions / was - 1) * 100
        changes.append("\(name), \(heading[place + 1]): \(tenths(change)) % beside \(was)")
      }
    }
    return (lines.map { "| " + $0.joined(separator: " | ") + " |" } + changes)
      .joined(separator: "\n")
  }

  private static func trimmed(_ cell: Substring) -> String {
    String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
