internal import LocatedYAML

/// Edits of one mapping's entries, written by indentation or between braces.
extension Splices {
  /// Removes an entry and what separates it from its neighbours.
  mutating func removeEntry(_ index: Int, of mapping: Node) {
    guard let entries = mapping.entries, entries.indices.contains(index) else { return }
    let spans = entries.map { $0.span.bytes }
    guard mapping.collectionStyle == .block else { return removeBetweenBrackets(index, of: spans) }
    let entry = spans[index]
    let isOnDashLine = !isBlank(lineStart(entry.lowerBound)..<entry.lowerBound)
    let value = entries[index].value
    if !isOnDashLine, value.collectionStyle == .block, let elements = value.elements {
      // Comments between the key and the dashes stay.
      removeLines(from: entry.lowerBound, through: entry.lowerBound)
      for element in elements.indices { removeBlockElement(element, of: value) }
      return
    }
    guard isOnDashLine else {
      let last = max(entry.lowerBound, entry.upperBound - 1)
      return removeLines(from: entry.lowerBound, through: last)
    }
    // The dash stays where it is. Without a comment between, the next key takes the place.
    let next = index + 1 < spans.count ? spans[index + 1].lowerBound : entry.upperBound
    remove(entry.lowerBound..<(isBlank(entry.upperBound..<next) ? next : entry.upperBound))
  }

  /// Removes one of the elements of a sequence or mapping in brackets, and one comma.
  mutating func removeBetweenBrackets(_ index: Int, of spans: [Range<Int>]) {
    var range = spans[index]
    if let comma = comma(after: range.upperBound) {
      range = range.lowerBound..<comma + 1
      while range.upperBound < source.count, source[range.upperBound] == 0x20 {
        range = range.lowerBound..<range.upperBound + 1
      }
      // What else stands on its line keeps it; a line of its own goes.
      let line = lineStart(range.lowerBound)..<lineEnd(range.upperBound)
      if isBlank(line.lowerBound..<range.lowerBound), isBlank(range.upperBound..<line.upperBound) {
        range = line
      }
    } else if index > 0, let comma = comma(after: spans[index - 1].upperBound) {
      if isBlank(comma + 1..<range.lowerBound) {
        range = comma..<range.upperBound
      } else {
        remove(comma..<comma + 1)
      }
    }
    remove(range)
  }

  /// Puts a new `key: value` where keys of its kind stand; `before` are the keys that come first.
  mutating func insertEntry(
    _ key: String, _ value: String, into mapping: Node, after before: [String]
  ) {
    guard let entries = mapping.entries, let first = entries.first else { return }
    let anchor = entries.last { before.contains($0.name) } ?? first
    let text = "\(key): \(value)"
    if mapping.collectionStyle == .flow {
      insert(", " + text, at: anchor.span.bytes.upperBound)
    } else {
      let column = first.keySpan.start.column - 1
      insertLines(
        [String(repeating: " ", count: column) + text],
        afterLineOf: max(anchor.span.bytes.lowerBound, anchor.span.bytes.upperBound - 1))
    }
  }

  /// Makes a list of words say `now` instead of `was`: words that went are taken out, new ones put
  /// at the end; in another order each word is written anew in its place.
  mutating func change(list node: Node, from was: [String], to now: [String]) {
    guard let elements = node.elements, elements.count == was.count else { return }
    let place: ScalarPlace = node.collectionStyle == .flow ? .flow : .block
    let kept = was.filter(now.contains)
    var rest: [String]
    if !kept.isEmpty, now.starts(with: kept) {
      rest = Array(now.dropFirst(kept.count))
      removeElements(was.indices.filter { !now.contains(was[$0]) }, of: node)
    } else {
      rest = Array(now.dropFirst(was.count))
      for (index, word) in now.prefix(was.count).enumerated() where word != was[index] {
        let style = elements[index].scalarStyle ?? .plain
        replace(elements[index].span.bytes, with: written(word, in: place, style: style))
      }
      removeElements(Array(was.indices.dropFirst(now.count)), of: node)
    }
    guard !rest.isEmpty, let last = elements.last else { return }
    rest = rest.map { written($0, in: place) }
    if place == .flow {
      insert(rest.map { ", " + $0 }.joined(), at: last.span.bytes.upperBound)
    } else {
      let indent = String(repeating: " ", count: node.indentation ?? 0)
      insertLines(
        rest.map { "\(indent)- \($0)" },
        afterLineOf: max(last.span.bytes.lowerBound, last.span.bytes.upperBound - 1))
    }
  }

  private mutating func removeElements(_ indices: [Int], of node: Node) {
    guard let spans = node.elements?.map(\.span.bytes) else { return }
    guard node.collectionStyle == .flow else {
      for index in indices { removeBlockElement(index, of: node) }
      return
    }
    let lastKept = spans.indices.last { !indices.contains($0) }
    for index in indices where index < lastKept ?? 0 { removeBetweenBrackets(index, of: spans) }
    // Those at the end go with the comma before them.
    guard let lastKept, lastKept + 1 < spans.count, let last = spans.last,
      let comma = comma(after: spans[lastKept].upperBound)
    else { return }
    remove(comma..<last.upperBound)
  }

  /// Removes the lines of one element of a sequence of dashes.
  mutating func removeBlockElement(_ index: Int, of sequence: Node) {
    guard let elements = sequence.elements, elements.indices.contains(index) else { return }
    let span = elements[index].span.bytes
    removeLines(
      from: dash(of: elements[index], in: sequence),
      through: max(span.lowerBound, span.upperBound - 1))
  }

  /// The dash before an element; what it holds may start on a later line.
  func dash(of element: Node, in sequence: Node) -> Int {
    let column = sequence.indentation ?? 0
    var line = lineStart(element.span.bytes.lowerBound)
    while line > 0 {
      let place = line + column
      if place < source.count, source[place] == 0x2D, isBlank(line..<place) { return place }
      line = lineStart(line - 1)
    }
    return element.span.bytes.lowerBound
  }
}
