/// Looks names up while a query is typed: a query that grows looks only among what it found before.
///
/// The work of one key is bounded: every name is asked for its letters in order, which ends at the
/// first that is missing, and only the likeliest few hundred are ranked letter by letter.
public struct NameSearch: Sendable {
  /// One thing found, by the best of its names.
  public struct Found: Hashable, Sendable {
    public let owner: Int
    /// Position of that name in the index.
    public let name: Int
    /// Higher is better.
    public let score: Int
  }

  /// Names that are ranked with care; of more, the likeliest. Fewer where the query is long, which
  /// costs more for each and leaves less doubt.
  static func ranked(_ query: SearchPattern) -> Int { min(300, max(60, 2_400 / query.letterCount)) }

  /// One query and what it found, in the index's order.
  private struct Step {
    let query: SearchPattern
    let guesses: [Guess]
  }

  /// Each query narrows the one before it, so that a letter taken back costs no search.
  private var steps: [Step] = []
  private static let stepLimit = 64

  public init() {}

  /// How many names the last query found.
  public var count: Int { steps.last?.guesses.count ?? 0 }

  /// Forgets what was found, since the index is another one.
  public mutating func reset() { steps = [] }

  /// The best finds for a query that is not empty, best first; of equals the shorter name, then the
  /// earlier one. `bonus` is added to what a thing scores by its names.
  public mutating func look(
    for query: SearchPattern, in index: NameIndex, bonus: (Int) -> Int = { _ in 0 }
  ) -> [Found] {
    guard let last = query.words.last else {
      reset()
      return []
    }
    while let step = steps.last, step.query != query, !query.narrows(step.query) {
      steps.removeLast()
    }
    if steps.last?.query != query {
      let guesses =
        steps.last.map { narrow($0, to: query, last, index) }
        ?? lookThrough(index, for: query, last)
      if steps.count == Self.stepLimit { steps.removeFirst() }
      steps.append(Step(query: query, guesses: guesses))
    }
    let guesses = steps.last?.guesses ?? []
    return Self.rank(Self.likeliest(guesses, Self.ranked(query)), query, index, bonus)
  }

  /// A name that has the letters in order, and how good that looks at first sight.
  private struct Guess {
    let name: Int32
    /// By the words before the last, which stay while the last is typed.
    let settled: Int32
    let points: Int32

    init(_ name: Int, settled: Int, last: Int) {
      self.name = Int32(clamping: name)
      self.settled = Int32(clamping: settled)
      points = Int32(clamping: settled + last)
    }
  }

  private func lookThrough(
    _ index: NameIndex, for query: SearchPattern, _ last: [Letter]
  ) -> [Guess] {
    let bits = query.occurring
    let before = query.words.dropLast()
    var found: [Guess] = []
    for name in 0..<index.count where index.mayHave(bits, name) {
      let guess = index.withLetters(of: name) { letters -> Guess? in
        var settled = 0
        for word in before {
          guard let points = FuzzyMatch.firstSight(word, letters) else { return nil }
          settled += points
        }
        return FuzzyMatch.firstSight(last, letters).map { Guess(name, settled: settled, last: $0) }
      }
      if let guess { found.append(guess) }
    }
    return found
  }

  /// Among what was found before, asks only for the word that is being typed, where the words
  /// before it stayed as they were.
  private func narrow(
    _ step: Step, to query: SearchPattern, _ last: [Letter], _ index: NameIndex
  ) -> [Guess] {
    let before = step.query.words
    let isLastGrowing = query.words.count == before.count
    let isWordBegun = query.words.count == before.count + 1
    let stayed = isLastGrowing ? before.dropLast() : before[...]
    guard isLastGrowing || isWordBegun, query.words.dropLast() == stayed else {
      return lookThrough(index, for: query, last)
    }
    return step.guesses.compactMap { guess in
      let name = Int(guess.name)
      let points = index.withLetters(of: name) { FuzzyMatch.firstSight(last, $0) }
      let settled = Int(isWordBegun ? guess.points : guess.settled)
      return points.map { Guess(name, settled: settled, last: $0) }
    }
  }

  /// At most so many of them, those with the most points; of equals the earlier.
  private static func likeliest(_ guesses: [Guess], _ ranked: Int) -> [Guess] {
    guard guesses.count > ranked else { return guesses }
    // Points are small numbers, so counting them costs less than sorting.
    let limit = 1_024
    var counts = [Int](repeating: 0, count: limit)
    let step = { (guess: Guess) in min(max(Int(guess.points), 0), limit - 1) }
    for guess in guesses { counts[step(guess)] += 1 }
    var least = limit - 1
    var above = 0
    while least > 0, above + counts[least] < ranked {
      above += counts[least]
      least -= 1
    }
    var room = ranked - above
    return guesses.filter { guess in
      let points = step(guess)
      if points > least { return true }
      guard points == least, room > 0 else { return false }
      room -= 1
      return true
    }
  }

  private static func rank(
    _ guesses: [Guess], _ query: SearchPattern, _ index: NameIndex, _ bonus: (Int) -> Int
  ) -> [Found] {
    var best: [Int: Found] = [:]
    for guess in guesses {
      let name = Int(guess.name)
      let owner = index.owner(of: name)
      guard let score = index.withLetters(of: name, { FuzzyMatch.score(query, $0) }) else {
        continue
      }
      let found = Found(owner: owner, name: name, score: score + bonus(owner))
      if best[owner].map({ $0.score < found.score }) ?? true { best[owner] = found }
    }
    return best.values.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      let (first, second) = (index.length(of: a.name), index.length(of: b.name))
      return first == second ? a.name < b.name : first < second
    }
  }
}
