/// A place in a text.
///
/// Lines and columns are counted from 1, columns in Unicode scalars; `offset` is in bytes from 0
/// and counts a byte order mark, which `column` does not.
public struct Mark: Equatable, Comparable, Sendable {
  // Half the size of three Ints: a plan of 10,000 items keeps some 600,000 of these numbers.
  private let packedLine: Int32
  private let packedColumn: Int32
  private let packedOffset: Int32

  public init(line: Int, column: Int, offset: Int) {
    packedLine = Int32(clamping: line)
    packedColumn = Int32(clamping: column)
    packedOffset = Int32(clamping: offset)
  }

  /// A place in a text of less than `mostBytes`, whose numbers all fit.
  init(fittingLine line: Int, column: Int, offset: Int) {
    packedLine = Int32(truncatingIfNeeded: line)
    packedColumn = Int32(truncatingIfNeeded: column)
    packedOffset = Int32(truncatingIfNeeded: offset)
  }

  static let mostBytes = 0x7FFF_FFFF

  public var line: Int { Int(packedLine) }
  public var column: Int { Int(packedColumn) }
  public var offset: Int { Int(packedOffset) }

  /// The first place of every text.
  public static let start = Mark(line: 1, column: 1, offset: 0)

  public static func < (left: Mark, right: Mark) -> Bool {
    left.packedOffset < right.packedOffset
  }
}

/// The stretch of source text that a node is written in; `end` is just after its last byte.
///
/// Not named Span, which is a type of the standard library.
public struct SourceSpan: Equatable, Sendable {
  public let start: Mark
  public let end: Mark

  /// A span never ends before it starts, whatever it is made from.
  public init(start: Mark, end: Mark) {
    self.start = start
    self.end = end < start ? start : end
  }

  /// The bytes of the source text.
  public var bytes: Range<Int> { start.offset..<end.offset }
}
