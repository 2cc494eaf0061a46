internal import LocatedYAML
internal import PlanDomain

extension ItemValues.Key {
  /// Keys that people write before this one.
  var before: [String] {
    ["id", "title", "was"] + Self.written.prefix { $0 != self }.map(\.rawValue)
  }

  private static let written: [Self] = [
    .title, .source, .lead, .coordinating, .deliverable, .start, .due, .weight,
  ]

  /// In the order in which a new item has them.
  static var inOrder: [Self] { written }
}

extension ItemValues {
  /// The words of a value as plan.yaml has them; nothing where the key is left out.
  func words(of key: Key) -> [String]? {
    switch key {
    case .title: [title]
    case .lead: lead.map { [$0.text] }
    case .coordinating: coordinating.isEmpty ? nil : coordinating.map(\.text)
    case .deliverable: deliverable.map { [$0] }
    case .start: start.map { [$0.iso] }
    case .due: due.map { [$0.iso] }
    case .weight: weight == 1 ? nil : [writtenWeight(weight)]
    case .source: source.map { [$0] }
    }
  }

  /// All that a new item has besides its id, `key: value` each.
  func entries(in place: ScalarPlace) -> [String] {
    let texts = ItemValues.Key.inOrder.compactMap { key in
      text(of: key, in: place).map { "\(key.rawValue): \($0)" }
    }
    let beginning = [
      status.map { "status: \($0.rawValue)" }, progress.map { "progress: \($0.value)" },
    ]
    return texts + beginning.compactMap(\.self)
  }

  /// A value as it is newly written.
  func text(of key: Key, in place: ScalarPlace) -> String? {
    guard let words = words(of: key) else { return nil }
    switch key {
    case .coordinating:
      return "[" + words.map { written($0, in: .flow) }.joined(separator: ", ") + "]"
    case .start, .due, .weight: return words.joined()
    case .title, .lead, .deliverable, .source: return words.map { written($0, in: place) }.joined()
    }
  }
}

extension Splices {
  /// Makes one field of an item say what it says in `now`.
  mutating func change(_ key: ItemValues.Key, of item: Node, to now: ItemValues) {
    let place: ScalarPlace = item.collectionStyle == .flow ? .flow : .block
    let index = item.entries?.firstIndex { $0.name == key.rawValue }
    guard let index, let value = item[key.rawValue] else {
      if let text = now.text(of: key, in: place) {
        insertEntry(key.rawValue, text, into: item, after: key.before)
      }
      return
    }
    guard let words = now.words(of: key) else { return removeEntry(index, of: item) }
    if let elements = value.elements {
      change(list: value, from: elements.compactMap(\.text), to: words)
    } else {
      replace(value.span.bytes, with: rewritten(words.joined(), key, in: place, as: value))
    }
  }

  private func rewritten(
    _ word: String, _ key: ItemValues.Key, in place: ScalarPlace, as value: Node
  ) -> String {
    let style = value.scalarStyle ?? .plain
    // Days and numbers are plain where they were; a reader that types them is right to.
    let isTyped = [.start, .due, .weight].contains(key) && style == .plain
    return isTyped ? word : written(word, in: place, style: style)
  }

  /// Puts a new last item below `parent`, or at the end of the objectives.
  mutating func add(_ id: ItemID, _ values: ItemValues, below parent: ItemLocation?, in root: Node)
  {
    let owner = parent?.node ?? root
    let key = parent?.level.childrenKey ?? "objectives"
    guard let entry = owner.entry(key) else {
      return addFirst(id, values, key, to: owner, in: root)
    }
    let list = entry.value
    guard let last = list.elements?.last else {
      let flow = flowText(id, values, ItemStyle(forKey: key).idStyle)
      return replace(list.span.bytes, with: "[\(flow)]")
    }
    let style = ItemStyle(like: list, keyColumn: entry.keySpan.start.column - 1)
    if list.collectionStyle == .flow {
      return insert(", " + flowText(id, values, style.idStyle), at: last.span.bytes.upperBound)
    }
    let column = list.indentation ?? 0
    insertLines(lines(id, values, style, column: column), afterLineOf: end(of: last, past: column))
  }

  /// The first item of its list, whose key is new too.
  private mutating func addFirst(
    _ id: ItemID, _ values: ItemValues, _ key: String, to owner: Node, in root: Node
  ) {
    let style = ItemStyle.find(key, in: root)
    guard owner.collectionStyle == .block, let first = owner.entries?.first else {
      guard let last = owner.entries?.last else { return }
      let flow = flowText(id, values, style.idStyle)
      return insert(", \(key): [\(flow)]", at: last.span.bytes.upperBound)
    }
    let column = first.keySpan.start.column - 1
    let head = String(repeating: " ", count: column) + key + ":"
    let items = lines(id, values, style, column: column + style.dashIndent)
    insertLines([head] + items, afterLineOf: end(of: owner, past: column))
  }

  /// Removes the item; the list too, where it was the last in it.
  mutating func remove(_ item: ItemLocation) {
    let isOnly = item.list.elements?.count == 1
    guard item.list.collectionStyle == .block else {
      if isOnly, item.key != "objectives",
        let index = item.owner.entries?.firstIndex(where: { $0.name == item.key })
      {
        return removeEntry(index, of: item.owner)
      }
      let spans = item.list.elements?.map(\.span.bytes) ?? []
      return removeBetweenBrackets(item.index, of: spans)
    }
    removeBlockElement(item.index, of: item.list)
    guard isOnly, let entry = item.owner.entry(item.key) else { return }
    // Comments between the key and its only item stay.
    let keyEnd = entry.keySpan.bytes.upperBound
    if item.key == "objectives" {
      insert(" []", at: keyEnd + (comma(keyEnd, is: 0x3A) ? 1 : 0))
    } else {
      removeLines(from: entry.keySpan.bytes.lowerBound, through: keyEnd)
    }
  }

  private func comma(_ place: Int, is byte: UInt8) -> Bool {
    place < source.count && source[place] == byte
  }

  /// A place in the last line of a node, comments indented deeper than `column` after it included:
  /// they are about what stands above them.
  private func end(of node: Node, past column: Int) -> Int {
    var last = max(node.span.bytes.lowerBound, node.span.bytes.upperBound - 1)
    while true {
      let next = lineEnd(last)
      var place = next
      while place < source.count, source[place] == 0x20 { place += 1 }
      guard place < source.count, source[place] == 0x23, place - next > column else { return last }
      last = place
    }
  }

  private func lines(
    _ id: ItemID, _ values: ItemValues, _ style: ItemStyle, column: Int
  ) -> [String] {
    let indent = String(repeating: " ", count: column)
    let gap = String(repeating: " ", count: style.gap)
    if style.isFlow { return [indent + "-" + gap + flowText(id, values, style.idStyle)] }
    let idText = written(id.text, in: .block, style: style.idStyle)
    let entries = values.entries(in: .block)
    return [indent + "-" + gap + "id: " + idText] + entries.map { indent + " " + gap + $0 }
  }

  private func flowText(_ id: ItemID, _ values: ItemValues, _ idStyle: ScalarStyle) -> String {
    let idText = written(id.text, in: .flow, style: idStyle)
    return "{" + (["id: " + idText] + values.entries(in: .flow)).joined(separator: ", ") + "}"
  }
}
