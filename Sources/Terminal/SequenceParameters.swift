import CellGrid

/// The parameters of a control sequence: numbers between `;`, each with parts between `:`.
struct SequenceParameters {
  private let parts: [[Int?]]

  /// nil where something else stands among them, or a number that no terminal sends.
  init?(_ bytes: ArraySlice<UInt8>) {
    var parts: [[Int?]] = []
    for field in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var numbers: [Int?] = []
      for part in field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
        let digits = String(decoding: part, as: UTF8.self)
        guard part.count <= 7, part.isEmpty || Int(digits) != nil else { return nil }
        numbers.append(Int(digits))
      }
      parts.append(numbers)
    }
    self.parts = parts
  }

  var count: Int { parts.count }

  /// The number, and where it has parts one of them; nil where nothing is said.
  func number(_ place: Int, part: Int = 0) -> Int? {
    guard parts.indices.contains(place), parts[place].indices.contains(part) else { return nil }
    return parts[place][part]
  }

  /// All numbers, each said and none with parts; else nothing.
  var plain: [Int] {
    let numbers = parts.compactMap { $0.count == 1 ? $0[0] : nil }
    return numbers.count == parts.count ? numbers : []
  }

  /// All parts of one number.
  func all(_ place: Int) -> [Int] {
    parts.indices.contains(place) ? parts[place].compactMap(\.self) : []
  }

  /// The modifiers of a key that was pressed or held; nil where it was let go, or is none of ours.
  func pressedModifiers(_ place: Int) -> Key.Modifiers? {
    guard [1, 2].contains(number(place, part: 1) ?? 1) else { return nil }
    return Key.Modifiers(xterm: number(place) ?? 1)
  }
}
