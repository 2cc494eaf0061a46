extension RandomAccessCollection where Index == Int {
  /// The first index from which on `isBehind` holds, as it does from some index on to the end.
  func boundary(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
