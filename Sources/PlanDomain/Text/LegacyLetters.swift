/// The letters of Vietnamese before Unicode: bytes that a font showed, or marks behind a letter.
///
/// Sources: TCVN 5712:1993 (VN3), the VNI-Win character set, and Microsoft's code page 1258.
public enum LegacyLetters: String, CaseIterable, Hashable, Sendable {
  case tcvn3 = "TCVN3 (ABC)"
  case vni = "VNI"
  case windows1258 = "Windows-1258"

  /// The text of letters that stand for the bytes of the same numbers.
  public func decode(_ text: String) -> String {
    switch self {
    case .tcvn3: Self.capitalised(text, Self.tcvn3Letters)
    case .vni: Self.decodeVNI(text)
    case .windows1258: Self.decodeWindows(text)
    }
  }

  /// How many common words of Vietnamese a text has, that plain letters alone don't write.
  static func commonWords(in text: some StringProtocol) -> Int {
    text.lowercased().split { !$0.isLetter }.count { word in
      !word.unicodeScalars.allSatisfy(\.isASCII) && words.contains(String(word))
    }
  }

  /// The letters that a text comes out best in; nothing where it is as good as it stands.
  public static func best(of text: String, among all: [LegacyLetters] = allCases) -> LegacyLetters?
  {
    let found = all.map { ($0, commonWords(in: $0.decode(text))) }.max { $0.1 < $1.1 }
    guard let found, found.1 >= 2, found.1 > 4 * commonWords(in: text) else { return nil }
    return found.0
  }

