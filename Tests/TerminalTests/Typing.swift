import CellGrid

@testable import Terminal

func keys(_ notations: String...) -> [TerminalEvent] {
  notations.compactMap { Key($0).map { .key($0) } }
}

/// What arrives, and when: text in pieces, with milliseconds before each.
struct Typing {
  var decoder: InputDecoder
  private(set) var now: Int64 = 0

  init(
    _ variables: [String: String] = [:], keys: TerminfoKeys = TerminfoKeys(),
    takesMouse: Bool = true
  ) {
    decoder = InputDecoder(
      InputWaits(TerminalEnvironment(variables)), keys: keys, takesMouse: takesMouse)
  }

  /// One burst, after so many milliseconds without any.
  mutating func type(_ text: String, after pause: Int64 = 0) -> [TerminalEvent] {
    send(Array(text.utf8), after: pause)
  }

  mutating func send(_ bytes: [UInt8], after pause: Int64 = 0) -> [TerminalEvent] {
    let before = wait(pause)
    return before + decoder.decode(bytes, at: now)
  }

  /// Time goes by as it does for a loop that is woken whenever something is due.
  mutating func wait(_ pause: Int64) -> [TerminalEvent] {
    let end = now + pause
    var events: [TerminalEvent] = []
    while let deadline = decoder.deadline, deadline < end {
      now = max(now, deadline)
      let told = decoder.expire(at: now)
      events += told
      if told.isEmpty { break }
    }
    now = end
    return events
  }
}

/// Bursts without a pause between, then a long one.
func decoded(_ bursts: [UInt8]...) -> [TerminalEvent] {
  var typing = Typing()
  return bursts.flatMap { typing.send($0) } + typing.wait(60_000)
}

func decoded(_ text: String) -> [TerminalEvent] { decoded(Array(text.utf8)) }
