import Foundation
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// Chance that repeats.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

private let alphabet = Array(
  "aeđộ ế/\\\"\n\t\r\u{0}\u{1B}\u{7F}\u{85}\u{AD}\u{200B}\u{202E}\u{2028}\u{FEFF}\u{1F600}\u{E0041}"
    .unicodeScalars)

private func text(_ chance: inout Chance) -> String {
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...12, using: &chance) {
    if let scalar = alphabet.randomElement(using: &chance) { text.append(scalar) }
  }
  return String(text)
}

private func validLine(_ chance: inout Chance, seq: Int) throws -> [UInt8] {
  let change = Change(
    status: Status.allCases.randomElement(using: &chance),
    progress: Percent(Int.random(in: 0...100, using: &chance)),
    due: Day(clamping: Int.random(in: -700_000...2_900_000, using: &chance)))
  let bodies: [DraftBody] = [
    .set(change), .note(Note(text: text(&chance), isInternal: Bool.random(using: &chance))),
    .obstacle(Obstacle(text: text(&chance), cause: text(&chance), proposal: nil)),
  ]
  let draft = Draft(
    item("2.1"), try #require(bodies.randomElement(using: &chance)), why: text(&chance))
  let at = Instant(
    milliseconds: Int64.random(in: -60_000_000_000_000...250_000_000_000_000, using: &chance))
  let place = LinePlace(
    id: EventID(writer: try #require(WriterID("w")), seq: seq), at: at,
    counter: Int.random(in: 0...9, using: &chance), seen: [:], prev: .zero)
  return try LineEncoder.line(
    draft, by: text(&chance), at: place, offset: .zero, undoneKind: "")
}

private let marks = Array("{}[]\",:\\u0123eE+-. ".utf8)

private func mutated(_ line: [UInt8], _ chance: inout Chance) -> [UInt8] {
  var line = line
  for _ in 0..<Int.random(in: 1...2, using: &chance) where !line.isEmpty {
    let place = Int.random(in: 0..<line.count, using: &chance)
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: line[place] = UInt8.random(in: 0...255, using: &chance)
    case 1: line.remove(at: place)
    case 2: line.insert(marks.randomElement(using: &chance) ?? 0, at: place)
    default: line.removeLast(line.count - place)
    }
  }
  return line
}

private func foundation(_ line: [UInt8]) -> [String: Any]? {
  (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
}

@Test func readsValidLinesAsFoundationDoes() throws {
  var chance = Chance(state: 7)
  var decoder = JournalDecoder()
  for seq in 1...2_000 {
    let line = try validLine(&chance, seq: seq)
    let event = try decoder.decode(bytes: line).entry.event
    let other = try #require(foundation(line))
    #expect(other["seq"] as? Int == event.id.seq)
    #expect(other["c"] as? Int == event.counter)
    #expect((other["at"] as? String).flatMap { Instant(iso: $0) } == event.at)
    #expect(other["by"] as? String == event.by)
    #expect(other["why"] as? String == event.why)
    #expect((other["why"] as? String).map { Array($0.utf8) } == event.why.map { Array($0.utf8) })
    switch event.body {
    case .set(let change):
      let set = try #require(other["set"] as? [String: Any])
      #expect(set["status"] as? String == change.status?.rawValue)
      #expect(set["progress"] as? Int == change.progress?.value)
      #expect(set["due"] as? String == change.due?.iso)
    case .note(let note): #expect(other["text"] as? String == note.text)
    case .obstacle(let obstacle):
      #expect(other["text"] as? String == obstacle.text)
      #expect(other["cause"] as? String == obstacle.cause)
    default: Issue.record("no such draft was made")
    }
  }
}

@Test func refusesAsNoJSONWhatFoundationRefusesAndNothingElse() throws {
  var chance = Chance(state: 11)
  var decoder = JournalDecoder()
  var slots = LineSlots()
  let keys = WordTable<LineKey>()
  for seq in 1...20_000 {
    let line = mutated(try validLine(&chance, seq: seq), &chance)
    let isAccepted = foundation(line) != nil
    let syntax = line.withUnsafeBufferPointer { bytes -> LineFault? in
      do throws(LineFault) {
        try slots.read(bytes, keys)
        return nil
      } catch {
        return error
      }
    }
    switch syntax {
    case nil: #expect(isAccepted, "\(String(decoding: line, as: UTF8.self))")
    case .refused(.badValue): break  // One key twice: JSON leaves open what it means.
    default:
      // Foundation lets a comma stand before an end; RFC 8259 does not.
      guard !line.contains(",}".utf8), !line.contains(",]".utf8) else { continue }
      #expect(!isAccepted, "\(String(decoding: line, as: UTF8.self))")
    }
    // Whatever it is, it must not trap.
    _ = try? decoder.decode(bytes: line)
  }
}

@Test func readsInstantsAsTheDomainDoes() throws {
  var chance = Chance(state: 3)
  let characters = Array("0123456789-:.TZ9".utf8)
  for _ in 0..<20_000 {
    var bytes = Array("2026-11-23T02:10:33.120Z".utf8)
    for _ in 0..<Int.random(in: 0...3, using: &chance) {
      bytes[Int.random(in: 0..<bytes.count, using: &chance)] =
        characters.randomElement(using: &chance) ?? 0
    }
    if Bool.random(using: &chance) { bytes.remove(at: 20) }
    let fast = bytes.withUnsafeBufferPointer(LineTime.instant)
    #expect(fast == Instant.read(bytes), "\(String(decoding: bytes, as: UTF8.self))")
  }
}
