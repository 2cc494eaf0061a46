import CellGrid
import Glibc

@testable import Dashboard
@testable import Terminal

/// One line of TypedBytes.txt: what an input method sends for some keys, and the text that is meant.
struct TypedBytes: Sendable, CustomStringConvertible {
  let style: InputMethodStyle
  let program: String
  let keys: String
  let bytes: [UInt8]
  let text: String

  var description: String { "\(style.rawValue) | \(program) | \(keys)" }

  /// Whether an ESC stands in it, which is a key of its own when nothing follows at once.
  var hasEscape: Bool { bytes.contains(0x1B) }

  static let all: [TypedBytes] = lines().compactMap(TypedBytes.init(line:))

  /// Lines that are no comment, so that a line that can't be read is noticed.
  static func lines() -> [String] {
    let file = #filePath
    let folder = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex)
    guard let stream = fopen(folder + "/TypedBytes.txt", "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  private init?(line: String) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    guard parts.count == 5, let style = InputMethodStyle(rawValue: parts[0]),
      let bytes = Self.bytes(parts[3]), !bytes.isEmpty
    else { return nil }
    self.style = style
    program = parts[1]
    keys = parts[2]
    self.bytes = bytes
    text = parts[4]
  }

  private static func bytes(_ notation: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Substring(notation).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⌫": bytes.append(0x7F)
      case "␈": bytes.append(0x08)
      case "{":
        let digits = String(String.UnicodeScalarView(rest.prefix { $0 != "}" }))
        guard let named = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
        bytes += String(named).utf8
        rest = rest.dropFirst(digits.unicodeScalars.count + 1)
      default: bytes += String(scalar).utf8
      }
    }
    return bytes
  }
}

/// How bytes are cut into reads on their way.
enum Delivery: Hashable, Sendable {
  /// All in one read.
  case fused
  /// Each byte in a read of its own, the next there at once.
  case bytewise
  /// Each byte in a read of its own, and nothing more for longer than anyone waits.
  case slow
  /// In two reads with a long pause between, at this byte.
  case paused(at: Int)

  func events(_ bytes: [UInt8]) -> [TerminalEvent] {
    var decoder = InputDecoder(InputWaits(TerminalEnvironment([:])))
    let bursts: [ArraySlice<UInt8>] =
      switch self {
      case .fused: [bytes[...]]
      case .bytewise, .slow: bytes.indices.map { bytes[$0...$0] }
      case .paused(let place): [bytes[..<place], bytes[place...]]
      }
    var now: Int64 = 0
    var events: [TerminalEvent] = []
    for burst in bursts {
      events += decoder.decode(burst, at: now)
      if self == .bytewise { continue }
      now += 60_000
      events += decoder.expire(at: now)
    }
    return events + decoder.expire(at: now + 60_000)
  }
}