  // A font of capitals has the small letters' numbers: in a word of capitals they are capitals.
  // A single capital may begin a word of small letters; there the whole line has to be of capitals.
  private static func capitalised(_ text: String, _ letters: [UInt32: Unicode.Scalar]) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { "\n\r\t;,".contains($0) }
    var result = ""
    for part in parts {
      let isCapital = !part.unicodeScalars.contains { ("a"..."z").contains($0) }
      result += capitalised(part, letters, isLineOfCapitals: isCapital)
      // One separator stands behind each part but the last.
      if part.endIndex < text.endIndex { result.append(text[part.endIndex]) }
    }
    return result
  }

  private static func capitalised(
    _ text: Substring, _ letters: [UInt32: Unicode.Scalar], isLineOfCapitals: Bool
  ) -> String {
    var result = ""
    var word = ""
    func flush() {
      let plain = word.unicodeScalars.filter(\.isASCII)
      let capitals = plain.count { $0.properties.isUppercase }
      let isCapital =
        capitals > 1 && capitals == plain.count || isLineOfCapitals && capitals == plain.count
      result += isCapital ? word.uppercased() : word
      word = ""
    }
    for scalar in text.unicodeScalars {
      let letter = letters[scalar.value] ?? scalar
      if letter.properties.isAlphabetic {
        word.unicodeScalars.append(letter)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }

  private static func decodeVNI(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let mark = vniMarks[scalar.value], let last = result.last,
        let row = vniVowels[last], row.indices.contains(mark.place),
        !mark.onlyA || "aA".unicodeScalars.contains(last),
        mark.isCapital == last.properties.isUppercase
      {
        result.removeLast()
        result.append(row[mark.place])
      } else {
        result.append(vniLetters[scalar.value] ?? scalar)
      }
    }
    return String(result)
  }

  private static func decodeWindows(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(windowsLetters[scalar.value] ?? scalar) }
    return composed(String(result))
  }

  /// Each vowel with the tone behind it as one letter, as keyboards write it.
  private static func composed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let tone = tones.firstIndex(of: scalar), let last = result.last,
        let joined = toned[last]?[tone]
      {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  // Grave, hook, tilde, acute, dot below.
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].flatMap { [Array($0.unicodeScalars), Array($0.uppercased().unicodeScalars)] }
  /// By vowel without a tone: with each of the five.
  private static let toned: [Unicode.Scalar: [Unicode.Scalar]] = {
    var toned: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in vowels { toned[row[0]] = Array(row.dropFirst()) }
    return toned
  }()

  private static let tcvn3Letters: [UInt32: Unicode.Scalar] = {
    var letters: [UInt32: Unicode.Scalar] = [:]
    func put(_ text: String, from start: UInt32) {
      for (place, scalar) in text.unicodeScalars.enumerated() where scalar != "?" {
        letters[start + UInt32(place)] = scalar
      }
    }
    put("ĂÂÊÔƠƯĐăâêôơưđ", from: 0xA1)
    put("àảãáạ?ằẳẵắ", from: 0xB5)
    put("ặầẩẫấậè?ẻẽéẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ", from: 0xC6)
    return letters
  }()

  private static let vniLetters: [UInt32: Unicode.Scalar] = [
    0xF1: "đ", 0xD1: "Đ", 0xF4: "ơ", 0xD4: "Ơ", 0xF6: "ư", 0xD6: "Ư", 0xE6: "ỉ", 0xC6: "Ỉ",
    0xF3: "ĩ", 0xD3: "Ĩ", 0xF2: "ị", 0xD2: "Ị", 0xEE: "ỵ", 0xCE: "Ỵ",
  ]
  /// Marks behind a vowel, by what they make of it.
  private static let vniMarks: [UInt32: (place: Int, isCapital: Bool, onlyA: Bool)] = {
    var marks: [UInt32: (place: Int, isCapital: Bool, onlyA: Bool)] = [:]
    // Grave, hook, tilde, acute, dot; circumflex with and without them; breve with and without.
    let small: [UInt32] = [
      0xF8, 0xFB, 0xF5, 0xF9, 0xEF, 0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4, 0xEA, 0xE8, 0xFA, 0xFC,
      0xE9, 0xEB,
    ]
    for (place, value) in small.enumerated() {
      marks[value] = (place, false, place > 10)
      marks[value - 0x20] = (place, true, place > 10)
    }
    return marks
  }()
  private static let vniVowels: [Unicode.Scalar: [Unicode.Scalar]] = {
    var vowels: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    func row(_ base: String, _ wide: String?, _ short: String?) {
      for isCapital in [false, true] {
        func all(_ text: String) -> [Unicode.Scalar] {
          Array((isCapital ? text.uppercased() : text).unicodeScalars)
        }
        let plain = all(base)
        vowels[plain[0]] =
          plain.dropFirst() + (wide.map(all) ?? []) + (short.map(all) ?? [])
      }
    }
    row("aàảãáạ", "âầẩẫấậ", "ăằẳẵắặ")
    row("eèẻẽéẹ", "êềểễếệ", nil)
    row("oòỏõóọ", "ôồổỗốộ", nil)
    row("ơờởỡớợ", nil, nil)
    row("uùủũúụ", nil, nil)
    row("ưừửữứự", nil, nil)
    row("yỳỷỹýỵ", nil, nil)
    row("iìỉĩíị", nil, nil)
    return vowels.filter { !$0.value.isEmpty }
  }()

  private static let windowsLetters: [UInt32: Unicode.Scalar] = [
    0xC3: "Ă", 0xE3: "ă", 0xD0: "Đ", 0xF0: "đ", 0xD5: "Ơ", 0xF5: "ơ", 0xDD: "Ư", 0xFD: "ư",
    0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}",
    0xFE: "₫", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–",
    0x97: "—", 0x80: "€",
  ]

  private static let words: Set<String> = Set(
    """
    và của các nhiệm vụ thực hiện sở tỉnh kế hoạch đã hoàn thành nội quan chủ trì phối hợp thời hạn
    báo cáo xây dựng cơ đơn vị công việc tiến độ kết quả chú đúng chậm được tài chính môi trường
    nông nghiệp phát triển quý tháng năm ngày số văn bản ủy nhân dân huyện xã phường trước đến sản
    phẩm khó khăn vướng mắc đề xuất kiến nghị tổng cộng rà soát định hành đầu tư đường giải pháp mục
    tiêu chỉ đạo ý đất nước hội họp tế giáo dục đào tạo khoa học nghệ thông tin truyền chuyển đổi
    thường xuyên chưa đang lập duyệt triển lớp tập huấn kỹ năng cán bộ nhóm hệ thống nâng cấp lý
    người ký tên thủ trưởng phó chức tổ từ trung tâm dự án cầu bắt kỳ
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
