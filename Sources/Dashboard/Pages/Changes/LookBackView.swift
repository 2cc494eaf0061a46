import CellGrid
import Phrases
import PlanDomain

/// In place of the plan's title: the day looked at, that the structure is today's, how much
/// differs now, and the way back; less of it where there is less room.
func drawLookBackBanner(
  _ lookBack: LookBack, _ state: State, _ layout: PageLayout, on canvas: inout Canvas
) {
  canvas.fill(layout.header.line(0), .banner)
  let banner = LookBackBanner(lookBack, state, glyphs: canvas.glyphs)
  let room = layout.size.columns - 2 * layout.margin + 1
  let name = state.plan.header.short
  let text = banner.text(in: room - min(TextWidth.displayWidth(name), 12) - 1)
  let textColumns = TextWidth.displayWidth(text)
  let used = canvas.put(name, layout.margin, 0, .banner, limit: max(4, room - textColumns - 1))
  let gap = used + 2 + textColumns <= room ? 2 : 1
  canvas.put(text, layout.margin + used + gap, 0, .banner, limit: room - used - gap)
}

struct LookBackBanner {
  private let say: Wording
  private let day: Day
  private let differing: String
  private let listKey: String

  init(_ lookBack: LookBack, _ state: State, glyphs: Glyphs) {
    say = state.say
    listKey = glyphs.key(state.keymap.key(for: .listChanges))
    day = lookBack.day
    differing = "\(glyphs.changed) \(lookBack.difference.subjectCount)"
  }

  /// The longest wording that fits.
  func text(in columns: Int) -> String {
    let date = "\(say(.lookBackTitle)) \(say.day(day))"
    let list = " (\(listKey))"
    let wordings = [
      [
        "\(say(.lookBackTitle)) \(say.weekday(day)) \(say.day(day))", say(.structureIsTodays),
        "\(differing) \(say(.changedSince))\(list)", say(.lookBackReturn),
      ],
      [date, say(.structureIsTodays), differing + list, say(.lookBackReturn)],
      [date, say(.structureIsTodaysShort), differing + list, say(.lookBackReturnShort)],
      [date, say(.structureIsTodaysShort), differing + list],
      [date, say(.structureIsTodaysShort)],
    ]
    .map { $0.joined(separator: " · ") }
    return wordings.first { TextWidth.displayWidth($0) <= columns }
      ?? "\(date), \(say(.structureIsTodaysShortest))"
  }
}

/// The day typed in place of the footer; what is wrong with it beside it, or above where the row is
/// too short.
struct DayFieldLine {
  let label: String
  let field: Rect
  /// Beside the field.
  let hint: String
  let face: Face
  /// In place of that.
  let note: FootNote?

  init(_ day: DayField, _ state: State, _ page: PageLayout, _ glyphs: Glyphs) {
    let (say, area) = (state.say, page.footerLine)
    label = say(.lookBackPrompt)
    let start = page.margin + TextWidth.displayWidth(label) + 1
    field = Rect(
      column: start, row: area.row, columns: min(12, area.endColumn - start - 1), rows: 1)
    let hint =
      day.text.isProposal
      ? state.typedNotice : state.wantedDay == nil ? .lookBackHintNow : .lookBackHint
    let text = "\(say(day.refusal ?? hint))  \(state.fieldKeys(glyphs))"
    face = day.refusal == nil ? .panelDim : .error
    let fits = TextWidth.fits(text, area.endColumn - 1 - field.endColumn - 2)
    self.hint = fits ? text : ""
    note =
      fits
      ? nil
      : FootNote(
        lines: TextWidth.wrapped(
          Sanitiser.line(text), width: max(8, page.size.columns - 2 * page.margin)), face: face)
  }
}

func drawDayField(
  _ field: DayField, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let line = DayFieldLine(field, state, page, canvas.glyphs)
  canvas.fill(page.footerLine, .panel)
  canvas.put(line.label, page.margin, line.field.row, .panelTitle)
  drawField(field.text, hint: "", line.field, hasCursor: true, on: &canvas)
  canvas.put(line.hint, line.field.endColumn + 2, line.field.row, line.face)
}

