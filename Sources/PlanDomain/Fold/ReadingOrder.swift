extension Ledger {
  /// Rising positions in the order in which people acted: each line after all that its writer had
  /// read.
  ///
  /// That is the one order, but for writers whose clocks are further apart than a line may be
  /// ahead: what they answer to one another can stand the wrong way round in it.
  func inReadingOrder(_ positions: [Int]) -> [Int] {
    if isInReadingOrder(positions) { return positions }
    var waiting = Dictionary(grouping: positions) { rows[$0].writer }.values.map { $0[...] }
    var ordered: [Int] = []
    while !waiting.isEmpty {
      let heads = waiting.compactMap(\.first)
      let free = heads.filter { head in
        !heads.contains { $0 != head && supersedes(head, $0) }
      }
      // Only forged lines claim to have read one another; then the one order is as good as any.
      guard let next = free.min() ?? heads.min() else { break }
      ordered.append(next)
      waiting = waiting.map { $0.first == next ? $0.dropFirst() : $0 }.filter { !$0.isEmpty }
    }
    return ordered
  }

  /// Whether no line had read one that stands after it. What a writer had read of another is all up
  /// to some line, so of each other writer only the next line needs a look.
  private func isInReadingOrder(_ positions: [Int]) -> Bool {
    var next: [(writer: Int32, position: Int)] = []
    for position in positions.reversed() {
      let writer = rows[position].writer
      var own: Int?
      for place in next.indices {
        if next[place].writer == writer {
          own = place
        } else if supersedes(position, next[place].position) {
          return false
        }
      }
      if let own { next[own].position = position } else { next.append((writer, position)) }
    }
    return true
  }
}
