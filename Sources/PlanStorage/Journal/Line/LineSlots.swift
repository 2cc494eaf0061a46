import PlanDomain

/// One line cut into its keys and values: strict JSON, an object, no key twice.
struct LineSlots {
  /// By key; what is not in `present` is left from an earlier line.
  private var slots = [JSONSlot](
    repeating: JSONSlot(shape: .null, start: 0, end: 0), count: LineKey.allCases.count)
  private(set) var present = LineKeys()
  /// Keys that version 1 does not have, in the order of the line.
  private(set) var unknown: [String] = []

  static let mostUnknown = 64

  subscript(key: LineKey) -> JSONSlot? {
    present.contains(key) ? slots[key.rawValue] : nil
  }

  mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, _ keys: borrowing WordTable<LineKey>
  ) throws(LineFault) {
    present = LineKeys()
    if !unknown.isEmpty { unknown = [] }
    switch UTF8Check.of(line) {
    case .valid: break
    case .endsEarly: throw .endsEarly
    case .invalid: throw .refused(.notUTF8)
    }
    var cursor = JSONCursor(line)
    var isFirst = true
    try cursor.enterMapping()
    while let (key, value) = try cursor.nextMember(isFirst: isFirst) {
      isFirst = false
      try take(value, under: key, line.withText(key, keys.value), of: line)
    }
    try cursor.finish()
  }

  private mutating func take(
    _ value: JSONSlot, under key: JSONSlot, _ known: LineKey?,
    of line: UnsafeBufferPointer<UInt8>
  ) throws(LineFault) {
    guard let known else {
      let name = line.text(key)
      if unknown.count == Self.mostUnknown || unknown.contains(name) {
        throw .refused(.badValue(key: name))
      }
      unknown.append(name)
      return
    }
    if present.contains(known) { throw .refused(.badValue(key: known.word)) }
    present.insert(known)
    slots[known.rawValue] = value
  }
}
