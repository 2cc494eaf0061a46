import CellGrid
import Phrases
import PlanDomain

enum DetailLine {
  case spans([Span])
  case bar(DetailBar)
}

/// How far an item is and should be, in a bar and in words.
struct DetailBar {
  let progress, expected: Share?
  let status: Status?
  let columns: Int
  let words: [Span]
}

/// Writes the lines of a detail: paragraphs that wrap, headings, and labels in a column of their
/// own.
struct DetailWriter {
  static let labelColumns = 14
  /// Rows of what was recorded, with the line below it.
  static let entryRows = 11

  private(set) var lines: [DetailLine] = []
  /// Of each line, about what a terminal is told for it when another item's stood there.
  private var bytes: [Int] = []
  let say: Wording
  let columns: Int
  let glyphs: Glyphs

  init(_ say: Wording, columns: Int, glyphs: Glyphs) {
    self.say = say
    self.columns = max(columns, 8)
    self.glyphs = glyphs
  }

  mutating func add(_ spans: [[Span]]) {
    for line in spans { add(line, labelSpans: 0) }
  }

  /// A line of which the first spans are the same for every item.
  private mutating func add(_ spans: [Span], labelSpans: Int) {
    lines.append(.spans(spans))
    bytes.append(Self.bytes(of: spans.dropFirst(labelSpans)))
  }

  /// Spans on as many lines as they take: one that has no room on a line begins the next.
  mutating func addFitting(_ spans: [Span]) {
    for line in spans.fitted(columns) { add([line]) }
  }

  mutating func blank() { add([[]]) }

  /// Blank lines up to a row, so that what follows stands there for every item.
  mutating func pad(to rows: Int) { while lines.count < rows { blank() } }

  /// A heading after a blank line, and what is said beside it.
  mutating func heading(_ phrase: Phrase, _ beside: [Span] = []) {
    blank()
    addFitting([Span(say(phrase), .title)] + beside)
  }

  /// What offices recorded without having seen each other's, field by field.
  mutating func addConflicts(_ state: State, on subject: Subject) {
    for field in Field.allCases {
      let claims = state.conflictingClaims(of: subject, field)
      guard !claims.isEmpty else { continue }
      heading(Phrase.conflictOn(field.phrase))
      for claim in claims { addFitting(claim) }
    }
    guard case .item(let id) = subject, let item = state.plan.position(of: id) else { return }
    for conflict in state.projection.facts[item].answerConflicts {
      heading(conflict.phrase)
      for line in conflict.lines { add([state.answerSpans(at: line)]) }
    }
  }

  /// A text in as many lines as it takes; where it may take fewer the last is cut.
  mutating func paragraph(_ text: String, _ face: Face = .text, atMost limit: Int = .max) {
    add(wrapped(text, columns: columns, atMost: limit).map { [Span($0, face)] })
  }

  /// Lines of which what follows the first span goes on below it, where a line is too long.
  mutating func addWrapping(_ lines: [[Span]]) {
    for line in lines {
      guard line.columns > columns, let mark = line.first else {
        add([line])
        continue
      }
      hanging(mark, line.dropFirst().map(\.text).joined(), atMost: .max)
    }
  }

  /// A text behind a mark, its further lines below its first.
  mutating func hanging(_ mark: Span, _ text: String, atMost limit: Int) {
    let width = TextWidth.displayWidth(mark.text)
    let lines = wrapped(text, columns: max(8, columns - width), atMost: limit)
    for (index, line) in lines.enumerated() {
      let lead = index == 0 ? mark : Span(String(repeating: " ", count: width), .dim)
      add([lead, Span(line)], labelSpans: 0)
    }
  }

  mutating func labelled(
    _ phrase: Phrase, _ text: String, _ face: Face = .text, atMost limit: Int = .max
  ) {
    label(phrase, [Span(text, face)], atMost: limit)
  }

  /// A label in a column of its own; a single long text wraps beside it.
  mutating func label(_ phrase: Phrase?, _ spans: [Span], atMost limit: Int = .max) {
    let width = Self.labelColumns
    let name = phrase.map { say($0) } ?? ""
    let gap = String(repeating: " ", count: max(1, width - TextWidth.displayWidth(name)))
    guard spans.count == 1, let only = spans.first else {
      for (index, line) in spans.fitted(max(8, columns - width)).enumerated() {
        let lead = index == 0 ? name + gap : String(repeating: " ", count: width)
        add([Span(lead, .dim)] + line, labelSpans: 1)
      }
      return
    }
    let wrapped = wrapped(only.text, columns: max(8, columns - width), atMost: limit)
    for (index, line) in wrapped.enumerated() {
      let lead = index == 0 ? name + gap : String(repeating: " ", count: width)
      add([Span(lead, .dim), Span(line, only.face)], labelSpans: 1)
    }
  }

  mutating func addBar(_ state: State, _ position: Int, most: Int = 32) {
    let outcome = state.projection.outcomes[position]
    let progress = say.percent(outcome.progress)
    // No figure is cut for the words beside it.
    let name: Phrase =
      TextWidth.displayWidth(say(.expected)) + 25 > columns ? .expectedShort : .expected
    let note = outcome.expected.map { "   \(say(name)) \(say.percent($0))" }
    let bar = DetailBar(
      progress: outcome.progress, expected: outcome.expected,
      status: state.projection.effectiveStatus(of: position),
      columns: min(most, max(8, columns - 8 - (note?.count ?? 0))),
      words: [Span("  \(progress)", .strong), Span(note ?? "", .dim)])
    lines.append(.bar(bar))
    bytes.append(Self.bytes(of: bar.words[...]) + 4 * Self.faceBytes + 3 * bar.columns)
  }

  /// Keeps the first lines: so many, and more as far as a terminal is told them in so many bytes.
  mutating func keep(bytes limit: Int, atLeast least: Int) {
    var sum = 0
    let fitting = bytes.prefix { line in
      sum += line
      return sum <= limit
    }
    guard max(fitting.count, least) < lines.count else { return }
    lines.removeSubrange(max(fitting.count, least)...)
    // A heading alone says nothing.
    while lines.count > least, let last = lines.last, last.isHeadingOrBlank { lines.removeLast() }
    bytes.removeSubrange(lines.count...)
  }

  /// Drops the last of these lines, until a terminal is told all that is left in so many bytes.
  mutating func drop(from range: Range<Int>, toFit limit: Int) {
    var end = range.upperBound
    var sum = bytes.reduce(0, +)
    while end > range.lowerBound, sum > limit || lines[end - 1].isHeadingOrBlank {
      // What fits whole ends with a text, so nothing is dropped of it.
      end -= 1
      sum -= bytes[end]
      lines.remove(at: end)
      bytes.remove(at: end)
    }
  }

  /// Of 24-bit colours and of the place of a line.
  private static let (faceBytes, placeBytes) = (20, 9)

  private static func bytes(of spans: ArraySlice<Span>) -> Int {
    var face: Face?
    return spans.reduce(placeBytes) { sum, span in
      defer { face = span.face }
      return sum + span.text.utf8.count + (span.face == face ? 0 : faceBytes)
    }
  }

  private func wrapped(_ text: String, columns: Int, atMost limit: Int) -> [String] {
    TextWidth.wrapped(Sanitiser.lines(text), width: columns, atMost: limit)
      .map { TextWidth.truncated($0, to: columns, ellipsis: glyphs.ellipsis) }
  }
}

extension DetailLine {
  fileprivate var isHeadingOrBlank: Bool {
    guard case .spans(let spans) = self else { return false }
    return spans.isEmpty || spans.first?.face == .title
  }
}
