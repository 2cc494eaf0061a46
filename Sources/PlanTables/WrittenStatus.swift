import Phrases
import PlanDomain

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

  /// The status that a text begins with, before how it is: `Đang triển khai, đã họp`. The longest
  /// counts: `Chưa hoàn thành, …` is not done.
  static func beginning(_ text: String) -> Status? {
    let key = accentedKey(text)
    var longest: (length: Int, status: Status)?
    for (form, status) in keyedForms where key.hasPrefix(form) {
      let rest = key.dropFirst(form.count).drop { $0 == " " }
      let isEnd = rest.first.map { ",.:;(-–".contains($0) } ?? true || status.isFor(rest)
      if isEnd, form.count > longest?.length ?? 0 { longest = (form.count, status) }
    }
    return longest?.status
  }

  /// `Quá hạn 15 ngày`, `Đúng tiến độ 45%`; of what is done a number says how much of it is.
  private func isFor(_ rest: Substring) -> Bool {
    guard self != .done, rest.first?.isNumber ?? false else { return false }
    let behind = rest.drop { $0.isNumber || ",.".contains($0) }.drop { $0 == " " }
    return behind.hasPrefix("%") || Self.lengths.contains { behind.hasPrefix($0) }
  }

  private static let lengths = SheetWords.lengths.map(accentedKey)

  private static let keyedForms: [(String, Status)] = allCases.flatMap { status in
    status.forms.map { (accentedKey($0), status) }
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