extension State {
  /// What stands before a row: that it is marked, or stands otherwise than on the day looked at, or
  /// than when its list was opened.
  func mark(of subject: Subject, _ glyphs: Glyphs) -> String? {
    if marks.has(subject, on: self) { return glyphs.marked }
    let isOther = snapshot.lookBack?.difference.differs(subject) ?? order.changed.contains(subject)
    return isOther ? glyphs.changed : nil
  }

  func putMark(of subject: Subject, _ column: Int, _ row: Int, on canvas: inout Canvas) {
    if let mark = mark(of: subject, canvas.glyphs) {
      canvas.put(mark, column, row, .strong, limit: 1)
    }
  }

  /// What became of one item or directive since the day looked at, old and new, under a heading.
  func sinceLines(of subject: Subject, glyphs: Glyphs) -> [[Span]] {
    guard let lookBack = snapshot.lookBack, lookBack.difference.differs(subject) else { return [] }
    let heading = Span("\(glyphs.changed) \(say(.since(lookBack.day)))", .title)
    let lines = lookBack.difference.entries(of: subject).map { entry in
      let label = TextWidth.truncated(
        Sanitiser.line(label(of: entry.matter)), to: 13, ellipsis: glyphs.ellipsis)
      return [Span(TextWidth.padded(label, to: 14), .dim)]
        + spans(of: entry.matter, word: .full, glyphs: glyphs)
        + [Span("  \(authorText(of: entry))", .dim)]
    }
    return [[heading]] + lines + (subject.isItem ? [[]] : [])
  }

  func label(of matter: Difference.Matter) -> String { say.label(of: matter, in: plan) }

  func spans(of matter: Difference.Matter, word: StatusWord, glyphs: Glyphs) -> [Span] {
    say.spans(of: matter, word: word, glyphs: glyphs)
  }

  /// Who made the change and when; of what no line made, that the rules did.
  func authorText(of entry: Difference.Entry) -> String { authorText(of: entry, in: projection) }

  /// The same of an entry that speaks of the lines of `projection`.
  func authorText(of entry: Difference.Entry, in projection: Projection) -> String {
    guard let line = entry.line else { return say(.byRules) }
    let event = projection.ledger.events[line]
    let day = event.at.day(at: plan.header.offset)
    return "\(say.shortDay(day, today: snapshot.presentDay)) \(event.by)"
  }
}

extension Wording {
  func label(of matter: Difference.Matter, in plan: Plan) -> String {
    self(plan.phrase(for: matter))
  }

  /// `● đúng → ◆ nguy cơ`, `40 % → 55 %`.
  func spans(of matter: Difference.Matter, word: StatusWord, glyphs: Glyphs) -> [Span] {
    switch matter {
    case .status(let then, let now):
      return [span(of: then, word, glyphs), Span(" \(glyphs.arrow) "), span(of: now, word, glyphs)]
    case .reopened(let now):
      return [
        span(of: .done, word, glyphs), Span(" \(glyphs.arrow) "), span(of: now, word, glyphs),
      ]
    case .reported(let then, let now):
      let sides = [then, now].map { side in
        side.map { span(of: $0, word, glyphs) } ?? Span(self(.nothing))
      }
      return [sides[0], Span(" \(glyphs.arrow) "), sides[1]]
    case .still(.status(let status)):
      return [span(of: status, word, glyphs), Span(", \(self(.stillSo))", .dim)]
    case .still(let value): return [Span(saidAgain(value))]
    case .settled(.status(let status)):
      return [span(of: status, word, glyphs), Span(", \(self(.conflictSettled))", .dim)]
    case .settled(let value): return [Span(settled(value))]
    default:
      guard let sides = sides(of: matter) else { return [] }
      return [Span("\(sides.then) \(glyphs.arrow) \(sides.now)")]
    }
  }

  private func span(of status: Status?, _ word: StatusWord, _ glyphs: Glyphs) -> Span {
    let name = self(word == .full ? status.phrase : status.shortPhrase)
    return Span("\(glyphs.status(status)) \(name)", .status(status))
  }
}

extension Subject {
  var isItem: Bool { if case .item = self { true } else { false } }
}
