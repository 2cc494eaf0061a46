import Glibc
import PlanDomain

/// A change or a note as this program writes it: all of its keys in one order, no blank, no escape.
///
/// Nearly all lines of a journal are such, and are known by comparing whole pieces, at a fraction
/// of what it costs to read member by member. What is in any way otherwise is none, and is read
/// member by member with the same result, or refused there.
struct UsualLine {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let seq: Int
  let at: Instant
  let counter: Int
  let by: Bytes
  let item: Bytes
  let saying: PlainLine.Saying
  /// What a note says, or why a change was made; UTF-8.
  let text: Bytes?
  let on: Day?
  /// What it says of others' lines, by slot.
  let seen: JSONSlot?
  let witness: JSONSlot?
  let prev: LineHash?

  init?(_ line: Bytes, statuses: borrowing WordTable<Status>) {
    guard line.count <= JournalLimits.lineBytes else { return nil }
    var pieces = Pieces(line: line)
    guard pieces.take("{\"v\":1,\"seq\":"), let seq = pieces.number(), seq > 0,
      pieces.take(",\"at\":\""), let at = pieces.text().flatMap(LineTime.instant),
      pieces.take(",\"c\":"), let counter = pieces.number(),
      pieces.take(",\"by\":\""), let by = pieces.text(), by.count <= JournalLimits.textBytes,
      pieces.take(",\"kind\":\"")
    else { return nil }
    if pieces.take("set\",\"item\":\"") {
      guard let item = pieces.text(), pieces.take(",\"set\":{"),
        let change = pieces.change(statuses)
      else { return nil }
      (self.item, saying) = (item, .set(change))
      on = pieces.take(",\"on\":\"") ? pieces.value(LineTime.day) : nil
      text = pieces.take(",\"why\":\"") ? pieces.checkedText() : nil
    } else if pieces.take("note\",\"item\":\"") {
      guard let item = pieces.text(), pieces.take(",\"text\":\""), let text = pieces.checkedText()
      else { return nil }
      (self.item, self.text) = (item, text)
      saying = .note(isInternal: pieces.take(",\"internal\":true"))
      on = pieces.take(",\"on\":\"") ? pieces.value(LineTime.day) : nil
    } else {
      return nil
    }
    guard item.count <= JournalLimits.textBytes else { return nil }
    seen = pieces.take(",\"seen\":") ? pieces.mapping() : nil
    witness = pieces.take(",\"witness\":") ? pieces.mapping() : nil
    prev = pieces.take(",\"prev\":\"") ? pieces.value { LineHash(hex: $0) } : nil
    (self.seq, self.at, self.counter, self.by) = (seq, at, counter, by)
    // What was not understood above stands before the end.
    guard pieces.isGood, pieces.take("}"), pieces.isAtEnd else { return nil }
  }
}

/// Walks over a line piece by piece.
private struct Pieces {
  let line: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// Whether all that was looked for was found as it must be.
  private(set) var isGood = true

  init(line: UnsafeBufferPointer<UInt8>) { self.line = line }

  var isAtEnd: Bool { place == line.count }

  @inline(__always)
  mutating func take(_ piece: StaticString) -> Bool {
    let count = piece.utf8CodeUnitCount
    guard let base = line.baseAddress, line.count - place >= count,
      memcmp(base + place, piece.utf8Start, count) == 0
    else { return false }
    place += count
    return true
  }

  /// A whole number from 0, in the one way to write it, and short enough for every reader.
  @inline(__always)
  mutating func number() -> Int? {
    let start = place
    var value = 0
    while place < line.count, case let digit = line[place] &- 0x30, digit < 10 {
      value = value &* 10 &+ Int(digit)
      place += 1
    }
    let digits = place - start
    guard digits > 0, digits <= 15, digits == 1 || line[start] != 0x30 else { return nil }
    return value
  }

  /// A text without escapes behind its first quote; passes its last.
  @inline(__always)
  mutating func text() -> UnsafeBufferPointer<UInt8>? {
    let start = place
    var end = JSONCursor.endOfPlainText(line, from: start, to: line.count)
    while end < line.count, line[end] >= 0x20, line[end] != UInt8(ascii: "\\"),
      line[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    guard end < line.count, line[end] == UInt8(ascii: "\"") else {
      isGood = false
      return nil
    }
    place = end + 1
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }

  /// What `read` makes of a text.
  @inline(__always)
  mutating func value<Value>(_ read: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
    guard let value = text().flatMap(read) else {
      isGood = false
      return nil
    }
    return value
  }

  /// A text of UTF-8 within the bound on texts.
  mutating func checkedText() -> UnsafeBufferPointer<UInt8>? {
    guard let text = text(), text.count <= JournalLimits.textBytes, UTF8Check.of(text) == .valid
    else {
      isGood = false
      return nil
    }
    return text
  }

  /// What a change changes, at least one thing, behind its first brace; passes its last.
  @inline(__always)
  mutating func change(_ statuses: borrowing WordTable<Status>) -> Change? {
    var change = Change()
    if take("\"status\":\"") {
      guard let status = text().flatMap(statuses.value) else { return nil }
      change.status = status
      if take("}") { return change }
      guard take(",") else { return nil }
    }
    if take("\"progress\":") {
      guard let percent = number().flatMap({ Percent($0) }) else { return nil }
      change.progress = percent
      if take("}") { return change }
      guard take(",") else { return nil }
    }
    guard take("\"due\":\""), let due = text().flatMap(LineTime.day), take("}") else { return nil }
    change.due = due
    return change
  }

  /// A mapping of UTF-8, whatever is in it.
  mutating func mapping() -> JSONSlot? {
    var cursor = JSONCursor(line, behind: place)
    guard let slot = try? cursor.value(depth: 1), slot.shape == .mapping, slot.start == place,
      UTF8Check.of(line.raw(slot)) == .valid
    else {
      isGood = false
      return nil
    }
    place = cursor.at
    return slot
  }
}
