import CellGrid
import Phrases
import PlanDomain

/// The pages as text, whole lists and no bars: for mail, for tests, and for people who hear a
/// screen. Every line is as wide as `columns` at most where words allow it.
public func kioskText(
  _ snapshot: KioskSnapshot, _ settings: KioskSettings, columns: Int
) -> [String] {
  let say = Wording(settings.language)
  let sheets = KioskWriter(snapshot: snapshot, say: say).sheets(of: settings.sections)
  let header = snapshot.projection.plan.header
  var lines = [
    "\(header.short)  \(header.title)", "\(say.weekday(snapshot.day)) \(say.day(snapshot.day))",
  ]
  if let recordedAt = snapshot.recordedAt {
    let moment =
      "\(say.time(recordedAt, offset: header.offset)) \(say.day(recordedAt.day(at: header.offset)))"
    let days = snapshot.day.days(since: recordedAt.day(at: header.offset))
    lines.append(
      say(.kioskData(moment, days > 0 ? .ago(minutes: days * 1_440) : .today)))
  }
  if sheets.isEmpty {
    lines += ["", say(snapshot.absence?.title ?? .kioskNoPages)]
  }
  for (place, sheet) in sheets.enumerated() {
    lines += ["", say(.kioskPage(place + 1, sheets.count, sheet.heading))]
    lines += sheet.lines(say)
  }
  return lines.flatMap { line -> [String] in
    let indent = String(line.prefix { $0 == " " })
    let width = max(columns - indent.count - 2, 20)
    return TextWidth.wrapped(Sanitiser.line(String(line.dropFirst(indent.count))), width: width)
      .enumerated().map { indent + ($0.offset > 0 ? "  " : "") + $0.element }
  }
}

extension KioskSheet {
  fileprivate func lines(_ say: Wording) -> [String] {
    var lines: [String] = []
    if let title { lines.append(title) }
    let standing = [word ?? status.map { say($0.phrase) }, note].compactMap(\.self)
    if !standing.isEmpty { lines.append(standing.joined(separator: "; ")) }
    if !figures.isEmpty {
      lines.append(figures.map { "\($0.caption) \($0.text)" }.joined(separator: "; "))
    }
    lines += rows.map { "  " + $0.line(say) }
    if more > 0 { lines.append("  " + say(.kioskMore(more))) }
    return lines
  }
}

extension KioskRow {
  fileprivate func line(_ say: Wording) -> String {
    let sentence = text.clause
    let name = label.isEmpty ? sentence : "\(label) \(sentence)"
    // Only items and directives have one that is theirs, and a change tells it by itself.
    let tellsStatus = detail.contains { if case .status = $0 { true } else { false } }
    var facts: [String] = []
    if let status, subject != nil, !tellsStatus { facts.append(say(status.phrase)) }
    let words = tail.plain
    if !words.isEmpty, !facts.contains(words) { facts.append(words) }
    if !value.isEmpty, value != words { facts.append(value) }
    if let expected = bar?.expected {
      facts.append("\(say(.expected)) \(say.percent(expected))")
    }
    let more = detail.plain
    if !more.isEmpty { facts.append(more) }
    return facts.isEmpty ? name : "\(name): \(facts.joined(separator: "; "))"
  }
}
