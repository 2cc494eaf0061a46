import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// Lines that are known by whole pieces, held to being read member by member.
@Suite struct UsualLineTests {
  /// What `decode` makes of the line, and what comes of it read as a plain one, if it is.
  private func readings(_ bytes: [UInt8]) throws -> (general: String?, plain: String?) {
    var decoder = JournalDecoder()
    decoder.readsWitness = true
    let writer = try #require(WriterID("w"))
    let general = bytes.withUnsafeBufferPointer { line in
      try? decoder.decode(line, owner: .known(writer))
    }
    let plain = bytes.withUnsafeBufferPointer { bytes -> String? in
      guard let read = decoder.plainLine(bytes) else { return nil }
      var batch = JournalBatch()
      let isTaken = batch.append(read.line, of: writer)
      #expect(isTaken)
      batch.numbered(by: decoder)
      let ledger = Ledger([batch])
      return ledger.events.first.map {
        described(
          $0, seen: Dictionary(uniqueKeysWithValues: read.line.seen.map { ($0.writer, $0.seq) }),
          prev: read.prev, witness: read.witness)
      }
    }
    let expected = general.map {
      described(
        $0.entry.event, seen: $0.entry.seen, prev: $0.prev, witness: $0.witness)
        + ($0.notices.isEmpty ? "" : " \($0.notices)") + ($0.key == nil ? "" : " with a key")
    }
    return (expected, plain)
  }

  private func described(
    _ event: Event, seen: [WriterID: Int], prev: LineHash?, witness: [WriterID: WriterHead]
  ) -> String {
    let seen = seen.sorted { $0.key < $1.key }.map { "\($0.key.text) \($0.value)" }
    let witness = witness.sorted { $0.key < $1.key }.map { "\($0.key.text) \($0.value)" }
    return "\(event) \(seen) \(prev?.hex ?? "") \(witness)"
  }

  private func line(_ draft: Draft, seen: [WriterID: Int] = [:]) throws -> [UInt8] {
    let hash = LineHash(of: [1])
    let place = LinePlace(
      id: EventID(writer: try #require(WriterID("w")), seq: 12),
      at: Instant(milliseconds: 1_764_000_000_120), counter: 3, seen: seen,
      witness: seen.mapValues { WriterHead(seq: $0, hash: hash) }, prev: hash)
    return try LineEncoder.line(
      draft, by: "Sở KH&ĐT", at: place, offset: UTCOffset.zero, undoneKind: "")
  }

  /// All that a plain line can say, one way or the other.
  private func plainLines() throws -> [[UInt8]] {
    let due = Day(clamping: 20_000)
    let changes = [
      Change(status: .done), Change(progress: Percent(45)), Change(due: due),
      Change(status: .onTrack, progress: Percent(0)), Change(status: .behind, due: due),
      Change(progress: Percent(100), due: due),
      Change(status: .atRisk, progress: Percent(7), due: due),
    ]
    let other = try #require(WriterID("stc-7k2m"))
    let about = item("2.1")
    var lines = try changes.map { try line(Draft(about, .set($0))) }
    lines += [
      try line(Draft(about, .set(Change(status: .behind)), on: due, why: "Mưa lũ kéo dài")),
      try line(Draft(about, .set(Change(status: .behind))), seen: [other: 7]),
      try line(Draft(about, .note(Note(text: "Đã họp với xã Đường Lâm")), on: due)),
      try line(Draft(about, .note(Note(text: "", isInternal: true))), seen: [other: 1]),
    ]
    return lines
  }

  @Test func whatThisProgramWritesOfChangesAndNotesIsPlain() throws {
    for line in try plainLines() {
      let (general, plain) = try readings(line)
      #expect(plain != nil, "\(String(decoding: line, as: UTF8.self))")
      #expect(plain == general)
    }
  }

  @Test func anyByteChangedOrTakenOrAddedGivesWhatMemberByMemberGivesOrIsNotPlain() throws {
    let bytes = Array(#"0129-.eE"\,:{}[]tfn "#.utf8) + [0x00, 0x1F, 0x41, 0x7F, 0x80, 0xC3]
    var known = 0
    for line in try plainLines() {
      for place in line.indices {
        var others = [Array(line.prefix(place))]
        for byte in bytes {
          others.append(line)
          others[others.count - 1][place] = byte
          others.append(line)
          others[others.count - 1].insert(byte, at: place)
        }
        for other in others {
          let (general, plain) = try readings(other)
          guard let plain else { continue }
          known += 1
          #expect(plain == general, "\(String(decoding: other, as: UTF8.self))")
        }
      }
    }
    #expect(known > 1_000)
  }

  @Test(arguments: [
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"set","item":"2.1","#
      + #""set":{"status":"done","status":"late"},"prev":"00000000000000000000000000000000"}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"set","item":"2.1","#
      + #""set":{"due":"2026-02-30"},"prev":"00000000000000000000000000000000"}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"set","item":"2.1","#
      + #""set":{"due":"2026-02-20"},"on":"2026-02-30"}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"note","item":"2.1","#
      + #""text":"x","why":"y"}"#,
    #"{"v":1,"seq":0,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"note","item":"2.1","#
      + #""text":"x"}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"note","item":"2/1","#
      + #""text":"x"}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"note","item":"2.1","#
      + #""text":"x","seen":{"b":"1"}}"#,
    #"{"v":1,"seq":2,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"A","kind":"note","item":"2.1","#
      + #""text":"x","prev":"0000000000000000000000000000000G"}"#,
  ])
  func whatSaysMoreOrIsWrongIsNotPlain(_ text: String) throws {
    #expect(try readings(Array(text.utf8)).plain == nil)
  }

  @Test func linesOfAllKindsInOneBatchComeBackAsTheyWere() throws {
    let (writer, about) = (try #require(WriterID("w")), item("2.1"))
    func event(_ seq: Int, _ body: EventBody, why: String? = nil) -> Event {
      Event(
        id: EventID(writer: writer, seq: seq), at: Instant(milliseconds: Int64(seq) * 1_000),
        by: "Sở \(seq % 2)", subject: about, body: body, why: why)
    }
    let events = [
      event(1, .set(Change(status: .behind)), why: "Mưa"), event(2, .note(Note(text: "Một"))),
      event(3, .obstacle(Obstacle(text: "Vướng"))), event(4, .note(Note(text: "Hai")), why: "vì"),
      event(5, .set(Change(progress: Percent(3)))),
      event(6, .set(Change(progress: Percent(4))), why: ""),
      event(7, .note(Note(text: "Ba", isInternal: true))),
    ]
    var ledger = Ledger(events.prefix(3).map { JournalEntry(event: $0) })
    ledger.merge([JournalBatch(events.suffix(4).map { JournalEntry(event: $0) })])
    #expect(ledger.events.map { "\($0)" } == events.map { "\($0)" })
  }
}
