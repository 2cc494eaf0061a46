extension TextField {
  /// The part of the cursor's line that a row of the screen shows.
  public struct Window: Hashable, Sendable {
    public let text: String
    /// Where the real cursor goes: columns from the left edge, always inside.
    public let cursorColumn: Int
    public let hasMoreBefore: Bool
    public let hasMoreAfter: Bool
  }

  /// What shows of the cursor's line in so many columns; `width` gives a character's columns.
  ///
  /// A long line moves by half a window at a time: the text stands still while someone types, and
  /// the window follows from text and cursor alone. One column is kept for a cursor at the end.
  public func window(columns: Int, width: (Character) -> Int) -> Window {
    let columns = max(columns, 1)
    let start = lineStart(before: cursor)
    let line = text.dropFirst(start).prefix { $0 != "\n" }
    var edges = [0]
    for character in line { edges.append((edges.last ?? 0) + max(width(character), 0)) }
    let total = edges.last ?? 0
    let cursorEdge = cursor - start < edges.count ? edges[cursor - start] : total
    let under = cursor - start + 1 < edges.count ? edges[cursor - start + 1] - cursorEdge : 1

    let half = max(columns / 2, 1)
    let hidden = max(0, cursorEdge + max(under, 1) - columns)
    let wanted = min((hidden + half - 1) / half * half, cursorEdge)
    let first = edges.firstIndex { $0 >= wanted } ?? 0
    let left = edges[first]
    var last = first
    while last + 1 < edges.count, edges[last + 1] - left <= columns { last += 1 }
    return Window(
      text: String(line.dropFirst(first).prefix(last - first)),
      cursorColumn: min(cursorEdge - left, columns - 1),
      hasMoreBefore: first > 0, hasMoreAfter: last + 1 < edges.count)
  }
}
