import PlanDomain

/// Values out of the slots of a line that a cursor has walked over, so that their form is known.
extension UnsafeBufferPointer<UInt8> {
  /// The bytes between the slot's bounds.
  func raw(_ slot: JSONSlot) -> UnsafeBufferPointer<UInt8> {
    let start = Swift.min(slot.start, count)
    return UnsafeBufferPointer(rebasing: self[start..<Swift.max(start, Swift.min(slot.end, count))])
  }

  /// The text of a text slot.
  func text(_ slot: JSONSlot) -> String {
    slot.shape == .escapedText
      ? String(decoding: unescaped(slot), as: UTF8.self)
      : String(decoding: raw(slot), as: UTF8.self)
  }

  /// Calls `body` with the text's UTF-8, escapes resolved.
  func withText<Result>(
    _ slot: JSONSlot, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    slot.shape == .escapedText ? unescaped(slot).withUnsafeBufferPointer(body) : body(raw(slot))
  }

  /// An integer from 0 to `limit`; nothing for any other number.
  func number(_ slot: JSONSlot, upTo limit: Int) -> Int? {
    guard slot.shape == .integer else { return nil }
    var value = 0
    for byte in raw(slot) {
      guard (0x30...0x39).contains(byte) else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = product.addingReportingOverflow(Int(byte) - 0x30)
      if isTooLarge || isStillTooLarge || sum > limit { return nil }
      value = sum
    }
    return value
  }

  /// A number that a measured value can be.
  func decimal(_ slot: JSONSlot) -> Double? {
    guard slot.shape == .integer || slot.shape == .decimal, slot.end - slot.start <= 400,
      let value = Double(String(decoding: raw(slot), as: UTF8.self)), Measure.holds(value)
    else { return nil }
    return value
  }

  private func unescaped(_ slot: JSONSlot) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(slot.end - slot.start)
    var rest = raw(slot)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let mark = rest.popFirst() else {
        text.append(byte)
        continue
      }
      switch mark {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): UTF8.encode(Self.scalar(&rest)).map { text += $0 }
      default: text.append(mark)
      }
    }
    return text
  }

  /// The character of four hex digits, or of a pair of surrogates.
  private static func scalar(_ rest: inout Slice<Self>) -> Unicode.Scalar {
    let lead = unit(&rest)
    guard UTF16.isLeadSurrogate(lead) else { return Unicode.Scalar(lead) ?? "\u{FFFD}" }
    rest = rest.dropFirst(2)
    let trail = unit(&rest)
    let value = 0x10000 + (UInt32(lead) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func unit(_ rest: inout Slice<Self>) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      unit = unit << 4 | (rest.popFirst().flatMap(JSONCursor.hexDigit) ?? 0)
    }
    return unit
  }
}
