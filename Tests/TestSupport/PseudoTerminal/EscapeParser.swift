/// Splits what a program wrote to its terminal into characters, controls and escape sequences.
///
/// The states are those of ECMA-48 as DEC terminals keep them: a control inside a sequence is carried
/// out, CAN and SUB abandon it, and ESC starts the next one. UTF-8 may be cut anywhere between chunks.
struct EscapeParser: Sendable {
  enum Token: Equatable, Sendable {
    case print(Unicode.Scalar)
    case control(UInt8)
    case escape(intermediates: [UInt8], final: UInt8)
    case sequence(ControlSequence)
    case string(introducer: UInt8, bytes: [UInt8])
  }

  private enum State: Sendable {
    case ground, escape, sequence, string, stringEscape
  }

  private var state: State = .ground
  /// What came since ESC, `ESC [` or the string's introducer.
  private var collected: [UInt8] = []
  private var introducer: UInt8 = 0
  private var decoder = ScalarDecoder()
  private let longestSequence = 256
  private let longestString = 1 << 20

  mutating func consume(_ byte: UInt8, emit: (Token) -> Void) {
    switch state {
    case .ground: ground(byte, emit)
    case .escape: escape(byte, emit)
    case .sequence: sequence(byte, emit)
    case .string: string(byte, emit)
    case .stringEscape:
      endString(emit)
      if byte != UInt8(ascii: "\\") {
        begin(.escape)
        escape(byte, emit)
      }
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    collected.removeAll(keepingCapacity: true)
  }

  private mutating func ground(_ byte: UInt8, _ emit: (Token) -> Void) {
    for scalar in decoder.consume(byte) {
      switch scalar.value {
      case 0x1B: begin(.escape)
      case 0..<0x20, 0x7F: emit(.control(UInt8(truncatingIfNeeded: scalar.value)))
      default: emit(.print(scalar))
      }
    }
  }

  private mutating func escape(_ byte: UInt8, _ emit: (Token) -> Void) {
    switch (byte, collected.isEmpty) {
    case (0x18, _), (0x1A, _): state = .ground
    case (0x1B, _): begin(.escape)
    case (0..<0x20, _): emit(.control(byte))
    case (0x20..<0x30, _):
      if collected.count < longestSequence { collected.append(byte) }
    case (UInt8(ascii: "["), true): begin(.sequence)
    case (UInt8(ascii: "]"), true), (UInt8(ascii: "P"), true), (UInt8(ascii: "X"), true),
      (UInt8(ascii: "^"), true), (UInt8(ascii: "_"), true):
      introducer = byte
      begin(.string)
    default:
      state = .ground
      emit(.escape(intermediates: collected, final: byte))
    }
  }

  private mutating func sequence(_ byte: UInt8, _ emit: (Token) -> Void) {
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x1B: begin(.escape)
    case 0..<0x20: emit(.control(byte))
    case 0x7F: break
    case 0x40..<0x7F:
      state = .ground
      emit(.sequence(ControlSequence(collected, final: byte)))
    default:
      if collected.count < longestSequence { collected.append(byte) }
    }
  }

  private mutating func string(_ byte: UInt8, _ emit: (Token) -> Void) {
    let isCommand = introducer == UInt8(ascii: "]")
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape
    case 0x07 where isCommand: endString(emit)
    default:
      if collected.count < longestString { collected.append(byte) }
      if isCommand, isWholePaletteCommand { endString(emit) }
    }
  }

  private mutating func endString(_ emit: (Token) -> Void) {
    state = .ground
    emit(.string(introducer: introducer, bytes: collected))
  }

  /// The Linux console's `OSC R` and `OSC P nrrggbb`, which end by their length (console_codes(4)).
  private var isWholePaletteCommand: Bool {
    switch collected.first {
    case UInt8(ascii: "R"): collected.count == 1
    case UInt8(ascii: "P"): collected.count == 8
    default: false
    }
  }
}

/// One CSI sequence, taken apart: `ESC [ prefix parameters intermediates final`.
struct ControlSequence: Equatable, Sendable {
  /// The private marker, one of `< = > ?`, when there is one.
  var prefix: UInt8?
  /// Parameters by position; each holds its colon-separated parts, an omitted one as `nil`.
  var parameters: [[Int?]]
  var intermediates: [UInt8]
  var final: UInt8

  init(_ bytes: [UInt8], final: UInt8) {
    let marked = bytes.first.map { (0x3C...0x3F).contains($0) } ?? false
    prefix = marked ? bytes.first : nil
    let body = marked ? bytes.dropFirst() : bytes[...]
    let isParameter: (UInt8) -> Bool = { (0x30...0x3B).contains($0) }
    parameters = body.prefix(while: isParameter)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { part in
        part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
          .map(ControlSequence.number)
      }
    intermediates = Array(body.drop(while: isParameter))
    self.final = final
  }

  /// The parameter at a position, or `standard` where it is missing; a zero counts as missing when
  /// `standard` is 1, as cursor movements have it.
  func value(_ position: Int, or standard: Int) -> Int {
    guard parameters.indices.contains(position), let part = parameters[position].first,
      let number = part
    else { return standard }
    return standard == 1 ? max(number, 1) : number
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    if digits.isEmpty { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 99_999) }
  }
}
