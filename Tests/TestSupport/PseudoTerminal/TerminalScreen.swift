/// What a terminal would show after the bytes it was fed: cells, cursor, modes.
///
/// It knows what ncurses writes with TERM xterm-256color, screen, linux and vt100, by xterm's rules
/// (invisible-island.net/xterm/ctlseqs); anything else lands in `unrecognised` and changes nothing.
public struct TerminalScreen: Sendable {
  /// One cell. The right half of a wide character has width 0 and no text.
  public struct Cell: Hashable, Sendable {
    /// A character and its combining marks; two spellings of one grapheme compare equal.
    public var text = " "
    /// In columns: 1, 2, or 0.
    public var width = 1
    public var style = Style()
  }

  public struct Position: Hashable, Sendable {
    /// From 0 at the left.
    public var column: Int
    /// From 0 at the top.
    public var row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// One operating system command (OSC), such as a title (0, 2) or the clipboard (52).
  public struct Command: Hashable, Sendable {
    /// `nil` where the text does not begin with a number.
    public var number: Int?
    /// What follows the number and its semicolon.
    public var text: String
  }

  struct Saved: Sendable {
    var cursor = Position(column: 0, row: 0)
    var style = Style()
    var isOrigin = false
    var drawsLines = [false, false]
    var shift = 0
  }

  public internal(set) var columns: Int
  public internal(set) var rows: Int
  /// From the top left; a character waiting to wrap leaves the cursor on the last column.
  public internal(set) var cursor = Position(column: 0, row: 0)
  /// The style of what is printed next.
  public internal(set) var style = Style()
  /// The DEC private modes that are on (`CSI ? n h`); a fresh terminal wraps (7) and shows its
  /// cursor (25).
  public internal(set) var modes: Set<Int> = [7, 25]
  /// The ANSI modes that are on (`CSI n h`), such as insert (4).
  public internal(set) var ansiModes: Set<Int> = []
  public internal(set) var isKeypadInApplicationMode = false
  /// The alternate screen is shown.
  public internal(set) var isAlternate = false
  /// Every OSC so far, in order; at most the first 1,000.
  public internal(set) var commands: [Command] = []
  /// Controls and sequences this model does not know, escaped for reading; at most the first 1,000.
  public internal(set) var unrecognised: [String] = []
  public internal(set) var bellCount = 0

  var grid: [[Cell]]
  var hiddenMain: [[Cell]]?
  var scrollTop = 0
  var scrollBottom: Int
  var isWrapPending = false
  var isOrigin = false
  var tabStops: Set<Int>
  var drawsLines = [false, false]
  var shift = 0
  var saved = Saved()
  var lastPrinted: Unicode.Scalar?
  var parser = EscapeParser()
  let recordLimit = 1_000

  /// A fresh terminal; a size below 1 counts as 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    scrollBottom = self.rows - 1
    tabStops = Set(stride(from: 0, to: 1_024, by: 8))
    grid = Array(
      repeating: Array(repeating: Cell(), count: self.columns), count: self.rows)
  }

  /// Carries out what a program wrote; sequences and characters may be cut between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    var parser = parser
    for byte in bytes {
      parser.consume(byte) { perform($0) }
    }
    self.parser = parser
  }

  private mutating func perform(_ token: EscapeParser.Token) {
    switch token {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let sequence): perform(sequence)
    case .string(let introducer, let bytes): string(introducer, bytes)
    }
  }
}
