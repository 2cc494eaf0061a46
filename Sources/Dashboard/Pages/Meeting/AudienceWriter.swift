import CellGrid
import Phrases
import PlanDomain

/// Writes what the room reads of one item of a meeting; this is what stands at the top of the page.
struct AudienceWriter {
  let audience: Audience
  let glyphs: Glyphs
  let say: Wording
  var projection: Projection { audience.projection }
  var plan: Plan { audience.projection.plan }

  init(_ audience: Audience, glyphs: Glyphs, say: Wording) {
    self.audience = audience
    self.glyphs = glyphs
    self.say = say
  }

  /// What it is, then its title in capitals, apart where that fits, within `rows` lines.
  ///
  /// A title that is longer than these is cut, and to be told whole among the facts.
  func head(columns: Int, rows: Int) -> (lines: [[Span]], isWhole: Bool) {
    let hasContext = rows > 2
    let name = Sanitiser.line(hasContext ? self.title : "\(number) \(self.title)")
    let most = max(1, rows - (hasContext ? 1 : 0))
    var lines = TextWidth.wrapped(name.uppercased(), width: columns)
    let spaced = Self.spaced(name.uppercased())
    if TextWidth.fits(spaced, columns) { lines = [spaced] }
    // In small letters more fits.
    if lines.count > most { lines = TextWidth.wrapped(name, width: columns) }
    let isWhole = lines.count <= most
    if !isWhole { lines = TextWidth.wrapped(name, width: columns, atMost: most) }
    return ((hasContext ? [context] : []) + lines.map { [Span($0, .title)] }, isWhole)
  }

  /// The title that the head had no room for, below a name for it.
  func wholeTitle(columns: Int) -> [[Span]] {
    let heading: Phrase = audience.directive == nil ? .fullTitle : .fullText
    let lines = TextWidth.wrapped(Sanitiser.line(title), width: max(8, columns))
    return [[], [Span(say(heading), .title)]] + lines.map { [Span($0)] }
  }

  private static func spaced(_ text: String) -> String {
    text.map { $0 == " " ? "  " : String($0) }.joined(separator: " ")
  }

  /// What people know it by, where there is no line for what it is.
  private var number: String {
    if let directive = audience.directive {
      return say(.directiveShort(projection.name(of: directive)))
    }
    return audience.subject?.text ?? ""
  }

  private var title: String {
    if let item = audience.item { return plan.items[item].title }
    return audience.directive?.order.text ?? audience.subject?.text ?? ""
  }

  /// `Chiến lược 2.3 · Mục tiêu 2 Tăng trưởng xanh`.
  private var context: [Span] {
    if let item = audience.item {
      let fields = plan.items[item]
      var spans = [Span("\(say(plan.header.phrase(for: fields.kind))) \(fields.id.text)", .strong)]
      if let parent = fields.parent {
        let above = plan.items[parent]
        let level = say(plan.header.phrase(for: above.kind))
        spans.append(
          Span("   \(glyphs.separator)   \(level) \(above.id.text)  \(above.title)", .dim))
      }
      return spans
    }
    guard let directive = audience.directive else { return [] }
    var spans = [Span(say(.directiveNumber(projection.name(of: directive)).capitalised), .strong)]
    if let meeting = directive.meeting {
      spans.append(
        Span(
          "   \(glyphs.separator)   "
            + say(.givenAtMeeting(say(projection.phrase(forDayOf: meeting)))), .dim))
    }
    return spans
  }

  /// The status to show first, large; then the other judgement where they differ.
  func status(isFull: Bool) -> [Span] {
    guard let shown = audience.shownStatus else { return [] }
    var spans = [large(shown)]
    if let reported, reported != shown {
      spans += other(isFull ? .accordingToReport : .accordingToReportShort, reported, isFull)
    } else if let computed, computed != shown {
      spans += other(isFull ? .accordingToRules : .accordingToRulesShort, computed, isFull)
    }
    return spans
  }

  private var reported: Status? {
    audience.item.flatMap { projection.facts[$0].reportedStatus } ?? audience.directive?.status
  }

  private var computed: Status? {
    audience.item.map { projection.outcomes[$0].computed } ?? audience.directive?.effectiveStatus
  }

  /// A judgement that differs from the one shown large.
  private func other(_ whose: Phrase, _ status: Status, _ isFull: Bool) -> [Span] {
    let name = say(isFull ? status.phrase : status.shortPhrase)
    return [
      Span("\(isFull ? "     " : "  ")\(say(whose)) ", .dim),
      Span("\(glyphs.status(status)) \(name)", .status(status)),
    ]
  }

  /// Departments by their short names.
  func names(_ departments: [DepartmentID]) -> String {
    departments.map { plan.department($0)?.short ?? $0.text }.joined(separator: ", ")
  }

  private func large(_ status: Status?) -> Span {
    Span("\(glyphs.status(status)) \(say(status.phrase.upperCased))", .status(status))
  }

  func named(_ status: Status?) -> Span {
    Span("\(glyphs.status(status)) \(say(status.phrase))", .status(status))
  }

  var bar: AudiencePage.Bar? {
    guard let status = audience.shownStatus else { return nil }
    if let item = audience.item {
      let outcome = projection.outcomes[item]
      return AudiencePage.Bar(
        progress: outcome.progress, expected: outcome.expected, status: status)
    }
    guard let progress = audience.directive?.progress else { return nil }
    return AudiencePage.Bar(progress: Share(progress), expected: nil, status: status)
  }
}
