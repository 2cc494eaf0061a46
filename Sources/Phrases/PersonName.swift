/// A person as a signature names them, out of what was written of them: the name without a form of
/// address, a title or an office (Nghị định 30/2020/NĐ-CP, Phụ lục I).
public struct PersonName {
  /// Empty where no more than an office is known.
  public let inFull: String

  private static let ends = [",", ";", "(", " - ", " – ", " — "]
  private static let addresses = ["ông", "bà", "đồng chí", "đ/c", "mr", "mrs", "ms"]
  private static let offices = [
    "phó chủ tịch thường trực", "phó chủ tịch", "chủ tịch", "phó giám đốc", "giám đốc",
    "phó chánh văn phòng", "chánh văn phòng", "phó trưởng ban", "trưởng ban", "phó bí thư",
    "bí thư", "thứ trưởng", "bộ trưởng", "lãnh đạo", "vice chairman", "vice chair", "chairman",
    "chairwoman", "chair", "deputy director", "director", "chief", "head",
  ]
  /// Words that begin a body's name, which no person's does.
  private static let bodies = [
    "sở", "ban", "bộ", "cục", "chi", "phòng", "văn", "ủy", "uỷ", "hội", "tỉnh", "thành", "huyện",
    "quận", "of",
  ]

  public init(_ text: String?) {
    var name = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for end in Self.ends {
      if let range = name.firstRange(of: end) { name = String(name[..<range.lowerBound]) }
    }
    var words = name.split(separator: " ").map(String.init)
    while Self.drop(Self.addresses, from: &words) || Self.dropTitle(from: &words) {}
    if Self.drop(Self.offices, from: &words), !Self.isPerson(words) { words = [] }
    if Self.isBody(words) { words = [] }
    inFull = words.joined(separator: " ")
  }

  /// Whether it is the name of a body, which never stands where a person signs: it begins as bodies
  /// do, or has letters that stand for words.
  private static func isBody(_ words: [String]) -> Bool {
    let name = words.joined(separator: " ").lowercased() + " "
    if beginnings.contains(where: { name.hasPrefix($0 + " ") }) { return true }
    // A name in capitals throughout is a person's: `NGUYỄN VĂN A`.
    let capitals = words.count { word in
      word.count > 1 && word.allSatisfy { $0.isUppercase || $0 == "&" }
    }
    return capitals > 0 && (words.count == 1 || capitals < words.count { $0.count > 1 })
  }

  private static let beginnings = [
    "sở", "văn phòng", "ban quản lý", "ban chỉ đạo", "ban", "bộ", "cục", "chi cục", "phòng",
    "trung tâm", "ủy ban", "uỷ ban", "ubnd", "hđnd", "hội đồng", "hội", "công ty", "tổng công ty",
    "tổng cục", "viện", "trường", "thanh tra tỉnh", "tỉnh ủy", "tỉnh đoàn", "công an", "office",
    "department", "ministry", "committee", "board",
  ]

  /// The office that a post begins with; the whole where it is none that is known.
  static func office(in post: String) -> String {
    let words = post.split(separator: " ")
    let folded = words.map { $0.lowercased() }
    let known = offices.map { $0.split(separator: " ").map(String.init) }
      .filter { folded.starts(with: $0) }.max { $0.count < $1.count }
    return known.map { words.prefix($0.count).joined(separator: " ") } ?? post
  }

  /// Takes the first of the phrases that the words begin with away.
  private static func drop(_ phrases: [String], from words: inout [String]) -> Bool {
    let folded = words.map { $0.lowercased() }
    for phrase in phrases.map({ $0.split(separator: " ").map(String.init) })
    where folded.starts(with: phrase) {
      words.removeFirst(phrase.count)
      return true
    }
    return false
  }

  /// `TS.`, `PGS.TS.`, `Mr.`; an initial is no title.
  private static func dropTitle(from words: inout [String]) -> Bool {
    guard let first = words.first, first.hasSuffix("."), first.count > 2 else { return false }
    words.removeFirst()
    return true
  }

  /// Whether the words behind an office can be whose it is.
  private static func isPerson(_ words: [String]) -> Bool {
    guard let first = words.first, !bodies.contains(first.lowercased()) else { return false }
    return (2...5).contains(words.count)
      && words.allSatisfy {
        $0.first?.isUppercase == true && ($0.count == 1 || $0.uppercased() != $0)
      }
  }
}
