import PlanDomain
import Testing

@testable import PlanStorage

/// What is read in steps of several bytes, held to the same done byte by byte.
@Suite struct SteppedReadingTests {
  @Test func hexDigitsAreReadAsOneByOneWhateverStandsAmongThem() {
    let good = Array("0123456789abcdeffedcba9876543210".utf8)
    for place in good.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = good
        bytes[place] = byte
        let isDigit = "0123456789abcdef".utf8.contains(byte)
        let read = bytes.withUnsafeBufferPointer { LineHash(hex: $0) }
        #expect(read?.hex == (isDigit ? String(decoding: bytes, as: UTF8.self) : nil))
      }
    }
  }

  @Test func aTextEndsAtItsQuoteWhereverThatStands() throws {
    for length in 0..<40 {
      for filler in ["a", "ế", "\u{7F}", "!", "[", "#", "\u{20}"] {
        let text = String(repeating: filler, count: length)
        for end in ["", "\\n", "\\\"", "\\u0041"] {
          let line = Array("\"\(text)\(end)\",".utf8)
          let slot = try line.withUnsafeBufferPointer { bytes in
            var cursor = JSONCursor(
              bytes, inside: JSONSlot(shape: .list, start: 0, end: bytes.count))
            return try cursor.nextElement(isFirst: true)
          }
          #expect(slot?.start == 1)
          #expect(slot?.end == line.count - 2)
          #expect(slot?.shape == (end.isEmpty ? .text : .escapedText))
        }
      }
    }
  }

  @Test func aControlCharacterInATextIsRefusedWhereverItStands() {
    for length in 0..<20 {
      for control in UInt8(1)..<0x20 {
        var line = Array("\"".utf8)
        line += [UInt8](repeating: 0x61, count: length) + [control]
        line += Array("aaaaaaaaaaaa\"".utf8)
        #expect(throws: LineFault.refused(.notJSON)) {
          try line.withUnsafeBufferPointer { bytes in
            var cursor = JSONCursor(
              bytes, inside: JSONSlot(shape: .list, start: 0, end: bytes.count))
            _ = try cursor.nextElement(isFirst: true)
          }
        }
      }
    }
  }

  @Test func differentBytesHaveDifferentNumbersAndEqualOnesTheSame() {
    var interner = Interner<String>()
    let texts = (0..<50).flatMap { length in
      ["x", "yz", "ế"].flatMap { unit in
        let text = String(repeating: unit, count: length)
        // Alike at both ends, for those are what is compared first.
        return [text, text + "12345678" + text, text + "12344678" + text]
      }
    }
    var numbers: [String: Int] = [:]
    for _ in 0..<2 {
      for text in texts {
        let found = Array(text.utf8).withUnsafeBufferPointer { interner.find($0) { $0 } }
        guard case .known(let number) = found else {
          Issue.record("“\(text)” was not kept")
          continue
        }
        #expect(interner.values[number] == text)
        #expect(numbers.updateValue(number, forKey: text) ?? number == number)
      }
    }
    #expect(Set(numbers.values).count == Set(texts).count)
  }

  @Test func whatFindsNoPlaceIsMadeAnew() {
    var interner = Interner<String>()
    for number in 0..<270_000 {
      let text = "a text that is longer than sixteen bytes, number \(number)"
      let value = Array(text.utf8).withUnsafeBufferPointer { interner.value(for: $0) { $0 } }
      #expect(value == text)
    }
    #expect(interner.values.count == 262_144)
  }
}
