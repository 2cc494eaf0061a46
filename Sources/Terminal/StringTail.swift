/// What a terminal's answer looks like that has lost its beginning: the opener of its string came
/// so long before that it was taken for keys.
enum StringTail {
  /// Whether these bytes, which came at one time right behind an opener, are the rest of a string
  /// and no keys: they end as strings do, or begin as the answers that terminals give.
  static func begins(_ burst: some Collection<UInt8>) -> Bool {
    let bytes = Array(burst.prefix(ControlString.maximumBytes))
    // One key alone is a person's.
    guard bytes.count > 1 else { return false }
    return endsString(Array(burst.suffix(2))) || beginsAnswer(bytes)
  }

  /// ST, of seven bits or eight, or BEL.
  private static func endsString(_ last: [UInt8]) -> Bool {
    last == [0x1B, UInt8(ascii: "\\")] || last.last == 0x07 || last == [0xC2, 0x9C]
      || last.last == 0x9C && last.first.map { $0 < 0x80 } ?? false
  }

  /// Numbers with what stands behind them in the answers about colours, the clipboard and settings;
  /// the terminal's name; what became of a picture.
  private static func beginsAnswer(_ bytes: [UInt8]) -> Bool {
    let rest = bytes.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if rest.count < bytes.count {
      return rest.first == UInt8(ascii: ";") || rest.starts(with: "$r".utf8)
        || rest.starts(with: "+r".utf8)
    }
    if bytes.starts(with: ">|".utf8) || bytes.starts(with: "!|".utf8) { return true }
    return bytes.first == UInt8(ascii: "G") && bytes.contains(UInt8(ascii: "="))
  }
}
