import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

private let designLine =
  #"{"v":1,"seq":12,"at":"2026-11-23T02:10:33.120Z","c":0,"by":"Văn phòng UBND","kind":"set","#
  + #""item":"2.1","set":{"status":"at-risk","progress":40},"on":"2026-11-22","#
  + #""why":"Chờ JICA phản hồi","meeting":"2026-11-23","seen":{"skhdt-7k2m":41},"#
  + #""prev":"00112233445566778899aabbccddeeff"}"#

/// A line of writer `w` that says `rest`.
private func line(_ rest: String, seq: String = "1") -> String {
  #"{"v":1,"seq":\#(seq),"at":"2026-11-23T02:10:33Z","c":0,"by":"A","# + rest + "}"
}

private func fault(_ text: String) -> LineFault? {
  var decoder = JournalDecoder()
  do throws(LineFault) {
    _ = try decoder.decode(text: text)
    return nil
  } catch {
    return error
  }
}

private let drafts: [Draft] = {
  let day = Day(iso: "2026-12-01")
  let event = EventID("w:3")
  guard let day, let event, let id = ItemID("2.CT1"), let stnmt = DepartmentID("stnmt") else {
    return []
  }
  let meeting = MeetingID(day: day, ordinal: 2)
  func step(_ step: MeetingStep) -> Draft {
    Draft(.plan, .meeting(step), meeting: meeting)
  }
  let conclusion = Conclusion(item: item("2.1"), number: 1, text: "k", directives: [])
  var withDirectives = conclusion
  withDirectives.directives = [event]
  return [
    Draft(
      item("2.1"), .set(Change(status: .atRisk, progress: Percent(40), due: day)), on: day,
      why: "vì \"x\"\\\n\u{202E}", meeting: meeting),
    Draft(.directive(event), .set(Change(status: .done))),
    note("a\u{1B}]52;c\u{7}\u{0}\u{85}"),
    Draft(item("2.1"), .note(Note(text: "b", isInternal: true))),
    Draft(item("2.1"), .obstacle(Obstacle(text: "t", cause: "c", proposal: "p"))),
    Draft(item("2.1"), .resolution(of: event, text: "xong")),
    Draft(
      item("2.1"),
      .directive(
        DirectiveOrder(number: 7, to: [stnmt], item: ItemID("2.1"), text: "d", due: day))),
    Draft(.plan, .directive(DirectiveOrder(number: 8, to: [], item: nil, text: "d", due: nil))),
    Draft(
      .item(id), .measure(Measure(indicator: id, value: -0.125, on: day, source: "s")), on: day),
    Draft(item("2.1"), .planEdit(PlanEdit(was: "x", now: "y"))),
    Draft(item("2.1"), .undo(event)),
    step(
      .open(
        MeetingOpening(title: "t", place: "p", chair: "c", secretary: "s", minutes: 90))),
    step(.open(MeetingOpening(title: "t"))),
    step(.attend(Attendance(department: stnmt, state: .delegate, name: "n"))),
    step(.agenda([AgendaEntry(item: item("2.1"), minutes: 5, reason: "r")])),
    Draft(item("2.1"), .meeting(.turn(item("2.1"))), meeting: meeting),
    Draft(item("2.1"), .meeting(.conclude(conclusion)), meeting: meeting),
    Draft(item("2.1"), .meeting(.conclude(withDirectives)), meeting: meeting),
    Draft(item("2.1"), .meeting(.postpone(item("2.1"))), meeting: meeting),
    step(.close),
    step(.supplement("s")),
    Draft(item("2.1"), .confirm(DoneConfirmation(of: event, verdict: .returned, text: "t"))),
    Draft(item("2.1"), .confirm(DoneConfirmation(of: event, verdict: .accepted)), meeting: meeting),
    Draft(item("2.1"), .ask(due: day), why: "w"),
    Draft(.directive(event), .ask(due: day), why: "w"),
    Draft(
      item("2.1"),
      .answer(ExtensionAnswer(asks: event, verdict: .granted, due: day, text: "t"))),
    Draft(item("2.1"), .answer(ExtensionAnswer(asks: event, verdict: .refused))),
    Draft(
      item("2.1"),
      .evidence(
        Evidence(title: "t", number: "n", file: "a/b.pdf", sha256: "00ff", url: "https://x")),
      on: day),
    Draft(item("2.1"), .evidence(Evidence(title: "t"))),
    Draft(item("2.1"), .spend(Spending(year: 2026, amount: 12_500.5)), on: day),
  ] + closings
}()

