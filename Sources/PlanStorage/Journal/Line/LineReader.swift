import PlanDomain

/// Typed values of one line by key; each fault names the key.
struct LineReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let slots: LineSlots

  func bad(_ key: LineKey) -> LineFault { .refused(.badValue(key: key.word)) }

  func needed(_ key: LineKey) throws(LineFault) -> JSONSlot {
    guard let slot = slots[key] else { throw .refused(.missing(key: key.word)) }
    return slot
  }

  /// The slot of a text that must be there, within the bound on texts.
  func text(_ key: LineKey) throws(LineFault) -> JSONSlot {
    let slot = try needed(key)
    guard slot.isText, bytes.fits(slot) else { throw bad(key) }
    return slot
  }

  func string(_ key: LineKey) throws(LineFault) -> String { bytes.text(try text(key)) }

  func textIfAny(_ key: LineKey) throws(LineFault) -> String? {
    slots[key] == nil ? nil : try string(key)
  }

  /// A text that must be there and that `read` must understand.
  func bounded<Value>(
    _ key: LineKey, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(LineFault) -> Value {
    guard let value = bytes.withText(try text(key), read) else { throw bad(key) }
    return value
  }

  /// A text that may be missing; where it is there, `read` must understand it.
  func optional<Value>(
    _ key: LineKey, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(LineFault) -> Value? {
    slots[key] == nil ? nil : try bounded(key, read)
  }

  /// A whole number from 0.
  func number(_ key: LineKey) throws(LineFault) -> Int? {
    guard let number = bytes.number(try needed(key), upTo: JournalDecoder.largestNumber) else {
      throw bad(key)
    }
    return number
  }

  func day(_ key: LineKey) throws(LineFault) -> Day? { try optional(key, LineTime.day) }

  func event(_ key: LineKey) throws(LineFault) -> EventID {
    try bounded(key) { EventID(String(decoding: $0, as: UTF8.self)) }
  }

  /// One of a few words.
  func word<Word: RawRepresentable<String>>(_ key: LineKey) throws(LineFault) -> Word {
    try bounded(key) { Word(rawValue: String(decoding: $0, as: UTF8.self)) }
  }

  func department(_ key: LineKey) throws(LineFault) -> DepartmentID {
    try bounded(key) { DepartmentID(String(decoding: $0, as: UTF8.self)) }
  }

  func yes(_ key: LineKey) throws(LineFault) -> Bool {
    guard let slot = slots[key] else { return false }
    switch slot.shape {
    case .yes: return true
    case .no: return false
    default: throw bad(key)
    }
  }

  /// The elements of a list.
  func elements(_ key: LineKey, atMost limit: Int = 1_000) throws(LineFault) -> [JSONSlot] {
    let list = try needed(key)
    guard list.shape == .list else { throw bad(key) }
    var cursor = JSONCursor(bytes, inside: list)
    try cursor.enterList()
    var elements: [JSONSlot] = []
    while let element = try cursor.nextElement(isFirst: elements.isEmpty) {
      guard elements.count < limit else { throw bad(key) }
      elements.append(element)
    }
    return elements
  }

  /// The members of a mapping, no key twice.
  func members(
    _ mapping: JSONSlot, of key: LineKey, atMost limit: Int = LineSlots.mostUnknown
  ) throws(LineFault) -> [String: JSONSlot] {
    guard mapping.shape == .mapping else { throw bad(key) }
    var cursor = JSONCursor(bytes, inside: mapping)
    try cursor.enterMapping()
    var members: [String: JSONSlot] = [:]
    while let (name, value) = try cursor.nextMember(isFirst: members.isEmpty) {
      guard members.updateValue(value, forKey: bytes.text(name)) == nil,
        members.count <= limit
      else { throw bad(key) }
    }
    return members
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text keeps the bound on texts. What is short as written is short as read.
  func fits(_ slot: JSONSlot) -> Bool {
    slot.end - slot.start <= JournalLimits.textBytes
      || withText(slot) { $0.count <= JournalLimits.textBytes }
  }
}

extension JSONSlot {
  /// The value as it stands in the line, cut short, for naming it in a notice.
  func described(in line: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: line.raw(self).prefix(20), as: UTF8.self)
  }
}
