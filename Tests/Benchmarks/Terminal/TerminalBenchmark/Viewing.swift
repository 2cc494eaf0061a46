import TestSupport

/// A program being looked at. A frame is whole when all its threads sleep, nothing is left to read
/// and nothing more comes for a while; its time is that of its last byte.
struct Viewing {
  static let quietSeconds = 0.02

  let terminal: PseudoTerminal
  let processor: Processor
  /// Until the first whole frame, and what all threads had run by then.
  let start: (wall: Duration, processorNanoseconds: Int)

  init(
    _ plan: PlanOnDisk, _ program: String, columns: Int = 120, rows: Int = 40
  ) throws(HarnessFailure) {
    let begin = ContinuousClock.now
    terminal = try plan.start(program, columns: columns, rows: rows)
    processor = Processor(process: terminal.processID)
    try terminal.waitForText("PBEG", timeout: 60)
    try Self.rest(terminal, processor)
    start = (terminal.lastOutput - begin, processor.nanoseconds)
  }

  /// Types a key and waits for the whole frame that it leads to.
  func frame(after key: String) throws(HarnessFailure) -> FrameCost {
    let (ran, count) = (processor.drawingNanoseconds, terminal.output.count)
    let begin = ContinuousClock.now
    try terminal.type(key)
    try Self.rest(terminal, processor)
    let isSilent = terminal.output.count == count
    return FrameCost(
      wall: isSilent ? .zero : terminal.lastOutput - begin,
      processorNanoseconds: processor.drawingNanoseconds - ran,
      bytes: terminal.output.count - count)
  }

  func cost(of keys: [String]) throws(HarnessFailure) -> KeyCost {
    var cost = KeyCost()
    for key in keys { cost.add(try frame(after: key)) }
    return cost
  }

  func end() throws(HarnessFailure) {
    try terminal.type("q")
    _ = try terminal.waitForExit(timeout: 20)
  }

  static func rest(
    _ terminal: PseudoTerminal, _ processor: Processor, quiet: Double = quietSeconds
  ) throws(HarnessFailure) {
    repeat {
      try terminal.settle(quiet: quiet, timeout: 600)
    } while !processor.isAsleep
  }
}
