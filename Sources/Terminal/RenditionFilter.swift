/// Passes on what ncurses writes, telling the terminal of colours and weights only when something
/// is drawn that shows them, and then only what is new about them.
///
/// ncurses names both colours at every change of either, resets all at the end of a frame, and
/// changes colours for blanks, where they can't be seen. A third of what a frame costs was that.
/// All else passes as it is, in its order.
struct RenditionFilter {
  private let ends: MarkEnds
  /// What was asked for.
  private var wanted = Rendition.plain
  /// What the terminal was told; nil where nobody knows.
  private var told: Rendition?
  /// What it was told when it was asked to remember its cursor (DECSC).
  private var saved: Rendition?
  /// The character set in use: which it is, and the shift to it. Lines are drawn by characters
  /// here.
  private var characterSet: ArraySlice<UInt8>?
  private var shift: UInt8?

  init(ends: MarkEnds) { self.ends = ends }

  /// Begins anew: somebody else wrote on the terminal.
  mutating func forget() {
    told = nil
    saved = nil
    characterSet = nil
    shift = nil
    wanted = .plain
  }

  /// What has to be written before others write there, who expect no colours.
  var leaving: [UInt8] { told == .plain ? [] : Rendition.plain.sequence(from: nil, ends) }

  mutating func pass(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let length = passNext(bytes[place...], &output)
      place += max(1, length)
    }
    return output
  }

  /// Passes a sequence, a control character or a stretch of text; says how long it was.
  private mutating func passNext(_ rest: ArraySlice<UInt8>, _ output: inout [UInt8]) -> Int {
    let length: Int
    switch rest.first {
    case 0x1B: return passEscape(rest, &output)
    case 0x20:
      let blanks = rest.prefix { $0 == 0x20 }
      length = blanks.count
      // What follows at once shows the whole look anyway, and may be a mark over the last blank,
      // which nothing may part from it.
      if let next = rest.dropFirst(length).first, next > 0x20, next != 0x7F {
        tell(wanted, &output)
      } else {
        tellForBlanks(&output)
      }
    case 0x0A?, 0x0B?, 0x0C?:
      // At the margin the page scrolls, and the new line takes the background.
      length = 1
      tellForBlanks(&output)
    case 0x0E?, 0x0F?:
      // Shifts between the character sets; ncurses shifts in with every look.
      length = 1
      if shift == rest.first { return length }
      shift = rest.first
    case .some(let byte) where byte < 0x20 || byte == 0x7F: length = 1
    default:
      length = rest.prefix { $0 > 0x20 && $0 != 0x7F }.count
      tell(wanted, &output)
    }
    output += rest.prefix(length)
    return length
  }

  private mutating func passEscape(_ rest: ArraySlice<UInt8>, _ output: inout [UInt8]) -> Int {
    guard let second = rest.dropFirst().first else {
      output += rest
      forget()
      return rest.count
    }
    if second == UInt8(ascii: "[") { return passControlSequence(rest, &output) }
    // Intermediates, then the final byte: a character set has three in all.
    let length = min(rest.count, 2 + rest.dropFirst().prefix { (0x20...0x2F).contains($0) }.count)
    switch second {
    case UInt8(ascii: "("):
      if characterSet == rest.prefix(length) { return length }
      characterSet = rest.prefix(length)
    case UInt8(ascii: "7"): saved = told
    case UInt8(ascii: "8"): told = saved
    case UInt8(ascii: "c"): told = nil
    default: tellForBlanks(&output)
    }
    output += rest.prefix(length)
    return length
  }

  private mutating func passControlSequence(
    _ rest: ArraySlice<UInt8>, _ output: inout [UInt8]
  ) -> Int {
    let body = rest.dropFirst(2)
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    let length = 2 + parameters.count + 1
    guard let final = body.dropFirst(parameters.count).first else {
      output += rest
      forget()
      return rest.count
    }
    let sequence = rest.prefix(length)
    guard final == UInt8(ascii: "m"), parameters.first != UInt8(ascii: ">") else {
      if !Self.movesOnly(final) { tellForBlanks(&output) }
      output += sequence
      // A soft reset (DECSTR) sets colours too.
      if parameters.last == UInt8(ascii: "!") { told = nil }
      return length
    }
    guard wanted.apply(parameters) else {
      // Not known here: the terminal decides, and is told all the next time.
      tell(wanted, &output)
      output += sequence
      told = nil
      return length
    }
    return length
  }

  /// The cursor, the margins: nothing appears by these.
  private static func movesOnly(_ final: UInt8) -> Bool {
    "ABCDEFGHadefr`".utf8.contains(final)
  }

  private mutating func tell(_ rendition: Rendition, _ output: inout [UInt8]) {
    output += rendition.sequence(from: told, ends)
    told = rendition
  }

  /// Blanks, whether written or left by clearing and scrolling, show the background alone.
  private mutating func tellForBlanks(_ output: inout [UInt8]) {
    guard let told, told.isUnseenOnBlanks, wanted.isUnseenOnBlanks else {
      return tell(wanted, &output)
    }
    tell(told.over(wanted), &output)
  }
}
