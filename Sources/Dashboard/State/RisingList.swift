extension [Int] {
  /// Where a number stands in a list that rises, as positions in plan order do; nothing where it
  /// does not stand there.
  func risingIndex(of number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }

  /// Whether a list that rises has the number.
  func risingContains(_ number: Int) -> Bool { risingIndex(of: number) != nil }
}
