extension TextField {
  public mutating func moveLeft() { cursor = max(cursor - 1, 0) }

  public mutating func moveRight() { cursor = min(cursor + 1, text.count) }

  /// To the start of the line.
  public mutating func moveHome() { cursor = lineStart(before: cursor) }

  /// To the end of the line.
  public mutating func moveEnd() {
    cursor += text.dropFirst(cursor).prefix { $0 != "\n" }.count
  }

  public mutating func moveWordLeft() { cursor = wordStart(before: cursor) }

  /// Behind the word at or after the cursor.
  public mutating func moveWordRight() {
    let rest = text.dropFirst(cursor)
    let gap = rest.prefix { !isOfWord($0) }.count
    cursor += gap + rest.dropFirst(gap).prefix(while: isOfWord).count
  }

  func wordStart(before place: Int) -> Int {
    let before = text.prefix(place).reversed()
    let gap = before.prefix { !isOfWord($0) }.count
    return place - gap - before.dropFirst(gap).prefix(while: isOfWord).count
  }

  func lineStart(before place: Int) -> Int {
    place - text.prefix(place).reversed().prefix { $0 != "\n" }.count
  }
}

private func isOfWord(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character == "_"
}
