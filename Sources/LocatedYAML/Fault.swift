/// Something in a text that is refused, and where.
public struct Fault: Equatable, Sendable {
  public let kind: Kind
  public let mark: Mark

  public init(_ kind: Kind, at mark: Mark) {
    self.kind = kind
    self.mark = mark
  }

  public var line: Int { mark.line }

  public enum Kind: Equatable, Sendable {
    // The bytes. Reading goes on with a stand-in for the refused character.
    case tooLarge(limitBytes: Int)
    case notUTF8
    /// UTF-16 or UTF-32, by its byte order mark or its zero bytes.
    case utf16
    case nulByte
    case controlCharacter(Unicode.Scalar)
    /// U+0085, U+2028 or U+2029, which YAML 1.1 takes for line ends and editors do not.
    case forbiddenLineBreak(Unicode.Scalar)
    /// Named once, at the first.
    case loneCarriageReturn
    /// A version control system's `<<<<<<<` line; what stands before it is read.
    case conflictMarker

    // The syntax. Reading stops here.
    case tabIndentation
    case badIndentation
    /// At the opening quote.
    case unclosedQuote
    /// Where the closing `]` or `}`, or a comma, was expected.
    case unclosedBracket(openedLine: Int)
    /// At the text that should have been a key.
    case missingColon
    /// A `: ` inside unquoted text.
    case unexpectedColon
    case unexpectedCharacter(Unicode.Scalar)
    case unexpectedEnd
    case badEscape
    /// Any other syntax fault, in the parser's own words.
    case syntax(String)

    // YAML that a plan does without. It costs the value named.
    case anchor(name: String)
    case alias(name: String)
    case tag
    case directive
    case mergeKey
    /// The first stays, this one is passed over.
    case duplicateKey(name: String, firstLine: Int)
    case nonScalarKey
    case tooDeep(limit: Int)

    // The rest of the text is left unread.
    case secondDocument
    case tooManyNodes(limit: Int)
  }
}

/// Faults up to a limit, and the number of those beyond it.
struct FaultList {
  private(set) var faults: [Fault] = []
  private(set) var leftOut = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ kind: Fault.Kind, at mark: Mark) {
    if faults.count < limit {
      faults.append(Fault(kind, at: mark))
    } else {
      leftOut += 1
    }
  }

  mutating func add(_ others: FaultList) {
    for fault in others.faults { add(fault.kind, at: fault.mark) }
    leftOut += others.leftOut
  }

  /// In the order of the text; two at one place in the order they were found.
  var sorted: [Fault] {
    faults.enumerated().sorted { left, right in
      (left.element.mark.offset, left.offset) < (right.element.mark.offset, right.offset)
    }.map(\.element)
  }
}
