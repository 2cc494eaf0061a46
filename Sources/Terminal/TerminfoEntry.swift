/// A compiled terminfo entry: read, changed and written again without ncurses.
///
/// Both number formats of term(5) are read (16 and 32 bits); the one of 32 bits is written, because
/// 2^24 colours do not fit the other. Every read is checked, an entry that lies about itself is
/// nil.
struct TerminfoEntry: Equatable {
  var names: [UInt8]
  var booleans: [UInt8]
  var numbers: [Int32]
  var strings: [[UInt8]?]
  var extendedBooleans: [Named<UInt8>] = []
  var extendedNumbers: [Named<Int32>] = []
  var extendedStrings: [Named<[UInt8]?>] = []

  struct Named<Value: Equatable>: Equatable {
    var name: [UInt8]
    var value: Value
  }

  /// term(5) limits an entry to this many bytes.
  static let maximumBytes = 32_768

  init?(compiled bytes: [UInt8]) {
    guard bytes.count <= Self.maximumBytes else { return nil }
    var reader = TerminfoReader(bytes)
    guard let magic = reader.short(), magic == 0o432 || magic == 0o1036,
      let nameBytes = reader.count(), let booleanCount = reader.count(),
      let numberCount = reader.count(), let stringCount = reader.count(),
      let tableBytes = reader.count(),
      let names = reader.bytes(nameBytes), let booleans = reader.bytes(booleanCount)
    else { return nil }
    reader.align()
    let isWide = magic == 0o1036
    guard let numbers = reader.numbers(numberCount, isWide: isWide),
      let offsets = reader.shorts(stringCount), let table = reader.bytes(tableBytes)
    else { return nil }
    self.names = names
    self.booleans = booleans
    self.numbers = numbers
    strings = offsets.map { TerminfoReader.text(at: $0, in: table) }
    reader.align()
    readExtensions(&reader, isWide: isWide)
  }

  /// Reads the extended part; a damaged one is left out, the rest still serves.
  private mutating func readExtensions(_ reader: inout TerminfoReader, isWide: Bool) {
    guard let booleanCount = reader.count(), let numberCount = reader.count(),
      let stringCount = reader.count(), reader.count() != nil, let tableBytes = reader.count(),
      let booleans = reader.bytes(booleanCount)
    else { return }
    reader.align()
    guard let numbers = reader.numbers(numberCount, isWide: isWide),
      let offsets = reader.shorts(stringCount),
      let nameOffsets = reader.shorts(booleanCount + numberCount + stringCount),
      let table = reader.bytes(tableBytes)
    else { return }
    let values = offsets.map { TerminfoReader.text(at: $0, in: table) }
    // Names follow the values in the table, and their offsets count from there.
    let start = values.reduce(0) { $0 + ($1.map { $0.count + 1 } ?? 0) }
    guard start <= table.count else { return }
    let nameTable = Array(table[start...])
    let names = nameOffsets.compactMap { TerminfoReader.text(at: $0, in: nameTable) }
    guard names.count == nameOffsets.count else { return }
    extendedBooleans = zip(names, booleans).map { Named(name: $0, value: $1) }
    extendedNumbers = zip(names.dropFirst(booleanCount), numbers).map {
      Named(name: $0, value: $1)
    }
    extendedStrings = zip(names.dropFirst(booleanCount + numberCount), values).map {
      Named(name: $0, value: $1)
    }
  }

  /// The entry in the 32-bit format, or nil if it is too large for one.
  func compiled() -> [UInt8]? {
    var writer = TerminfoWriter()
    let (offsets, table) = TerminfoWriter.table(strings)
    writer.shorts(
      [0o1036, names.count, booleans.count, numbers.count, strings.count, table.count])
    writer.bytes += names + booleans
    writer.align()
    writer.numbers(numbers)
    writer.shorts(offsets)
    writer.bytes += table
    writer.align()
    writeExtensions(&writer)
    return writer.bytes.count <= Self.maximumBytes ? writer.bytes : nil
  }

  private func writeExtensions(_ writer: inout TerminfoWriter) {
    let names =
      extendedBooleans.map(\.name) + extendedNumbers.map(\.name) + extendedStrings.map(\.name)
    guard !names.isEmpty else { return }
    let (offsets, values) = TerminfoWriter.table(extendedStrings.map(\.value))
    let (nameOffsets, nameTable) = TerminfoWriter.table(names)
    writer.shorts([
      extendedBooleans.count, extendedNumbers.count, extendedStrings.count,
      extendedStrings.count { $0.value != nil } + names.count, values.count + nameTable.count,
    ])
    writer.bytes += extendedBooleans.map(\.value)
    writer.align()
    writer.numbers(extendedNumbers.map(\.value))
    writer.shorts(offsets + nameOffsets)
    writer.bytes += values + nameTable
  }
}

