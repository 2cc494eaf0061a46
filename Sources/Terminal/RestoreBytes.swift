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

/// Writes all bytes to a descriptor, or as many as a vanished or stuck terminal takes.
func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&waiting, 1, 500) <= 0 { return }
    } else if errno != EINTR {
      return
    }
  }
}
