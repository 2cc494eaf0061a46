import Phrases
import PlanDomain

/// What a cell about progress says: a status, a share, and the words that are neither.
struct SheetProgress: Hashable {
  var status: Status?
  var percent: Percent?
  /// What was written besides; it is kept as a note.
  var remark: String?
  /// A share that is not from 0 to 100.
  var badShare: String?
  /// A number without a percent sign that was taken for one.
  private(set) var bareShare: String?

  /// Reads `đúng tiến độ; 40 %; (theo tính toán: …)` and free words such as `Đã hoàn thành 60%,
  /// đang lấy ý kiến`. What stands in brackets by itself was worked out, and is passed over.
  ///
  /// `scale` is what numbers without a percent sign mean; nothing where they are no shares.
  init(_ cell: String, bare scale: SheetShare.Scale? = .percents) {
    var words: [String] = []
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let part = sheetCell(String(part))
      if part.isEmpty || (part.hasPrefix("(") && part.hasSuffix(")")) { continue }
      if status == nil, let named = Status.written(part) {
        status = named
        continue
      }
      if let scale, let number = SheetShare(part), !number.isMarked {
        bareShare = part
        take(number.percent(scale), part)
        continue
      }
      switch Self.share(in: foldedKey(part)) {
      case .whole(let value)?:
        take(value, part)
      case .within(let value)?:
        if percent == nil { take(value, part) }
        words.append(part)
      case nil:
        if status == nil, Self.beginsDone(part) { status = .done }
        words.append(part)
      }
    }
    remark = words.isEmpty ? nil : words.joined(separator: "\n")
  }

  private mutating func take(_ share: Percent?, _ part: String) {
    if let share { percent = share } else { badShare = part }
  }

  private enum Share {
    /// Nothing else is said; no value where it is not from 0 to 100.
    case whole(Percent?)
    case within(Percent?)
  }

  /// The number before the only `%`, where it stands alone or behind a word for how far it is.
  private static func share(in folded: String) -> Share? {
    let parts = folded.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var before = parts[0]
    while before.last == " " { before.removeLast() }
    let digits = before.reversed().prefix { $0.isASCII && ($0.isNumber || ",.".contains($0)) }.count
    guard let share = SheetShare(before.suffix(digits) + "%") else { return nil }
    let value = share.percent(.percents)
    var lead = before.dropLast(digits)
    while lead.last == " " { lead.removeLast() }
    let said = words(saidAt: lead)
    if lead.isEmpty {
      return parts[1].contains { $0 != " " && $0 != "." } ? .within(value) : .whole(value)
    }
    guard let said, !isDenied(said) else { return nil }
    let isAlone = said.isEmpty && !parts[1].contains { $0 != " " && $0 != "." }
    return isAlone ? .whole(value) : .within(value)
  }

  /// What stands before the words for how far it is, at the end of a text; nothing without any.
  private static func words(saidAt lead: Substring) -> Substring? {
    let known = SheetWords.beforePercent.map(foldedKey)
    var rest = lead
    var isFound = false
    while let word = known.first(where: { rest == $0 || rest.hasSuffix(" " + $0) }) {
      rest = rest.dropLast(word.count)
      while rest.last == " " { rest.removeLast() }
      isFound = true
    }
    return isFound ? rest : nil
  }

  /// `không đạt 60 %` is no share that was reached.
  private static func isDenied(_ before: Substring) -> Bool {
    SheetWords.denials.map(foldedKey).contains { before == $0 || before.hasSuffix(" " + $0) }
  }

  /// `Đã hoàn thành, …`: done is said first, and then how.
  private static func beginsDone(_ part: String) -> Bool {
    let folded = foldedKey(part)
    return (Status.done.writtenForms + [Status.done.phrase.vietnamese, Status.done.phrase.english])
      .map(foldedKey).contains { form in
        folded.hasPrefix(form)
          && (folded.dropFirst(form.count).first.map { ",.:(".contains($0) } ?? false)
      }
  }
}

extension Status {
  /// The status that a text names and says nothing else: with its accents, and without them where
  /// only one status is written so (`dung` may be đúng or dừng).
  static func written(_ text: String) -> Status? {
    var text = text
    // The mark that stands before its word in a report.
    for status in allCases where text.hasPrefix(status.glyph + " ") {
      text.removeFirst(status.glyph.count + 1)
    }
    if let status = byForm[accentedSheetKey(text)] { return status }
    let folded = byFoldedForm[sheetKey(text)] ?? []
    return folded.count == 1 ? folded.first : nil
  }

  private var forms: [String] {
    [
      phrase.vietnamese, phrase.english, rawValue, shortPhrase.vietnamese, shortPhrase.english,
    ] + writtenForms
  }

  private static let byForm: [String: Status] = {
    var byForm: [String: Status] = [:]
    for status in allCases {
      for form in status.forms where byForm[accentedSheetKey(form)] == nil {
        byForm[accentedSheetKey(form)] = status
      }
    }
    return byForm
  }()

  private static let byFoldedForm: [String: Set<Status>] = {
    var byForm: [String: Set<Status>] = [:]
    for status in allCases {
      for form in status.forms { byForm[sheetKey(form), default: []].insert(status) }
    }
    return byForm
  }()
}
