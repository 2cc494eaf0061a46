/// Small numbers for values that come again and again, so that the folds compare numbers.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  /// By number.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  mutating func number(of value: Value) -> Int32 {
    if let known = known(value) { return Int32(truncatingIfNeeded: known) }
    // No journal fits into memory that names two thousand million different things.
    let number = Int32(truncatingIfNeeded: values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  func known(_ value: Value) -> Int? {
    // A few comparisons cost less than one hash.
    if values.count <= 12 { return values.firstIndex(of: value) }
    return numbers[value].map { Int($0) }
  }
}
