/// A colour as SGR selects it.
enum Ink: Equatable {
  /// The terminal's own.
  case own
  /// By a parameter of its own, 30 to 37 and the like.
  case code(Int)
  /// Of the palette.
  case number(Int)
  case mixed(Int, Int, Int)

  /// The parameters that select it, where these two begin those of the terminal's own and of the
  /// palette: 39 and 38 of a foreground, 49 and 48 of a background.
  func parameters(own: Int, other: Int) -> String {
    switch self {
    case .own: "\(own)"
    case .code(let code): "\(code)"
    case .number(let number): "\(other);5;\(number)"
    case .mixed(let red, let green, let blue): "\(other);2;\(red);\(green);\(blue)"
    }
  }
}

/// What SGR, "select graphic rendition" of ECMA-48, has set: colours, weight and marks.
struct Rendition: Equatable {
  private(set) var foreground = Ink.own
  private(set) var background = Ink.own
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
    guard let numbers = Self.numbers(parameters) else { return false }
    var rest = numbers[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = .plain
      case 1...5, 7...9: marks.insert(Marks([code]))
      // The first of a console's fonts, which is never left here.
      case 10: break
      case 22: marks.subtract(.weights)
      case 23...25, 27...29: marks.remove(Marks([code - 20]))
      case 30...37, 90...97: foreground = .code(code)
      case 40...47, 100...107: background = .code(code)
      case 39: foreground = .own
      case 49: background = .own
      case 38, 48:
        guard let ink = Self.ink(&rest) else { return false }
        if code == 38 { foreground = ink } else { background = ink }
      default: return false
      }
    }
    return true
  }

  /// Numbers with semicolons between them, an empty one being 0; nil for anything else, such as
  /// the parts of a parameter that some write with colons.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let place = numbers.count - 1
        numbers[place] = min(numbers[place] * 10 + Int(byte - UInt8(ascii: "0")), 65_535)
      default: return nil
      }
    }
    return numbers
  }

  /// What follows 38 or 48.
  private static func ink(_ rest: inout ArraySlice<Int>) -> Ink? {
    switch rest.popFirst() {
    case 5?: return rest.popFirst().map(Ink.number)
    case 2?:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst()
      else { return nil }
      return .mixed(red, green, blue)
    default: return nil
    }
  }

  /// The shortest sequence that leads here from another; nil for what nobody knows.
  func sequence(from other: Rendition?, _ ends: MarkEnds) -> [UInt8] {
    guard other != self else { return [] }
    let anew = [self == .plain ? "" : "0"] + marks.codes.map(String.init) + colors(unlike: .plain)
    guard let other else { return Self.sequence(anew) }
    let ended = other.marks.subtracting(marks)
    let endsAny =
      !ended.isEmpty || (foreground == .own && other.foreground != .own)
      || (background == .own && other.background != .own)
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
      parameters.append(foreground.parameters(own: 39, other: 38))
    }
    if background != other.background {
      parameters.append(background.parameters(own: 49, other: 48))
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
