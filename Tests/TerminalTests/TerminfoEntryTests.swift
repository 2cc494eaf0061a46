import Testing

@testable import Terminal

/// A tiny entry in the 16-bit format: `no`, one flag, 16 numbers with 8 colours, `cup` at place 10.
private func smallEntry() -> [UInt8] {
  func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }
  let names = Array("no|tiny".utf8) + [0]
  let numbers = (0..<16).map { $0 == 13 ? 8 : -1 }
  let offsets = (0..<11).map { $0 == 10 ? 0 : -1 }
  var bytes = [0o432, names.count, 1, numbers.count, offsets.count, 4].flatMap(short)
  bytes += names + [1, 0]  // the flag, and one byte that makes the position even
  bytes += numbers.flatMap(short) + offsets.flatMap(short) + Array("CUP".utf8) + [0]
  // Extended: no flags, no numbers, one string `kUP5`.
  bytes += [0, 0, 1, 2, 7].flatMap(short) + [0, 0].flatMap(short)
  return bytes + [0x55, 0] + Array("kUP5".utf8) + [0]
}

@Suite struct AdaptingTerminfo {
  @Test func anEntryIsReadWithItsExtensions() throws {
    let entry = try #require(TerminfoEntry(compiled: smallEntry()))
    #expect(entry.names == Array("no|tiny".utf8) + [0])
    #expect(entry.colors == 8)
    #expect(!entry.isDirect)
    #expect(entry.canAddressCursor)
    #expect(entry.strings[10] == Array("CUP".utf8))
    #expect(
      entry.extendedStrings == [
        TerminfoEntry.Named(name: Array("kUP5".utf8), value: [0x55])
      ])
  }

  @Test func sequencesThatSmallEmulatorsLackAreLeftOut() throws {
    var entry = try #require(TerminfoEntry(compiled: smallEntry()))
    entry.strings = Array(repeating: Array("x".utf8), count: 160)
    let shifts = [21, 31, 52, 105, 108]
    let full = entry.withoutRareSequences()
    #expect(full.strings.indices.filter { full.strings[$0] == nil } == shifts + [109, 113, 121])
    entry.strings[110] = nil
    let small = entry.withoutRareSequences()
    #expect(
      small.strings.indices.filter { small.strings[$0] == nil } == [3] + shifts + [
        109, 110, 113, 121,
      ])
    // What can't turn wrapping off needs ICH for its last cell.
    entry.strings[152] = nil
    #expect(entry.withoutRareSequences().strings[108] != nil)
    #expect(entry.withoutRareSequences().strings[105] == nil)
  }

  @Test func anEntryIsWrittenAsItIsReadBack() throws {
    let entry = try #require(TerminfoEntry(compiled: smallEntry()))
    let bytes = try #require(entry.compiled())
    #expect(bytes.prefix(2) == [0x1E, 0x02])
    #expect(TerminfoEntry(compiled: bytes) == entry)
  }

  @Test func directColorKeepsEverythingElse() throws {
    let entry = try #require(TerminfoEntry(compiled: smallEntry()))
    let compiled = try #require(entry.withDirectColor().compiled())
    let direct = try #require(TerminfoEntry(compiled: compiled))
    #expect(direct.colors == 0x100_0000)
    #expect(direct.isDirect)
    #expect(direct.names == entry.names)
    #expect(direct.strings[10] == entry.strings[10])
    #expect(direct.extendedStrings == entry.extendedStrings)
    #expect(direct.extendedBooleans.map(\.name) == [Array("RGB".utf8)])
    let foreground = String(decoding: direct.strings[359] ?? [], as: UTF8.self)
    #expect(foreground.contains("38;2;"))
  }

  @Test func damagedEntriesAreRefusedOrReadInPart() {
    let whole = smallEntry()
    for count in 0..<whole.count {
      _ = TerminfoEntry(compiled: Array(whole.prefix(count)))?.withDirectColor().compiled()
      for flip in [UInt8(0xFF), 0x80, 0x01] {
        var damaged = whole
        damaged[count] ^= flip
        _ = TerminfoEntry(compiled: damaged)?.withDirectColor().compiled()
      }
    }
    #expect(TerminfoEntry(compiled: []) == nil)
    #expect(TerminfoEntry(compiled: Array(whole.prefix(20))) == nil)
    #expect(TerminfoEntry(compiled: Array(repeating: 0, count: 40_000)) == nil)
  }

  @Test func foldersAreSearchedInTheOrderOfNcurses() {
    let environment = TerminalEnvironment([
      "TERMINFO": "/own", "HOME": "/home/a", "TERMINFO_DIRS": "/x::relative:/y",
    ])
    #expect(
      TerminfoDatabase.folders(environment).prefix(4) == [
        "/own", "/home/a/.terminfo", "/x", "/y",
      ])
    #expect(TerminfoDatabase.entry(named: "../../etc/passwd", environment) == nil)
  }

  @Test func paddingIsNotWrittenByHandlers() {
    #expect(
      RestoreBytes.withoutPadding(Array("a$<5/>b$<c".utf8)) == Array("ab$<c".utf8))
  }
}

@Suite struct CopyingToTheClipboard {
  private func request(_ text: String, _ variables: [String: String]) -> String? {
    clipboardRequest(text, TerminalEnvironment(variables)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ])
  func base64IsAsTheStandardsVectors(_ text: String, _ encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test func theRequestIsWrappedForMultiplexers() {
    #expect(request("foo", ["TERM": "xterm"]) == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(
      request("foo", ["TERM": "tmux", "TMUX": "x"])
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    #expect(
      request("foo", ["TERM": "screen", "STY": "x"]) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test func whatCannotBeCopiedIsNotSent() {
    #expect(request("foo", ["TERM": "linux"]) == nil)
    #expect(request(String(repeating: "a", count: 65_537), ["TERM": "xterm"]) == nil)
  }
}