private let closings: [Draft] = {
  let counts = PeriodCounts(doneOnTime: 1, doneLate: 2, openInTime: 3, openOverdue: 4)
  guard let objective = ItemID("2"), let department = DepartmentID("stnmt") else { return [] }
  let whole = PeriodFigures(whole: counts)
  let all = PeriodFigures(
    whole: counts, objectives: [objective: counts], departments: [department: counts])
  return ["2026", "2026-Q3", "2026-10"].compactMap { Period($0) }.flatMap { period in
    [
      Draft(.plan, .period(PeriodClosing(period: period, figures: whole))),
      Draft(.plan, .period(PeriodClosing(period: period, figures: all, plan: "00ff"))),
    ]
  }
}()

@Test func readsTheLineOfTheDesign() throws {
  var decoder = JournalDecoder()
  let read = try decoder.decode(text: designLine)
  let event = read.entry.event
  #expect(event.id == EventID("w:12"))
  #expect(event.at.iso == "2026-11-23T02:10:33.120Z")
  #expect(event.by == "Văn phòng UBND")
  #expect(event.subject == item("2.1"))
  #expect(event.on?.iso == "2026-11-22")
  #expect(event.why == "Chờ JICA phản hồi")
  #expect(event.meeting == MeetingID("2026-11-23"))
  #expect(read.entry.seen == [try #require(WriterID("skhdt-7k2m")): 41])
  #expect(read.prev?.hex == "00112233445566778899aabbccddeeff")
  #expect(read.notices.isEmpty)
  guard case .set(let change) = event.body else {
    Issue.record("not a set")
    return
  }
  #expect(change == Change(status: .atRisk, progress: Percent(40)))
}