// The capabilities that colours depend on; positions are those of term.h.
extension TerminfoEntry {
  private enum Position {
    static let canChange = 27
    static let maximumColors = 13
    static let maximumPairs = 14
    static let cursorAddress = 10
    static let setForeground = 302
    static let setBackground = 303
    static let setAnsiForeground = 359
    static let setAnsiBackground = 360
    static let initializeColor = 299
    static let initializePair = 300
    static let mouseKey = 355
    static let changeScrollRegion = 3
    static let insertLines = 110
    static let scrollForwardBy = 109
    static let scrollReverseBy = 113
    static let repeatCharacter = 121
    /// dch1, smir, ich1, dch, ich.
    static let shiftsInLine = [21, 31, 52, 105, insertCharacters]
    static let insertCharacters = 108
    static let wrapping = [151, 152]
  }

  /// The number of colours, -1 where the entry has none.
  var colors: Int {
    numbers.indices.contains(Position.maximumColors) ? Int(numbers[Position.maximumColors]) : -1
  }

  /// Whether colour numbers are red, green and blue instead of places in a palette.
  var isDirect: Bool {
    colors > 256
      && (extendedBooleans.map(\.name) + extendedNumbers.map(\.name) + extendedStrings.map(\.name))
        .contains(Self.direct)
  }

  /// Whether a full-screen program can place the cursor.
  var canAddressCursor: Bool { has(Position.cursorAddress) }

  /// Whether clicks are reported in a way that ncurses reads.
  var hasMouse: Bool { has(Position.mouseKey) }

  private func has(_ position: Int) -> Bool {
    strings.indices.contains(position) && strings[position] != nil
  }

  /// The same terminal with 24-bit colours.
  ///
  /// Numbers below 256 stay palette entries, so that the terminal's own colours remain in reach;
  /// all others are 0xRRGGBB. See `Painter` for the few blues that this costs.
  func withDirectColor() -> TerminfoEntry {
    var entry = self
    if entry.booleans.indices.contains(Position.canChange) {
      entry.booleans[Position.canChange] = 0
    }
    while entry.numbers.count <= Position.maximumPairs { entry.numbers.append(-1) }
    entry.numbers[Position.maximumColors] = 0x100_0000
    entry.numbers[Position.maximumPairs] = 0x1_0000
    while entry.strings.count <= Position.setAnsiBackground { entry.strings.append(nil) }
    for unused in [
      Position.setForeground, Position.setBackground, Position.initializeColor,
      Position.initializePair,
    ] { entry.strings[unused] = nil }
    entry.strings[Position.setAnsiForeground] = Array(Self.setColor(base: 3, bright: 9).utf8)
    entry.strings[Position.setAnsiBackground] = Array(Self.setColor(base: 4, bright: 10).utf8)
    entry.extendedNumbers.removeAll { $0.name == Self.direct || $0.name == Array("CO".utf8) }
    entry.extendedStrings.removeAll { $0.name == Self.direct }
    entry.extendedBooleans.removeAll { $0.name == Self.direct }
    entry.extendedBooleans.append(Named(name: Self.direct, value: 1))
    entry.extendedBooleans.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entry
  }

  /// The same terminal without the sequences that small terminal emulators lack or get wrong most
  /// often: scrolling by several lines (SU, SD), repeating a character (REP), shifting a line
  /// (ICH, DCH: some leave the terminal's own background behind), and scrolling by a region alone,
  /// where lines can't be inserted. ncurses does as well without them, but for the last cell of the
  /// last row: where wrapping at the margin can't be turned off it is written by ICH, or never.
  func withoutRareSequences() -> TerminfoEntry {
    var entry = self
    var rare = [Position.scrollForwardBy, Position.scrollReverseBy, Position.repeatCharacter]
    rare += Position.shiftsInLine
    if !Position.wrapping.allSatisfy(has) { rare.removeAll { $0 == Position.insertCharacters } }
    if !has(Position.insertLines) { rare.append(Position.changeScrollRegion) }
    for position in rare where entry.strings.indices.contains(position) {
      entry.strings[position] = nil
    }
    return entry
  }

  private static let direct = Array("RGB".utf8)

  private static func setColor(base: Int, bright: Int) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(base)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
      + "%e%p1%{256}%<%t\(base)8;5;%p1%d"
      + "%e\(base)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }
}
