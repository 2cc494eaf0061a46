/// What SGR, "select graphic rendition" of ECMA-48, has set: colours, weight and marks.
struct Rendition: Equatable {
  /// A colour by the parameters that select it, such as `38;5;252`; empty for the terminal's own.
  private(set) var foreground: [UInt8] = []
  private(set) var background: [UInt8] = []
  private var marks: Marks = []

  /// Those that are on, each by the parameter that turns it on.
  private struct Marks: OptionSet {
    let rawValue: UInt16

    static let weights = Marks([1, 2])
    /// Underline, blink, reverse and strike-through.
    static let seenOnBlanks = Marks([4, 5, 7, 9])

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ codes: [Int]) { rawValue = codes.reduce(0) { $0 | 1 << UInt16($1) } }

    var codes: [Int] { (1...9).filter { rawValue & 1 << UInt16($0) != 0 } }
  }

  /// What a terminal begins with.
  static let plain = Rendition()

  /// Whether a blank shows nothing of it but the background.
  var isUnseenOnBlanks: Bool { marks.isDisjoint(with: .seenOnBlanks) }

  /// The same, over the background of another.
  func over(_ other: Rendition) -> Rendition {
    var rendition = self
    rendition.background = other.background
    return rendition
  }

  /// Applies the parameters of one sequence; false where one of them is not known here.
  mutating func apply(_ parameters: ArraySlice<UInt8>) -> Bool {
    let all = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Array($0) }
    var rest = all[...]
    while let parameter = rest.popFirst() {
      guard apply(parameter, &rest) else { return false }
    }
    return true
  }

  private mutating func apply(_ first: [UInt8], _ rest: inout ArraySlice<[UInt8]>) -> Bool {
    let digits = first.prefix { $0 != UInt8(ascii: ":") }
    guard let code = digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self)) else {
      return false
    }
    let hasParts = digits.count < first.count
    switch code {
    case 38, 48:
      let color = hasParts ? first : Self.color(first, &rest)
      guard let color else { return false }
      if code == 38 { foreground = color } else { background = color }
    case _ where hasParts: return false
    case 0: self = .plain
    case 1...5, 7...9: marks.insert(Marks([code]))
    // The first of a console's fonts, which is never left here.
    case 10: break
    case 22: marks.subtract(.weights)
    case 23...25, 27...29: marks.remove(Marks([code - 20]))
    case 30...37, 90...97: foreground = first
    case 40...47, 100...107: background = first
    case 39: foreground = []
    case 49: background = []
    default: return false
    }
    return true
  }

  /// The parameters of a colour of the palette or of three numbers, by semicolons.
  private static func color(_ first: [UInt8], _ rest: inout ArraySlice<[UInt8]>) -> [UInt8]? {
    let count = rest.first == Array("5".utf8) ? 2 : rest.first == Array("2".utf8) ? 4 : 0
    guard count > 0, rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(([first] + rest.prefix(count)).joined(separator: [UInt8(ascii: ";")]))
  }

  /// The shortest sequence that leads here from another; nil for what nobody knows.
  func sequence(from other: Rendition?, _ ends: MarkEnds) -> [UInt8] {
    guard other != self else { return [] }
    let anew = [self == .plain ? "" : "0"] + marks.codes.map(String.init) + colors(unlike: .plain)
    guard let other else { return Self.sequence(anew) }
    let ended = other.marks.subtracting(marks)
    let endsAny =
      !ended.isEmpty || (foreground.isEmpty && !other.foreground.isEmpty)
      || (background.isEmpty && !other.background.isEmpty)
    guard !endsAny || ends == .single else { return Self.sequence(anew) }
    var changes: [String] = []
    var begun = marks.subtracting(other.marks)
    if !ended.isDisjoint(with: .weights) {
      changes.append("22")
      begun.formUnion(marks.intersection(.weights))
    }
    changes += ended.subtracting(.weights).codes.map { String(20 + $0) }
    changes += begun.codes.map(String.init) + colors(unlike: other)
    let (change, whole) = (Self.sequence(changes), Self.sequence(anew))
    return change.count <= whole.count ? change : whole
  }

  private func colors(unlike other: Rendition) -> [String] {
    var parameters: [String] = []
    if foreground != other.foreground {
      parameters.append(foreground.isEmpty ? "39" : String(decoding: foreground, as: UTF8.self))
    }
    if background != other.background {
      parameters.append(background.isEmpty ? "49" : String(decoding: background, as: UTF8.self))
    }
    return parameters
  }

  private static func sequence(_ parameters: [String]) -> [UInt8] {
    Array("\u{1B}[\(parameters.joined(separator: ";"))m".utf8)
  }
}

/// How a terminal ends bold, underline and the like: each by a parameter of its own (22 to 29), or
/// only all together with the colours, as the first of its kind did.
enum MarkEnds {
  case single, together
}
