extension PseudoTerminal {
  /// Reads output until the condition holds for the screen, and returns at once then.
  ///
  /// Throws with the screen after `timeout` seconds, or as soon as the program has ended and all
  /// it wrote was read.
  public func waitUntil(
    _ expectation: String, timeout: Double = 10, file: String = #fileID, line: Int = #line,
    _ condition: (TerminalScreen) -> Bool
  ) throws(HarnessFailure) {
    let deadline = Deadline(seconds: timeout)
    while !condition(screen) {
      // Both are asked before reading: what came before the end or the deadline still counts.
      let (isLate, hadEnded) = (deadline.hasPassed, process.hasEnded)
      let isNews = readOutput(milliseconds: deadline.milliseconds(atMost: 20))
      if condition(screen) { return }
      if hadEnded, !isNews {
        throw failure("\(file):\(line): the program ended before \(expectation)")
      }
      if isLate { throw failure("\(file):\(line): waited \(timeout) s until \(expectation)") }
    }
  }

  /// Waits until some row of the screen holds this text.
  public func waitForText(
    _ text: String, timeout: Double = 10, file: String = #fileID, line: Int = #line
  ) throws(HarnessFailure) {
    try waitUntil("the screen shows “\(text)”", timeout: timeout, file: file, line: line) {
      $0.contains(text)
    }
  }

  /// Waits until no row of the screen holds this text.
  public func waitForNoText(
    _ text: String, timeout: Double = 10, file: String = #fileID, line: Int = #line
  ) throws(HarnessFailure) {
    try waitUntil("“\(text)” is gone from the screen", timeout: timeout, file: file, line: line) {
      !$0.contains(text)
    }
  }

  /// Waits until the program has ended, reads the rest of its output, and tells how it ended.
  public func waitForExit(
    timeout: Double = 10, file: String = #fileID, line: Int = #line
  ) throws(HarnessFailure) -> ExitStatus {
    let deadline = Deadline(seconds: timeout)
    while !process.hasEnded {
      if deadline.hasPassed {
        throw failure("\(file):\(line): waited \(timeout) s for the program to end")
      }
      _ = readOutput(milliseconds: deadline.milliseconds(atMost: 20))
    }
    while readOutput(milliseconds: 0), !deadline.hasPassed {}
    guard let status = process.status else { throw failure("the program's status was lost") }
    return status
  }

  /// Reads on until nothing has come for `quiet` seconds; throws if that is not so within `timeout`.
  ///
  /// Only for measuring: what a test waits for is a condition of the screen.
  public func settle(quiet: Double = 0.3, timeout: Double = 10) throws(HarnessFailure) {
    let deadline = Deadline(seconds: timeout)
    var silence = Deadline(seconds: quiet)
    while !silence.hasPassed {
      if deadline.hasPassed { throw failure("output did not stop within \(timeout) s") }
      if readOutput(milliseconds: silence.milliseconds(atMost: 1_000)) {
        silence = Deadline(seconds: quiet)
      }
    }
  }

  /// The bytes that come while nothing is typed, over `seconds`; a program at rest writes none.
  public func outputWhileIdle(seconds: Double) -> [UInt8] {
    let start = output.count
    let deadline = Deadline(seconds: seconds)
    while !deadline.hasPassed {
      _ = readOutput(milliseconds: deadline.milliseconds(atMost: 1_000))
    }
    return Array(output.dropFirst(start))
  }

  /// Whether these bytes came somewhere in the output; for sequences that the screen does not keep.
  public func hasWritten(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return output.indices.dropLast(max(wanted.count - 1, 0)).contains { start in
      output[start...].starts(with: wanted)
    }
  }
}
