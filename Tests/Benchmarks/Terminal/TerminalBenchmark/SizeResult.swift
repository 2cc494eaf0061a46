import GeneratedPlan
import Glibc
import TestSupport

/// All that was measured on a plan of one size.
struct SizeResult {
  let items: Int
  private(set) var startWall = Sample()
  private(set) var startProcessor = Sample()
  /// The same of other programs on as many records, in turns with it.
  private(set) var peers: [(name: String, start: Sample)] = []
  private(set) var screens: [(name: String, cost: KeyCost)] = []
  private(set) var aloneBytes = (median: 0, most: 0)
  private(set) var saveWall = Sample()
  private(set) var startedKilobytes = 0
  private(set) var browsedKilobytes = 0
  private(set) var idle = (nanoseconds: 0, bytes: 0)

  init(items: Int, program: String, starts: Int) throws(HarnessFailure) {
    self.items = items
    let plan = try PlanOnDisk(GeneratedPlan(items: items, today: TerminalBenchmark.today))
    // A file changed less than two seconds ago is looked at twice.
    sleep(3)
    let others = try Peer.installed(records: items, today: TerminalBenchmark.today)
    peers = others.map { ($0.name, Sample()) }
    for _ in 0..<starts {
      for (place, peer) in others.enumerated() { peers[place].start.add(try peer.start()) }
      let viewing = try Viewing(plan, program)
      startWall.add(viewing.start.wall)
      startProcessor.add(nanoseconds: viewing.start.processorNanoseconds)
      try viewing.end()
    }
    let viewing = try Viewing(plan, program)
    startedKilobytes = viewing.processor.residentKilobytes
    try rest(viewing)
    try browse(viewing)
    try save(viewing)
    browsedKilobytes = viewing.processor.residentKilobytes
    try viewing.end()
    try moveAlone(plan, program)
  }

  /// To the last strategy, then to its last action, each with what is below it; back to the top.
  private static let openLastBranches = ["G", "l", "G", "l", "g"]

  /// Ten seconds in which nobody does anything.
  private mutating func rest(_ viewing: Viewing) throws(HarnessFailure) {
    let ran = viewing.processor.nanoseconds
    idle.bytes = viewing.terminal.outputWhileIdle(seconds: 10).count
    idle.nanoseconds = viewing.processor.nanoseconds - ran
  }

  private mutating func browse(_ viewing: Viewing) throws(HarnessFailure) {
    let down = [String](repeating: "j", count: 60)
    let pages = [String](repeating: "\u{1B}[6~", count: 20)
    let up = [String](repeating: "k", count: 20)
    let tour = down + pages + up
    let names = [
      "overview", "objectives", "departments", "matrix", "timeline", "attention", "directives",
      "log",
    ]
    for (number, name) in names.enumerated() {
      _ = try viewing.frame(after: "\(number + 1)")
      // A tree that is open, and an office with its items, are the costlier lists.
      if name == "objectives" { _ = try viewing.cost(of: Self.openLastBranches) }
      if name == "departments" { _ = try viewing.frame(after: "l") }
      screens.append((name, try viewing.cost(of: tour)))
    }
    _ = try viewing.frame(after: "2")
    _ = try viewing.frame(after: "/")
    screens.append(("search, a letter", try viewing.cost(of: "moi truong".map { String($0) })))
    try leave(viewing)
    _ = try viewing.frame(after: ":")
    screens.append(("palette, a letter", try viewing.cost(of: "moi truong".map { String($0) })))
    try leave(viewing)
  }

  /// Esc is waited on for what may follow it, and keys right behind it are still for the text: a
  /// person takes a moment too.
  private func leave(_ viewing: Viewing) throws(HarnessFailure) {
    try viewing.terminal.type("\u{1B}")
    try viewing.terminal.settle(quiet: 1, timeout: 60)
  }

  /// From the second of the two keys to the frame that says saved.
  private mutating func save(_ viewing: Viewing) throws(HarnessFailure) {
    _ = try viewing.frame(after: "2")
    for digit in ["3", "2", "4", "2", "3", "2"] {
      _ = try viewing.frame(after: "s")
      saveWall.add(try viewing.frame(after: digit).wall)
    }
  }

  /// Moves in the tree where no detail stands beside it.
  private mutating func moveAlone(
    _ plan: PlanOnDisk, _ program: String
  ) throws(HarnessFailure) {
    let viewing = try Viewing(plan, program, columns: 80, rows: 24)
    _ = try viewing.cost(of: ["2"] + Self.openLastBranches)
    let cost = try viewing.cost(of: [String](repeating: "j", count: 12))
    aloneBytes = (cost.medianBytes, cost.mostBytes)
    try viewing.end()
  }
}
