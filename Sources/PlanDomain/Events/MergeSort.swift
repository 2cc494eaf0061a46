extension [Int] {
  /// Sorts numbers that lie in a few rising runs, as the lines of several journals do: runs are
  /// merged two by two, so that a dozen journals cost four comparisons a line.
  mutating func sortRuns(by precedes: (Int, Int) -> Bool) {
    var starts = [0]
    for place in indices.dropFirst() where precedes(self[place], self[place - 1]) {
      starts.append(place)
    }
    var spare: [Int] = []
    while starts.count > 1 {
      spare.removeAll(keepingCapacity: true)
      spare.reserveCapacity(count)
      var merged: [Int] = []
      for pair in stride(from: 0, to: starts.count, by: 2) {
        merged.append(spare.count)
        let middle = pair + 1 < starts.count ? starts[pair + 1] : count
        let end = pair + 2 < starts.count ? starts[pair + 2] : count
        merge(starts[pair]..<middle, middle..<end, into: &spare, by: precedes)
      }
      swap(&self, &spare)
      starts = merged
    }
  }

  /// Of equals the left one goes first.
  private func merge(
    _ left: Range<Int>, _ right: Range<Int>, into merged: inout [Int],
    by precedes: (Int, Int) -> Bool
  ) {
    var (a, b) = (left.lowerBound, right.lowerBound)
    while a < left.upperBound, b < right.upperBound {
      if precedes(self[b], self[a]) {
        merged.append(self[b])
        b += 1
      } else {
        merged.append(self[a])
        a += 1
      }
    }
    merged += self[a..<left.upperBound]
    merged += self[b..<right.upperBound]
  }
}
