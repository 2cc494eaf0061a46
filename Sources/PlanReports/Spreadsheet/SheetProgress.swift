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

  /// Reads `đúng tiến độ; 40 %; (tính ra: …)` and free words such as `Đã hoàn thành 60%, đang lấy ý
  /// kiến`. What stands in brackets by itself was worked out, and is passed over.
  init(_ cell: String) {
    var words: [String] = []
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let part = sheetCell(String(part))
      if part.isEmpty || (part.hasPrefix("(") && part.hasSuffix(")")) { continue }
      if status == nil, let named = Status.written(part) {
        status = named
        continue
      }
      let share = Self.share(in: foldedKey(part))
      switch share {
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

  private mutating func take(_ value: Int, _ part: String) {
    if let share = Percent(value) { percent = share } else { badShare = part }
  }

  private enum Share {
    /// Nothing else is said.
    case whole(Int)
    case within(Int)
  }

  /// The number before the only `%`, where it stands alone or behind a word for how far it is.
  private static func share(in folded: String) -> Share? {
    let parts = folded.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var before = parts[0]
    while before.last == " " { before.removeLast() }
    let digits = before.reversed().prefix { $0.isASCII && ($0.isNumber || ",.".contains($0)) }.count
    let number = before.suffix(digits)
    guard let value = wholeShare(String(number)) else { return nil }
    let words = before.dropLast(digits).reversed().drop { $0 == " " }.reversed()
    let lead = String(words)
    let known = SheetWords.beforePercent.map(foldedKey)
    let isAlone = !parts[1].contains { $0 != " " && $0 != "." }
    if isAlone, lead.isEmpty || known.contains(lead) { return .whole(value) }
    let isSaid = lead.isEmpty || known.contains { lead == $0 || lead.hasSuffix(" " + $0) }
    return isSaid ? .within(value) : nil
  }

  /// `40`, `40,5` rounded half up.
  static func wholeShare(_ number: String) -> Int? {
    let parts = number.split(whereSeparator: { $0 == "," || $0 == "." })
    guard let first = parts.first, parts.count <= 2, first.utf8.count <= 6,
      let whole = Int(first)
    else { return nil }
    let half = parts.count == 2 && (parts[1].first.map { $0 >= "5" } ?? false)
    return half ? whole + 1 : whole
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
  /// The status that a text names and says nothing else.
  static func written(_ text: String) -> Status? {
    var text = text
    // The mark that stands before its word in a report.
    for status in allCases where text.hasPrefix(status.glyph + " ") {
      text.removeFirst(status.glyph.count + 1)
    }
    return byForm[sheetKey(text)]
  }

  private static let byForm: [String: Status] = {
    var byForm: [String: Status] = [:]
    for status in allCases {
      for form in [
        status.phrase.vietnamese, status.phrase.english, status.rawValue,
        status.shortPhrase.vietnamese, status.shortPhrase.english,
      ] + status.writtenForms where byForm[sheetKey(form)] == nil {
        byForm[sheetKey(form)] = status
      }
    }
    return byForm
  }()
}
