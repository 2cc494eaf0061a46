/// Numbers as people type them.
public enum ValueInput {
  /// Reads 76,5 and 76.5; 1.234,5 and 1,234.5 and 1 234,5; -3; with the unit after it or not.
  ///
  /// One mark alone parts the decimals; of two kinds the last does; one kind several times groups.
  public static func read(_ text: String, unit: String? = nil) -> Double? {
    var text = text.trimmed
    if let unit, text.lowercased().hasSuffix(unit.lowercased()) {
      text = String(text.dropLast(unit.count)).trimmed
    }
    var isNegative = false
    if let first = text.first, "-−+".contains(first) {
      isNegative = first != "+"
      text.removeFirst()
    }
    let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
    let marks = digits.filter { $0 == "," || $0 == "." }
    var decimalMark = marks.last
    if Set(marks).count == 1, marks.count > 1 { decimalMark = nil }
    let end = decimalMark.flatMap(digits.lastIndex) ?? digits.endIndex
    guard let whole = ungrouped(digits[..<end]) else { return nil }
    let fraction = end < digits.endIndex ? digits[digits.index(after: end)...] : ""
    guard isPlain(fraction), end == digits.endIndex || !fraction.isEmpty,
      whole.count + fraction.count <= 24, let value = Double("\(whole).\(fraction)0")
    else { return nil }
    return isNegative && value > 0 ? -value : value
  }

  /// The digits without the marks between groups of three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy(isPlain),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || first.count <= 3
    else { return nil }
    return groups.joined()
  }
}

/// How much an item weighs in what stands above it.
public enum WeightInput {
  /// Reads a number above 0, at most 1,000, as `ValueInput` does.
  public static func read(_ text: String) -> Double? {
    ValueInput.read(text).flatMap { $0 > 0 && $0 <= 1_000 ? $0 : nil }
  }
}

/// A progress as people type it.
///
/// A table's cell is another language: its column may keep 40 % as 0,4, and is rounded.
public enum PercentInput {
  /// Reads a whole number from 0 to 100, with its sign or without: 40, 40 %.
  public static func read(_ text: String) -> Percent? {
    let text = text.trimmed
    let number = text.last == "%" ? String(text.dropLast()).trimmed : text
    return wholeNumber(number, in: 0...100).flatMap { Percent($0) }
  }
}

/// Minutes of a meeting, or of what it deals with.
public enum MinutesInput {
  /// A whole day.
  public static let most = 24 * 60

  /// Reads a whole number of minutes, from 1 up to a day.
  public static func read(_ text: String) -> Int? { wholeNumber(text.trimmed, in: 1...most) }
}

/// The number that people know a directive by.
public enum DirectiveNumberInput {
  /// Reads a whole number that a directive can have.
  public static func read(_ text: String) -> Int? {
    wholeNumber(text.trimmed, in: 1...DirectiveOrder.highestNumber)
  }
}

/// Digits and nothing else.
private func wholeNumber(_ text: String, in range: ClosedRange<Int>) -> Int? {
  guard isPlain(text[...]), let number = Int(text), range.contains(number) else { return nil }
  return number
}

private func isPlain(_ text: Substring) -> Bool {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
