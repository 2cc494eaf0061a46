/// A value as it was written: text, sequence or mapping, with the bytes it was read from.
///
/// Nothing is typed here: `no`, `1.10`, `012`, `12:30:45` and `~` are the texts that stand there.
/// Nodes are not Equatable, since String equality would take composed and decomposed text for one.
public struct Node: Sendable {
  public let content: Content

  /// From the first byte to the last byte of the node's own text, without the comments, blank lines
  /// and line break after it. A block collection starts at its first dash or key. A value that was
  /// left out has an empty span just after its colon or dash.
  public let span: SourceSpan

  /// Whether reading stopped inside this collection, so that what is missing may still stand in the
  /// file.
  public let isCut: Bool

  public enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([Node], CollectionStyle)
    case mapping([Entry], CollectionStyle)
    /// Something stood here that a fault already names (an alias, a value nested too deep, a value
    /// that reading did not reach): readers pass over it without a complaint of their own.
    case refused
  }

  public init(content: Content, span: SourceSpan, isCut: Bool = false) {
    self.content = content
    self.span = span
    self.isCut = isCut
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  public var scalarStyle: ScalarStyle? {
    if case .scalar(_, let style) = content { style } else { nil }
  }

  public var collectionStyle: CollectionStyle? {
    switch content {
    case .sequence(_, let style), .mapping(_, let style): style
    case .scalar, .refused: nil
    }
  }

  /// The elements of a sequence, in order.
  public var elements: [Node]? {
    if case .sequence(let elements, _) = content { elements } else { nil }
  }

  /// The entries of a mapping, in order, each key once.
  public var entries: [Entry]? {
    if case .mapping(let entries, _) = content { entries } else { nil }
  }

  public var isRefused: Bool {
    if case .refused = content { true } else { false }
  }

  /// Whether nothing is written here, as after `key:`.
  public var isEmpty: Bool { span.bytes.isEmpty }

  /// The spaces before a block collection's dashes or keys; nil for anything else.
  public var indentation: Int? {
    collectionStyle == .block ? span.start.column - 1 : nil
  }

  /// The entry of a mapping under this key, compared byte by byte.
  public func entry(_ key: String) -> Entry? {
    entries?.first { sameBytes($0.name, key) }
  }

  /// The value of a mapping under this key, compared byte by byte.
  public subscript(key: String) -> Node? { entry(key)?.value }
}

/// One `key: value` of a mapping.
public struct Entry: Sendable {
  /// The key's text, without quotes.
  public let name: String
  public let keySpan: SourceSpan
  package let keyStyle: ScalarStyle
  public let value: Node

  public init(name: String, keySpan: SourceSpan, keyStyle: ScalarStyle, value: Node) {
    self.name = name
    self.keySpan = keySpan
    self.keyStyle = keyStyle
    self.value = value
  }

  /// From the key's first byte to the value's last.
  public var span: SourceSpan { SourceSpan(start: keySpan.start, end: value.span.end) }
}

/// How a scalar is written.
public enum ScalarStyle: Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

/// How a collection is written: by indentation, or between brackets.
public enum CollectionStyle: Sendable {
  case block, flow
}

/// String equality is canonical equivalence; keys are equal only byte by byte.
func sameBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}
