/// The plan's owner as a letterhead needs it: its name in full and the place it governs.
public struct OwnerName {
  /// The line broken behind the kind of body, as letterheads do.
  public let inFull: String
  public let place: String?
  /// Whether it is the People's Committee of a province, or of a city of that rank.
  public let isProvincial: Bool

  private static let short = "UBND"
  private static let full = "Ủy ban nhân dân"
  private static let levels = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"]

  public init(_ owner: String?) {
    let owner = owner ?? ""
    let words = owner.split(separator: " ").map(String.init)
    inFull = words.map { $0 == Self.short ? Self.full : $0 }.joined(separator: " ")
      .replacing("\(Self.full) ", with: "\(Self.full)\n")
    isProvincial = ["tỉnh", "thành phố"].contains { level in
      [Self.short, Self.full].contains { words.joined(separator: " ").hasPrefix("\($0) \(level) ") }
    }
    let spaced = " " + words.joined(separator: " ")
    place =
      Self.levels.lazy.compactMap { level -> String? in
        guard let found = spaced.firstRange(of: " \(level) ") else { return nil }
        let rest = spaced[found.upperBound...]
        return rest.isEmpty ? nil : String(rest)
      }.first
  }
}
