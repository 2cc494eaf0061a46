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
  /// Words that may be for one status as well as for another; nothing is taken from them.
  private(set) var unclear: String?
  /// A word that was taken for a status which it does not name.
  private(set) var looseWord: String?

  /// Reads `đúng tiến độ; 40 %; (theo tính toán: …)` and free words such as `Đã hoàn thành 60%,
  /// đang lấy ý kiến`. What stands in brackets by itself was worked out, and is passed over.
  ///
  /// `scale` is what numbers without a percent sign mean; nothing where they are no shares.
  init(
    _ cell: String, bare scale: SheetShare.Scale? = .percents,
    _ vocabulary: TableVocabulary = TableVocabulary()
  ) {
    var words: [String] = []
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let part = sheetCell(String(part))
      if part.isEmpty || (part.hasPrefix("(") && part.hasSuffix(")")) { continue }
      if SheetWords.isMark(part) || Self.unclearKeys.contains(foldedKey(part)) {
        unclear = part
        continue
      }
      if status == nil, let named = vocabulary.status(part) {
        status = named
        if Self.looseKeys.contains(foldedKey(part)) { looseWord = part }
        continue
      }
      if let scale, let number = SheetShare(part), !number.isMarked {
        bareShare = part
        take(number.percent(scale), part)
        continue
      }
      if let ratio = SheetRatio(part) {
        takeRatio(ratio, part)
        if ratio.saysMore { words.append(part) }
        continue
      }
      switch Self.share(in: foldedKey(part)) {
      case .whole(let value)?:
        take(value, part)
      case .within(let value)?:
        if percent == nil { take(value, part) }
        takeStatus(part)
        words.append(part)
      case nil:
        takeStatus(part)
        words.append(part)
      }
    }
    remark = words.isEmpty ? nil : words.joined(separator: "\n")
  }

  /// `Hoàn thành 100% khối lượng` is done; what is said first, and then how, counts too.
  private mutating func takeStatus(_ part: String) {
    guard status == nil else { return }
    if let first = Status.beginning(part) {
      status = first
    } else if percent == .whole, Self.isDone(part) {
      status = .done
    }
  }

  /// Of `3/5 xã (60 %)` the two have to agree.
  private mutating func takeRatio(_ ratio: SheetRatio, _ part: String) {
    guard percent == nil else { return }
    if let said = ratio.said, abs(said.value - ratio.percent.value) > 1 {
      badShare = part
    } else {
      percent = ratio.said ?? ratio.percent
      if ratio.said == nil { bareShare = part }
    }
  }

  private static let doing = SheetWords.doing.map(foldedKey)
  private static let unclearKeys = Set(SheetWords.unclear.map(foldedKey))
  private static let looseKeys = Set(SheetWords.loose.map(foldedKey))

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
    // `Đang thi công: 45 %`
    if said == nil, lead.last == ":", Self.doing.contains(where: { lead.hasPrefix($0 + " ") }) {
      return .within(value)
    }
    guard let said, !isDenied(said) else { return nil }
    let isAlone = said.isEmpty && !parts[1].contains { $0 != " " && $0 != "." }
    return isAlone ? .whole(value) : .within(value)
  }

  /// What stands before the words for how far it is, at the end of a text; nothing without any.
  private static func words(saidAt lead: Substring) -> Substring? {
    let known = SheetKeys.beforePercent
    var rest = lead
    var isFound = false
    while let word = known.first(where: { rest == $0 || rest.hasSuffix(" " + $0) }) {
      rest = rest.dropLast(word.count)
      while rest.last == " " { rest.removeLast() }
      isFound = true
    }
    return isFound ? rest : nil
  }

  /// Whether a number behind these words says how far something is.
  static func leads(_ lead: Substring) -> Bool {
    var lead = lead
    while lead.last == " " { lead.removeLast() }
    return lead.isEmpty || words(saidAt: lead).map { !isDenied($0) } ?? false
  }

  /// `không đạt 60 %` is no share that was reached.
  private static func isDenied(_ before: Substring) -> Bool {
    SheetKeys.denials.contains { before == $0 || before.hasSuffix(" " + $0) }
  }

  private static func isDone(_ part: String) -> Bool {
    let folded = foldedKey(part)
    return SheetKeys.done.contains { folded.hasPrefix($0 + " ") }
      || folded.hasPrefix(foldedKey(Status.done.phrase.vietnamese) + " ")
  }
}

/// So many of so many: `3/5`, `Đạt 1.250/2.000 người`, `Hoàn thành 2/3 nội dung (67 %)`.
struct SheetRatio: Hashable {
  let percent: Percent
  /// The share that stands beside it.
  private(set) var said: Percent?
  /// Whether it has words besides.
  let saysMore: Bool

  /// Nothing where it may be a day, a document's number or a denial.
  init?(_ part: String) {
    let folded = foldedKey(part)
    guard let slash = folded.firstIndex(of: "/") else { return nil }
    let isDigit = { (letter: Character) in letter.isASCII && (letter.isNumber || letter == ".") }
    let left = String(folded[..<slash].reversed().prefix(while: isDigit).reversed())
    let behind = folded[folded.index(after: slash)...]
    let right = String(behind.prefix(while: isDigit))
    let rest = behind.dropFirst(right.count)
    guard let some = Self.whole(left), let all = Self.whole(right), all >= 2, some <= all,
      !(some <= 12 && (1_900...2_200).contains(all)),
      rest.first.map({ " ,;:.(".contains($0) }) ?? true
    else { return nil }
    let lead = folded[..<slash].dropLast(left.count)
    guard SheetProgress.leads(lead) else { return nil }
    // Half up, but all only where it is all and nothing only where it is nothing.
    let rounded = (some * 200 + all) / (2 * all)
    percent = Percent(
      clamping: some == all ? 100 : some == 0 ? 0 : min(max(rounded, 1), 99))
    saysMore = !lead.isEmpty || rest.contains { $0.isLetter || $0.isNumber }
    if let mark = rest.firstIndex(of: "%") {
      let digits = rest[..<mark].reversed().drop { $0 == " " }.prefix {
        $0.isNumber || ",.".contains($0)
      }
      said = SheetShare(String(digits.reversed()) + "%")?.percent(.percents)
    }
  }

  /// `1.250` with its dots; nothing over a billion.
  private static func whole(_ text: String) -> Int? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard let first = groups.first, !first.isEmpty, isGrouped else { return nil }
    let digits = groups.joined()
    return digits.count <= 9 ? Int(digits) : nil
  }
}
