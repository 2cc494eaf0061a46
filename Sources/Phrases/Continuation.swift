extension String {
  /// A sentence of somebody's as a part of another: without its stop.
  public var clause: String { hasSuffix(".") ? String(dropLast()) : self }

  /// The title of a plan as a paper names it: `Đề án Chuyển đổi số`, `Kế hoạch “Logistics”`.
  var asPlanName: String {
    let kinds = [
      "kế hoạch", "đề án", "chương trình", "dự án", "chiến lược", "nghị quyết", "phương án",
    ]
    return kinds.contains { lowercased().hasPrefix($0 + " ") } ? self : "Kế hoạch “\(self)”"
  }

  /// The text as it goes on behind other words: its first letter small, unless it begins a name or
  /// what is written with a capital anyway.
  var asContinued: String {
    let words = split(separator: " ", maxSplits: 2)
    guard let first = words.first, let letter = first.first, letter.isUppercase,
      first.dropFirst().allSatisfy({ $0.isLowercase || ",;:".contains($0) }),
      words.count > 1,
      words[1].first?.isLowercase ?? false || Self.verbs.contains(first.lowercased()),
      !Self.capitalised.contains(where: { lowercased().hasPrefix($0 + " ") })
    else { return self }
    return letter.lowercased() + dropFirst()
  }

  /// What begins no name, so that what follows may have a capital: `Lập Quỹ`.
  private static let verbs = [
    "lập", "xây", "phát", "triển", "rà", "bố", "nâng", "đào", "hỗ", "cải", "ký", "trình", "đề",
  ]

  private static let capitalised = [
    "ủy ban", "uỷ ban", "hội đồng", "văn phòng", "sở", "bộ", "ban", "đảng", "nhà nước", "chính phủ",
    "thủ tướng", "nghị quyết", "nghị định", "luật", "tỉnh ủy", "mặt trận",
  ]
}
