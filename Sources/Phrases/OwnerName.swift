/// The plan's owner as a letterhead needs it, however people spell it: its name in full, the place
/// where it sits, its rank.
public struct OwnerName {
  /// The line broken behind the kind of body, as letterheads do. Of a People's Committee without
  /// the larger units around its own.
  public let inFull: String
  /// The unit of the administration where the body sits; by number or by a person's name with what
  /// kind of unit it is (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  public let place: String?
  /// Whether it is the People's Committee of a province, or of a city of that rank.
  public let isProvincial: Bool
  /// Whether it is a People's Committee.
  public let isCommittee: Bool
  /// As it is spoken of once its whole name was said: `UBND tỉnh`; of another body its whole name.
  public let inShort: String

  private static let committee = ["ủy", "ban", "nhân", "dân"]

  public init(_ owner: String?) {
    let words = Self.words(of: owner ?? "")
    let folded = words.map(\.folded)
    let units = Unit.all(in: words)
    place = units.first?.place
    isCommittee = folded.starts(with: Self.committee)
    let level = units.first.map { $0.level.joined(separator: " ") }
    inShort =
      isCommittee
      ? ["UBND", level].compactMap(\.self).joined(separator: " ") : words.joined(separator: " ")
    isProvincial =
      isCommittee && units.first?.start == Self.committee.count
      && (units.first?.isProvincial ?? false) && !units.dropFirst().contains(where: \.isProvincial)
    var shown = words
    if isCommittee, let last = shown.firstIndex(where: { $0.hasSuffix(",") }) {
      shown = shown[..<last] + [String(shown[last].dropLast())]
    }
    let kind = folded.indices.first { folded[$0...].starts(with: Self.committee) }
    guard let end = kind.map({ $0 + Self.committee.count }), end < shown.count else {
      inFull = shown.joined(separator: " ")
      return
    }
    inFull = shown[..<end].joined(separator: " ") + "\n" + shown[end...].joined(separator: " ")
  }

  private static let abbreviations = [
    "ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân", "tp": "thành phố", "tx": "thị xã",
    "tt": "thị trấn", "hcm": "Hồ Chí Minh", "tphcm": "thành phố Hồ Chí Minh",
  ]

  /// Whether a body is the office of this People's Committee: `Văn phòng UBND tỉnh`.
  public func hasOffice(_ name: String) -> Bool {
    let words = Self.words(of: name).map(\.folded)
    return isCommittee && words.starts(with: ["văn", "phòng"] + Self.committee)
  }

  /// `Phó Chủ tịch Ủy ban nhân dân tỉnh`: the first time that a body is named, its name is whole.
  public static func writtenOut(_ text: String) -> String {
    text.replacing("UBND", with: "Ủy ban nhân dân").replacing("HĐND", with: "Hội đồng nhân dân")
  }

  /// The words with what they abbreviate written out; `TP.HCM` is two.
  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      let parts = word.split(separator: ".").map(String.init)
      // A full stop within a word means nothing where none of its parts is an abbreviation.
      guard let first = parts.first, abbreviations[first.folded] != nil else {
        return [String(word)]
      }
      return parts.flatMap { part in
        (abbreviations[part.folded] ?? part).split(separator: " ").map(String.init)
      }
    }
  }
}

/// A unit of the administration as a text names it: `tỉnh Quảng Ninh`, `Phường 12`.
private struct Unit {
  /// The first word's index.
  let start: Int
  let level: [String]
  let name: String

  private static let levels = [
    "tỉnh", "thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "xã", "phường",
  ].map { $0.split(separator: " ").map(String.init) }
  /// The cities of a province's rank.
  private static let cities = ["hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế"]
  /// What makes another thing of the word before it: `xã hội`, `tỉnh ủy`.
  private static let otherwise = ["hội", "ủy", "đoàn"]

  /// From the smallest, as they stand.
  static func all(in words: [String]) -> [Unit] {
    let folded = words.map(\.folded)
    var starts: [(start: Int, level: [String])] = []
    var next = 0
    while next < words.count {
      let level = levels.first { level in
        let end = next + level.count
        guard folded[next...].starts(with: level), end < words.count,
          let letter = words[end].first
        else { return false }
        return (letter.isUppercase || letter.isNumber) && !otherwise.contains(folded[end])
      }
      if let level { starts.append((next, level)) }
      // The second word of `thị xã` begins no unit of its own.
      next += level?.count ?? 1
    }
    return starts.enumerated().compactMap { place, found in
      let limit = starts.dropFirst(place + 1).first?.start ?? words.count
      var name: [String] = []
      for word in words[(found.start + found.level.count)..<limit] where !word.hasPrefix("(") {
        name.append(word.trimmingEnd)
        if name.last != word { break }
      }
      if name.isEmpty { return nil }
      return Unit(start: found.start, level: found.level, name: name.joined(separator: " "))
    }
  }

  var isProvincial: Bool {
    level == ["tỉnh"] || level == ["thành", "phố"] && Self.cities.contains(name.folded)
  }

  var place: String {
    let shown = name.inTitleCase
    guard name.first?.isNumber == true || name.folded == "hồ chí minh" else { return shown }
    let level = level.joined(separator: " ")
    return level.prefix(1).uppercased() + level.dropFirst() + " " + shown
  }
}

extension String {
  /// In small letters, with the tone mark of `ủy` on the letter that it stands on here.
  fileprivate var folded: String { lowercased().replacing("uỷ", with: "ủy") }

  /// Without the punctuation that ends a name.
  fileprivate var trimmingEnd: String {
    var rest = self[...]
    while let last = rest.last, ",;.)".contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// What is in capitals with only the first letter of each word so.
  fileprivate var inTitleCase: String {
    guard uppercased() == self else { return self }
    var isInside = false
    return String(
      map { letter -> String in
        defer { isInside = letter.isLetter }
        return isInside ? letter.lowercased() : String(letter)
      }.joined())
  }
}
