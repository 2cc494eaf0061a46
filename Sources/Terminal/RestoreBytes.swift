import CLinux
import CNcurses
import Glibc

/// The bytes that give a terminal back: for signal handlers, which can compute nothing.
enum RestoreBytes {
  static let enablePaste = "\u{1B}[?2004h"
  static let disablePaste = "\u{1B}[?2004l"
  static let disableMouse = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  /// From the terminfo entry in use; `privateModes` adds what ncurses does not know of.
  static func compute(privateModes: Bool, mouse: Bool) -> [UInt8] {
    var text: [UInt8] = []
    if mouse, privateModes { text += Array(disableMouse.utf8) }
    if privateModes { text += Array(disablePaste.utf8) }
    for name in ["sgr0", "rmkx", "rmcup", "cnorm"] {
      guard let capability = tiendo_capability(name) else { continue }
      text += withoutPadding(Array(String(cString: capability).utf8))
    }
    return text
  }

  /// Takes out terminfo's delays, `$<5/>`, which only ncurses turns into waiting.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

/// How far a writing came.
enum Writing {
  case whole
  /// The terminal takes nothing for now; some of the bytes may have reached it.
  case stuck
  /// There is no terminal any more.
  case failed
}

/// Writes all bytes to a descriptor, or as many as a vanished or stuck terminal takes.
@discardableResult
func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Writing {
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count < 0, errno == EAGAIN {
      guard canWrite(to: descriptor, milliseconds: 500) else { return .stuck }
    } else if count == 0 || errno != EINTR {
      return .failed
    }
  }
  return .whole
}

/// Whether a write would come to something now, if only to a failure, or within so long.
func canWrite(to descriptor: Int32, milliseconds: Int32 = 0) -> Bool {
  var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  // A signal is no answer; the write will say.
  return poll(&waiting, 1, milliseconds) != 0
}
