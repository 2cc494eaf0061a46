import CNcurses
import CellGrid
import Glibc

/// Reads what ncurses has, in bursts, and decodes it.
///
/// Bytes are read, not wide characters: ncurses' own decoding swallows keys after an invalid byte.
/// They are read through a pad, because reading through a window would refresh it.
struct InputReader {
  /// One burst is at most this long, so that a flood of input cannot keep the screen from drawing.
  private static let maximumBurst = 2 * InputDecoder.maximumPasteBytes
  /// How long the rest of a sequence or paste may take, in milliseconds.
  private static let patience: Int32 = 50

  private let descriptor: Int32
  private let pad: UnsafeMutablePointer<WINDOW>
  private var decoder = InputDecoder()

  init?(descriptor: Int32) {
    guard let pad = newpad(1, 1) else { return nil }
    self.descriptor = descriptor
    self.pad = pad
    keypad(pad, true)
    nodelay(pad, true)
    meta(pad, true)
  }

  /// Frees the pad; to be called while its screen still exists.
  func close() { delwin(pad) }

  /// Everything that is available now. Empty when nothing was; ends in `.hangup` when nothing will
  /// be.
  mutating func read() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var count = 0
    var emptyReads = 0
    while count < Self.maximumBurst {
      let burst = readBurst()
      count += burst.count
      events += decoder.decode(burst)
      // Part of a sequence or paste is here: its rest is on the way, or lost.
      let state = wait(milliseconds: decoder.isIncomplete ? Self.patience : 0)
      emptyReads = burst.isEmpty ? emptyReads + 1 : 0
      // What stays readable and has nothing to read is gone: ncurses would return ERR for ever.
      if state == .gone || (state == .readable && emptyReads == 2) {
        return events + decoder.flush() + [.hangup]
      }
      if state == .quiet { break }
    }
    return events + decoder.flush()
  }

  private func readBurst() -> [InputToken] {
    var tokens: [InputToken] = []
    while tokens.count < Self.maximumBurst {
      let code = wgetch(pad)
      switch code {
      case ERR: return tokens
      case 0...255: tokens.append(.byte(UInt8(truncatingIfNeeded: code)))
      case KEY_RESIZE:
        tokens.append(
          .resize(
            Size(columns: Int(tiendo_screen_columns()), rows: Int(tiendo_screen_rows()))))
      case KEY_MOUSE: tokens += [.other] + Self.mouseReports().map { .mouse($0) }
      case KeyCodes.pasteStart: tokens.append(.pasteStart)
      case KeyCodes.pasteEnd: tokens.append(.pasteEnd)
      default: tokens.append(KeyCodes.key(code).map { .key($0) } ?? .other)
      }
    }
    return tokens
  }

  private enum State {
    case quiet, readable, gone
  }

  private func wait(milliseconds: Int32) -> State {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return .quiet }
    return waiting.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 ? .gone : .readable
  }

  /// The reports behind one key code: ncurses keeps a few, and gives the newest first.
  private static func mouseReports() -> [MouseReport] {
    var reports: [MouseReport] = []
    var event = tiendo_mouse()
    while reports.count < 64, tiendo_next_mouse(&event) != 0 {
      if let report = MouseReport(event) { reports.append(report) }
    }
    return reports.reversed()
  }
}

extension MouseReport {
  fileprivate init?(_ event: tiendo_mouse) {
    let buttons: [Button] = [.left, .middle, .right]
    let kind: Kind
    switch Int(event.button) {
    case 4: kind = .wheelUp
    case 5: kind = .wheelDown
    case let number where buttons.indices.contains(number - 1):
      kind = event.released != 0 ? .release(buttons[number - 1]) : .press(buttons[number - 1])
    default: return nil
    }
    var modifiers: Key.Modifiers = []
    if event.modifiers & 1 != 0 { modifiers.insert(.shift) }
    if event.modifiers & 2 != 0 { modifiers.insert(.control) }
    if event.modifiers & 4 != 0 { modifiers.insert(.alt) }
    self.init(
      position: Point(column: Int(event.column), row: Int(event.row)), kind: kind,
      modifiers: modifiers)
  }
}