@Test func writesTheLineOfTheDesign() throws {
  let place = LinePlace(
    id: try #require(EventID("w:12")), at: try #require(Instant(iso: "2026-11-23T02:10:33.120Z")),
    counter: 0, seen: [try #require(WriterID("skhdt-7k2m")): 41],
    prev: try #require(LineHash(hex: "00112233445566778899aabbccddeeff")))
  let draft = Draft(
    item("2.1"), .set(Change(status: .atRisk, progress: Percent(40))), on: Day(iso: "2026-11-22"),
    why: "Chờ JICA phản hồi", meeting: MeetingID("2026-11-23"))
  let bytes = try LineEncoder.line(
    draft, by: "Văn phòng UBND", at: place, offset: .indochina, undoneKind: "")
  #expect(String(decoding: bytes, as: UTF8.self) == designLine)
}

@Test(arguments: [(7, 7, 7), (9, 7, 7), (7, 9, nil), (7, 0, nil)] as [(Int, Int, Int?)])
func aLineTellsWhereItsBatchBegan(seq: Int, batch: Int, read: Int?) throws {
  let place = LinePlace(
    id: EventID(writer: try #require(WriterID("w")), seq: seq),
    at: try #require(Instant(iso: "2026-11-23T02:10:33.120Z")), counter: 0, seen: [:],
    batch: batch, prev: .zero)
  let bytes = try LineEncoder.line(
    note("a"), by: "A", at: place, offset: .zero, undoneKind: "")
  #expect(String(decoding: bytes, as: UTF8.self).contains(#""batch":\#(batch),"#))
  var decoder = JournalDecoder()
  let line = try decoder.decode(bytes: bytes)
  #expect(line.entry.event.batch == read && line.notices.isEmpty)
}

@Test(arguments: drafts.indices) func everyKindComesBackAsItWasWritten(_ index: Int) throws {
  let draft = drafts[index]
  let place = LinePlace(
    id: try #require(EventID("w:1")), at: try #require(Instant(iso: "2026-11-23T02:10:33.120Z")),
    counter: 3, seen: [:], prev: .zero)
  let bytes = try LineEncoder.line(draft, by: "A", at: place, offset: .zero, undoneKind: "set")
  var decoder = JournalDecoder()
  let read = try decoder.decode(bytes: bytes)
  #expect(read.notices.isEmpty)
  #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  let event = read.entry.event
  #expect("\(event.body)" == "\(draft.body.eventBody)")
  #expect(event.subject == draft.subject)
  #expect(event.on == draft.on)
  #expect(event.why == draft.why)
  #expect(event.meeting == draft.meeting)
  #expect(event.counter == 3)
}

@Test func leavesOutTheDayOfTheClock() throws {
  let place = LinePlace(
    id: try #require(EventID("w:2")), at: try #require(Instant(iso: "2026-11-22T20:00:00Z")),
    counter: 0, seen: [:], prev: .zero)
  var draft = note("x")
  draft.on = Day(iso: "2026-11-23")
  let local = try LineEncoder.line(draft, by: "A", at: place, offset: .indochina, undoneKind: "")
  let other = try LineEncoder.line(draft, by: "A", at: place, offset: .zero, undoneKind: "")
  #expect(!local.contains(#""on""#.utf8))
  #expect(other.contains(#""on":"2026-11-23""#.utf8))
}

@Test func refusesTextsAndLinesBeyondTheirBounds() throws {
  let place = LinePlace(
    id: try #require(EventID("w:2")), at: Instant(milliseconds: 0), counter: 0, seen: [:],
    prev: .zero)
  func refusal(_ body: DraftBody) -> LineRefusal? {
    do throws(LineRefusal) {
      _ = try LineEncoder.line(
        Draft(item("2"), body), by: "A", at: place, offset: .zero, undoneKind: "")
      return nil
    } catch {
      return error
    }
  }
  let most = String(repeating: "a", count: 8_192)
  #expect(refusal(.note(Note(text: most))) == nil)
  #expect(refusal(.note(Note(text: most + "a"))) == .textTooLong)
  let controls = String(repeating: "\u{1}", count: 8_000)
  #expect(
    refusal(.obstacle(Obstacle(text: controls, cause: controls, proposal: nil))) == .lineTooLong)
  let id = try #require(ItemID("i"))
  for value in [Double.infinity, 1e15] {
    let measure = Measure(indicator: id, value: value, on: .first, source: nil)
    #expect(refusal(.measure(measure)) == .notANumber)
  }
}

@Test(arguments: [
  ("", LineFault.endsEarly), (#"{"v":1,"seq":12"#, .endsEarly), ("\0\0\0", .endsEarly),
  (#"{"v":1,"seq":1\#u{0}\#u{0}"#, .endsEarly),
  ("[]", .refused(.notJSON)), ("{} x", .refused(.notJSON)),
  (#"{"a":01}"#, .refused(.notJSON)), (#"{"a":"\x"}"#, .refused(.notJSON)),
  (#"{"a":"\ud800"}"#, .refused(.notJSON)), (#"{"a":"\udc00"}"#, .refused(.notJSON)),
  ("{\"a\":\"\u{1}\"}", .refused(.notJSON)), (#"{"a":1,}"#, .refused(.notJSON)),
  (#"{"v":1,"v":1}"#, .refused(.badValue(key: "v"))),
  (#"{"x":1,"\u0078":1}"#, .refused(.badValue(key: "x"))),
  ("{}", .refused(.missing(key: "v"))),
  (line(#""kind":"note","item":"2","text":"x""#, seq: "0"), .refused(.badValue(key: "seq"))),
  (line(#""kind":"note","item":"2","text":"x""#, seq: "-1"), .refused(.badValue(key: "seq"))),
  (
    line(#""kind":"note","item":"2","text":"x""#, seq: "9007199254740992"),
    .refused(.badValue(key: "seq"))
  ),
  (
    line(#""kind":"note","item":"2","text":"x""#, seq: "99999999999999999999999999"),
    .refused(.badValue(key: "seq"))
  ),
  (line(#""kind":"note","item":"a/b","text":"x""#), .refused(.badValue(key: "item"))),
  (line(#""kind":"note","text":"x""#), .refused(.missing(key: "item"))),
  (line(#""kind":"set","item":"2","set":{"progress":101}"#), .refused(.badValue(key: "progress"))),
  (line(#""kind":"set","item":"2","set":{"due":"2026-02-30"}"#), .refused(.badValue(key: "due"))),
  (line(#""kind":"set","item":"2","set":{}"#), .refused(.badValue(key: "set"))),
  (line(#""kind":"note","item":"2","text":"x","prev":"00""#), .refused(.badValue(key: "prev"))),
  (
    line(#""kind":"note","item":"2","text":"x","meeting":"../x""#),
    .refused(.badValue(key: "meeting"))
  ),
  (
    line(#""kind":"confirm","item":"2","of":"w:1","verdict":"maybe""#),
    .refused(.badValue(key: "verdict"))
  ),
  (line(#""kind":"confirm","of":"w:1","verdict":"accepted""#), .refused(.missing(key: "item"))),
  (
    line(#""kind":"confirm","item":"2","of":"w","verdict":"accepted""#),
    .refused(.badValue(key: "of"))
  ),
  (line(#""kind":"ask","item":"2""#), .refused(.missing(key: "due"))),
  (line(#""kind":"answer","item":"2","asks":"w:1""#), .refused(.missing(key: "verdict"))),
  (line(#""kind":"evidence","item":"2""#), .refused(.missing(key: "title"))),
  (line(#""kind":"spend","item":"2","year":12,"amount":1"#), .refused(.badValue(key: "year"))),
  (line(#""kind":"spend","item":"2","year":2026,"amount":-1"#), .refused(.badValue(key: "amount"))),
  (
    line(#""kind":"spend","item":"2","year":2026,"amount":1e999"#),
    .refused(.badValue(key: "amount"))
  ),
  (
    line(#""kind":"period","period":"2026-Q5","do":"close","counts":{}"#),
    .refused(.badValue(key: "period"))
  ),
  (
    line(#""kind":"period","period":"2026-Q3","do":"close","counts":{}"#),
    .refused(.badValue(key: "counts"))
  ),
  (
    line(#""kind":"measure","indicator":"i","value":1e999,"on":"2026-01-01""#),
    .refused(.badValue(key: "value"))
  ),
  (
    line(#""kind":"measure","indicator":"i","value":-1e15,"on":"2026-01-01""#),
    .refused(.badValue(key: "value"))
  ),
])
func namesWhatIsWrongWithALine(_ text: String, _ expected: LineFault) {
  #expect(fault(text) == expected)
}

@Test func refusesWhatIsNoUTF8AndWaitsForTheRestOfACharacter() {
  var decoder = JournalDecoder()
  #expect(throws: LineFault.refused(.notUTF8)) {
    try decoder.decode(bytes: Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8))
  }
  #expect(throws: LineFault.endsEarly) {
    try decoder.decode(bytes: Array("{\"a\":\"".utf8) + [0xE1, 0xBB])
  }
}

@Test func refusesTextsBeyondTheBoundAlsoWhenWrittenShort() {
  let escaped = String(repeating: #"ế"#, count: 2_731)
  #expect(
    fault(line(#""kind":"note","item":"2","text":"\#(escaped)""#))
      == .refused(.badValue(key: "text")))
  let fits = String(repeating: #"ế"#, count: 2_730)
  #expect(fault(line(#""kind":"note","item":"2","text":"\#(fits)""#)) == nil)
}

@Test func keepsWhatItDoesNotKnow() throws {
  var decoder = JournalDecoder()
  let field = try decoder.decode(
    text: line(#""kind":"note","item":"2","text":"x","new":{"a":[1,{}]},"cause":"y""#))
  #expect(field.notices == [.unknownField("new"), .unknownField("cause")])
  let kind = try decoder.decode(text: line(#""kind":"vote","item":"2""#))
  #expect(kind.notices == [.unknownKind("vote")])
  #expect(kind.entry.event.body.kind == "vote")
  let step = try decoder.decode(text: line(#""kind":"period","period":"2026","do":"open""#))
  #expect(step.notices.contains(.unknownKind("period open")))
  let version = try decoder.decode(
    text: #"{"v":2,"seq":5,"at":"2026-11-23T02:10:33Z","by":"A","kind":7}"#)
  #expect(version.notices == [.unknownVersion("2")])
  #expect(version.entry.event.id.seq == 5)
  #expect(fault(#"{"v":2,"seq":"five"}"#) == .stranger(version: "2"))
  let strange = try decoder.decode(text: line(#""kind":"vote","item":7,"on":[]"#))
  #expect(strange.notices == [.unknownKind("vote")])
  let partly = try decoder.decode(text: line(#""kind":"set","item":"2","set":{"mood":"x"}"#))
  #expect(partly.notices == [.unknownField("mood")])
  #expect(partly.entry.event.body.kind == "set")
}

@Test func refusesDepthWithoutTrouble() {
  let deep = String(repeating: "[", count: 30_000)
  #expect(fault(line("\"x\":" + deep)) == .refused(.notJSON))
}

private func readInstant(_ text: String) -> Instant? {
  Array(text.utf8).withUnsafeBufferPointer(LineTime.instant)
}

@Test func theFractionMayBeMissingShortOrFinerThanMilliseconds() {
  #expect(readInstant("2026-11-23T02:10:33Z")?.iso == "2026-11-23T02:10:33.000Z")
  #expect(readInstant("2026-11-23T02:10:33.1Z")?.iso == "2026-11-23T02:10:33.100Z")
  #expect(readInstant("2026-11-23T02:10:33.123456789Z")?.iso == "2026-11-23T02:10:33.123Z")
}

@Test(arguments: [
  "2026-11-23T24:00:00Z", "2026-11-23T02:60:00Z", "2026-11-23T02:10:60Z", "2026-11-23 02:10:33Z",
  "2026-11-23T02:10:33", "2026-11-23T02:10:33.Z", "2026-11-23T02:10:33.1234567890Z",
  "2026-11-23T02:10:33+07:00", "2026-02-30T02:10:33Z",
])
func whatIsNoMomentIsNotRead(_ text: String) {
  #expect(readInstant(text) == nil)
}
