/// An item's or an indicator's id: `[A-Za-z0-9._-]{1,40}`, one space for both (design, section 2).
public struct ItemID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Nothing when `text` is not of the form.
  public init?(_ text: String) {
    guard IdentifierForm.isName(text.utf8, length: 1...40) else { return nil }
    self.text = text
  }

  public var description: String { text }

  /// Whether only case tells the two apart, if anything does.
  public func isCaseTwin(of other: ItemID) -> Bool {
    text.utf8.count == other.text.utf8.count
      && zip(text.utf8, other.text.utf8).allSatisfy {
        IdentifierForm.lower($0) == IdentifierForm.lower($1)
      }
  }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// A department's id, of the same form as an item's, in a space of its own.
public struct DepartmentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard IdentifierForm.isName(text.utf8, length: 1...40) else { return nil }
    self.text = text
  }

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// A person's id, of the same form, in a space of its own.
public struct PersonID: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard IdentifierForm.isName(text.utf8, length: 1...40) else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// Who appends to one journal file: `[a-z0-9-]{1,63}`, one plan folder on one machine.
public struct WriterID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard IdentifierForm.isWriter(text.utf8) else { return nil }
    self.text = text
  }

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// One journal line, written `WRITER:SEQ`; also the id of the directive or obstacle it records.
public struct EventID: Hashable, Sendable, CustomStringConvertible {
  public let writer: WriterID
  /// From 1.
  public let seq: Int

  public init(writer: WriterID, seq: Int) {
    self.writer = writer
    self.seq = seq
  }

  /// Reads `WRITER:SEQ`.
  public init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let writer = WriterID(String(text[..<colon])),
      let seq = IdentifierForm.number(text[text.utf8.index(after: colon)...].utf8)
    else { return nil }
    self.init(writer: writer, seq: seq)
  }

  public var description: String { "\(writer.text):\(seq)" }
}

/// A meeting: the date it was opened, then `date-2`, `date-3` for further ones of that day.
public struct MeetingID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let day: Day
  /// 1 for the first meeting of the day.
  public let ordinal: Int

  public init(day: Day, ordinal: Int = 1) {
    self.day = day
    self.ordinal = max(1, ordinal)
  }

  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = Day(iso: String(text.prefix(10))) else { return nil }
    if bytes.count == 10 {
      self.init(day: day)
      return
    }
    guard bytes.count <= 14, bytes[10] == UInt8(ascii: "-"),
      let ordinal = IdentifierForm.number(bytes[11...]), ordinal >= 2
    else { return nil }
    self.init(day: day, ordinal: ordinal)
  }

  public var description: String { ordinal == 1 ? day.iso : "\(day.iso)-\(ordinal)" }

  public static func < (a: Self, b: Self) -> Bool { (a.day, a.ordinal) < (b.day, b.ordinal) }
}

enum IdentifierForm {
  static func isName(_ bytes: String.UTF8View, length: ClosedRange<Int>) -> Bool {
    length.contains(bytes.count)
      && bytes.allSatisfy { isLower($0) || isUpper($0) || isDigit($0) || isNameMark($0) }
  }

  static func isWriter(_ bytes: String.UTF8View) -> Bool {
    (1...63).contains(bytes.count)
      && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// A number from 1, in the one way to write it: digits only, the first not zero.
  static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard let first = bytes.first, first != UInt8(ascii: "0"), bytes.allSatisfy(isDigit) else {
      return nil
    }
    var value = 0
    for byte in bytes {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(Int(byte) - 0x30)
      if isTooLarge || isOver { return nil }
      value = sum
    }
    return value
  }

  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 0x20 : byte }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isNameMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
