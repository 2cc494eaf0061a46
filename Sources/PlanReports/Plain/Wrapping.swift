/// Lines of at most so many columns: a longer one goes on below itself, two columns further in.
/// Broken at spaces only, so that a longer word stands whole.
public func wrapped(_ lines: [String], columns: Int) -> [String] {
  lines.flatMap { wrapped($0, columns: max(columns, 20)) }
}

// Vietnamese and English letters are one column each, so characters are columns here.
private func wrapped(_ line: String, columns: Int) -> [String] {
  guard line.count > columns else { return [line] }
  let words = line.split(separator: " ", omittingEmptySubsequences: true)
  let indent = line.prefix { $0 == " " }
  // A deep tree must leave room for words.
  let hanging = String(repeating: " ", count: min(indent.count + 2, columns / 2))
  var rows: [String] = []
  var row = String(indent.prefix(columns / 2))
  var width = row.count
  var isEmpty = true
  for word in words {
    let gap = isEmpty ? 0 : 1
    if !isEmpty, width + gap + word.count > columns {
      rows.append(row)
      row = hanging + word
      width = hanging.count + word.count
    } else {
      row += (isEmpty ? "" : " ") + word
      width += gap + word.count
      isEmpty = false
    }
  }
  return rows + [row]
}
