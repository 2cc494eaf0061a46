/// The known words most like an unknown one, the likest first: the remedy for a slip of the
/// keyboard.
public func nearestWords(to found: String, among known: [String], most: Int = 3) -> [String] {
  // A word as long as this is no slip, and the table below is quadratic.
  let letters = Array(found.utf8.prefix(64))
  return known.enumerated()
    .map { (distance: editDistance(letters, Array($1.utf8)), place: $0, key: $1) }
    .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    .prefix(most)
    .map(\.key)
}

/// Letters to put in, take out or replace to make one word of the other.
public func wordDistance(_ a: String, _ b: String) -> Int {
  editDistance(Array(a.utf8.prefix(64)), Array(b.utf8.prefix(64)))
}

/// Letters to put in, take out or replace to make one word of the other (Levenshtein, 1965).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
