/// Many names folded once, so that each key typed into a palette costs only comparisons.
///
/// A thing may have several names, in two languages say; what is found is the thing, by the best of
/// its names. All letters lie in one array: ten thousand names are a few large pieces of memory.
public struct NameIndex: Sendable {
  /// Letters of a name that are looked at; whoever types more has found it long before.
  static let longestName = 160

  private var letters: [Letter] = []
  /// By name, where its letters end.
  private var ends: [Int32] = []
  /// By name, whose name it is.
  private var owners: [Int32] = []
  /// By name, a bit for each letter that occurs in it.
  private var occurring: [UInt64] = []

  public init() {}

  /// How many names there are.
  public var count: Int { ends.count }

  /// Gives a thing, known by its number, one more name.
  public mutating func add(_ name: String, of owner: Int) {
    let start = letters.count
    for scalar in name.unicodeScalars {
      append(scalar, to: &letters)
      if letters.count - start >= Self.longestName { break }
    }
    var bits: UInt64 = 0
    for letter in letters[start...] { bits |= letter.occurrence }
    ends.append(Int32(clamping: letters.count))
    owners.append(Int32(clamping: owner))
    occurring.append(bits)
  }

  func owner(of name: Int) -> Int { Int(owners[name]) }

  /// Whether the name has all these letters, in whatever order; asks no letter.
  func mayHave(_ bits: UInt64, _ name: Int) -> Bool { bits & ~occurring[name] == 0 }

  /// Whether the name has every word of the pattern behind its first `skipped` letters; nothing
  /// where it is too long to be here whole.
  public func has(_ pattern: SearchPattern, name: Int, after skipped: Int) -> Bool? {
    let range = range(of: name)
    if range.count >= Self.longestName { return nil }
    guard mayHave(pattern.occurring, name) else { return false }
    let start = min(range.lowerBound + skipped, range.upperBound)
    let letters = letters.span.extracting(start..<range.upperBound)
    return pattern.words.allSatisfy { firstOccurrence(of: $0, in: letters, from: 0) != nil }
  }

  func length(of name: Int) -> Int { range(of: name).count }

  /// Calls with the letters of one name.
  func withLetters<Value>(of name: Int, _ body: (Span<Letter>) -> Value) -> Value {
    body(letters.span.extracting(range(of: name)))
  }

  private func range(of name: Int) -> Range<Int> {
    (name > 0 ? Int(ends[name - 1]) : 0)..<Int(ends[name])
  }
}

extension Letter {
  /// One of 64 bits by its base alone, so that a query without marks has the same: one for each
  /// Latin letter and digit, and some that all else shares.
  var occurrence: UInt64 {
    switch base {
    case 0x61...0x7A: 1 << UInt64(base - 0x61)
    case 0x30...0x39: 1 << UInt64(base - 0x30 + 26)
    default: 1 << UInt64(base % 28 + 36)
    }
  }
}

extension SearchPattern {
  /// How many letters it has.
  var letterCount: Int { words.reduce(0) { $0 + $1.count } }

  /// Whether everything that this finds was found by `earlier` too: the same words, none shorter,
  /// no letter with fewer marks.
  public func narrows(_ earlier: SearchPattern) -> Bool {
    guard !earlier.isEmpty, words.count >= earlier.words.count else { return false }
    return zip(earlier.words, words).allSatisfy { before, now in
      now.count >= before.count && zip(before, now).allSatisfy { $0.finds($1) }
    }
  }
}
