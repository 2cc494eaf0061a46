/// The collections that are open, and the way of finished nodes into them.
///
/// The children of all open collections lie on two shared stacks; a collection that closes takes
/// its own off the top, so that every array is allocated once, at its size.
struct NodeStack {
  private(set) var root: Node?
  var faults: FaultList

  private var open: [OpenCollection] = []
  private var elements: [Node] = []
  private var entries: [Entry] = []

  init(faultLimit: Int) {
    faults = FaultList(limit: faultLimit)
  }

  /// How many collections are open.
  var depth: Int { open.count }

  /// The key whose value comes next in the innermost collection.
  var pendingKeySpan: SourceSpan? {
    if case .kept(let key)? = open.last?.key { key.span } else { nil }
  }

  mutating func openMapping(_ style: CollectionStyle, at start: Mark) {
    open.append(OpenCollection(isMapping: true, style: style, start: start, base: entries.count))
  }

  mutating func openSequence(_ style: CollectionStyle, at start: Mark) {
    open.append(OpenCollection(isMapping: false, style: style, start: start, base: elements.count))
  }

  /// Ends the innermost collection and gives it to the one around it.
  mutating func close(at end: Mark, isCut: Bool) {
    guard let collection = open.popLast() else { return }
    let content: Node.Content
    if collection.isMapping {
      content = .mapping(Array(entries[collection.base...]), collection.style)
      entries.removeLast(entries.count - collection.base)
    } else {
      content = .sequence(Array(elements[collection.base...]), collection.style)
      elements.removeLast(elements.count - collection.base)
    }
    let span = SourceSpan(start: collection.start, end: end)
    accept(Node(content: content, span: span, isCut: isCut))
  }

  /// Gives a finished node to the innermost open collection: as its next element, key or value.
  mutating func accept(_ node: Node) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].isMapping else {
      elements.append(node)
      return
    }
    switch open[last].key {
    case .awaited:
      open[last].key = keyState(of: node, in: last)
    case .kept(let key):
      entries.append(Entry(name: key.name, keySpan: key.span, keyStyle: key.style, value: node))
      open[last].key = .awaited
    case .dropped:
      open[last].key = .awaited
    }
  }

  private mutating func keyState(of node: Node, in index: Int) -> OpenCollection.KeyState {
    guard case .scalar(let name, let style) = node.content else {
      // A refused key, an alias, has its fault already.
      if !node.isRefused { faults.add(.nonScalarKey, at: node.span.start) }
      return .dropped
    }
    if name == "<<", style == .plain {
      faults.add(.mergeKey, at: node.span.start)
      return .dropped
    }
    let siblings = entries[open[index].base...]
    if let twin = open[index].keys.twin(of: name, among: siblings) {
      let firstLine = siblings[siblings.startIndex + twin].keySpan.start.line
      faults.add(.duplicateKey(name: name, firstLine: firstLine), at: node.span.start)
      return .dropped
    }
    return .kept(PendingKey(name: name, span: node.span, style: style))
  }
}

/// A collection whose end has not been read.
private struct OpenCollection {
  let isMapping: Bool
  let style: CollectionStyle
  let start: Mark
  /// Where its own children start on the stack of entries or elements.
  let base: Int
  var keys = KeyTable()
  var key = KeyState.awaited

  enum KeyState {
    case awaited
    case kept(PendingKey)
    /// A key that a fault names: its value is read and passed over.
    case dropped
  }
}

private struct PendingKey {
  let name: String
  let span: SourceSpan
  let style: ScalarStyle
}
