import PlanDomain

/// One line of a journal, understood.
struct JournalLine {
  var entry: JournalEntry
  /// The line before it that its writer knew; nothing when the line does not say.
  var prev: LineHash?
  /// Whose the writer is, as a first line says; nothing where it says none, or what is no key.
  var key: PublicKey?
  /// By other writer the line that stood last in its journal when this one was written; read only
  /// where the decoder is told to.
  var witness: [WriterID: WriterHead] = [:]
  /// The numbers that the decoder knows what it is about and who wrote it by; nothing where it has
  /// none.
  var subjectNumber: Int?
  var nameNumber: Int?
  /// What is worth knowing about it; empty for a line of this version with nothing strange.
  var notices: [JournalProblem]
}

/// A line that is a change or a note as this program writes it, and no event was made of.
struct PlainJournalLine {
  let line: PlainLine
  let prev: LineHash?
  /// What it says of others' lines, where the decoder is told to read that.
  let witness: [WriterID: WriterHead]
}

/// Whose line it is: said by the file so far, or to be said by the line itself.
enum LineOwner {
  case known(WriterID)
  /// At a file's first line: `w` decides, else the file's name, where that is a writer's.
  case open(named: WriterID?)
}

/// Reads lines of version 1 (design, section 2, Journal line), fast: ids and names that come back
/// are made once, and what is not asked for is never made.
struct JournalDecoder: Sendable {
  var slots = LineSlots()
  var subjects = Interner<Subject>()
  var meetings = Interner<MeetingID>()
  private(set) var names = Interner<String>()
  private var writers = Interner<WriterID>()
  private let keys = WordTable<LineKey>()
  private let kinds = WordTable<LineKind>()
  private let statuses = WordTable<Status>()
  let fields = WordTable<Field>()
  /// Whether what a line says of others' lines is read, too.
  var readsWitness = false

  /// The largest seq and counter: whole numbers that every JSON reader keeps exactly.
  static let largestNumber = 9_007_199_254_740_991

  init() {}

  /// `line` without its LF or CR LF.
  mutating func decode(
    _ line: UnsafeBufferPointer<UInt8>, owner: LineOwner
  ) throws(LineFault) -> JournalLine {
    guard line.count <= JournalLimits.lineBytes else {
      throw .refused(.tooLong(limitBytes: JournalLimits.lineBytes))
    }
    try slots.read(line, keys)
    let reader = LineReader(bytes: line, slots: slots)
    let version = try reader.needed(.version)
    if line.number(version, upTo: Self.largestNumber) == 1 {
      return try place(reader, owner) { decoder, notices throws(LineFault) in
        try decoder.body(reader, &notices)
      }
    }
    let name = version.described(in: line)
    do throws(LineFault) {
      return try place(reader, owner) { decoder, notices in
        notices.append(.unknownVersion(name))
        return decoder.unknownBody(reader)
      }
    } catch {
      throw .stranger(version: name)
    }
  }

  /// The same of a change or a note that stands as this program writes them; nothing of any other
  /// line, nor of one that names what the decoder has no number for: these `decode` reads.
  mutating func plainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainJournalLine? {
    guard let usual = UsualLine(bytes, statuses: statuses),
      case .known(let name) = names.find(
        usual.by,
        { text in
          UTF8Check.of(usual.by) == .valid ? text : nil
        }),
      case .known(let subject) = subjects.find(
        usual.item,
        { text in
          UTF8Check.of(usual.item) == .valid ? Subject(text) : nil
        }),
      let seen = try? seen(usual.seen, bytes)
    else { return nil }
    return PlainJournalLine(
      line: PlainLine(
        seq: usual.seq, at: usual.at, counter: usual.counter, name: name, subject: subject,
        saying: usual.saying, on: usual.on, text: usual.text, seen: seen),
      prev: usual.prev, witness: readsWitness ? witness(usual.witness, bytes) : [:])
  }

  /// Who wrote the line, when and after what; `says` reads the rest.
  private mutating func place(
    _ reader: LineReader, _ owner: LineOwner,
    says: (inout Self, inout [JournalProblem]) throws(LineFault) -> Saying
  ) throws(LineFault) -> JournalLine {
    var notices: [JournalProblem] = []
    let writer = try self.writer(reader, owner)
    guard let seq = try reader.number(.seq), seq > 0 else { throw .refused(.badValue(key: "seq")) }
    let at = try reader.bounded(.at, LineTime.instant)
    let counter = slots[.counter] == nil ? 0 : try reader.number(.counter) ?? 0
    let name = try reader.bounded(.by) { names.find($0) { $0 } }
    let seen = Dictionary(
      try self.seen(slots[.seen], reader.bytes).map { ($0.writer, $0.seq) },
      uniquingKeysWith: { first, _ in first })
    let prev = try reader.optional(.prev) { LineHash(hex: $0) }
    let saying = try says(&self, &notices)
    let event = Event(
      id: EventID(writer: writer, seq: seq), at: at, counter: counter,
      by: names.value(of: name) ?? "",
      subject: saying.subject, body: saying.body, on: saying.on, why: saying.why,
      meeting: saying.meeting, batch: try batch(reader, upTo: seq))
    return JournalLine(
      entry: JournalEntry(event: event, seen: seen), prev: prev, key: publicKey(reader),
      witness: readsWitness ? witness(slots[.witness], reader.bytes) : [:],
      subjectNumber: saying.subjectNumber, nameNumber: name.number, notices: notices)
  }

  /// A batch begins at or before the line itself; what says otherwise says nothing.
  private func batch(_ reader: LineReader, upTo seq: Int) throws(LineFault) -> Int? {
    guard slots[.batch] != nil, let first = try reader.number(.batch) else { return nil }
    return (1...seq).contains(first) ? first : nil
  }

  private mutating func writer(
    _ reader: LineReader, _ owner: LineOwner
  ) throws(LineFault) -> WriterID {
    let said = try reader.optional(.writer) { writers.value(for: $0, make: { WriterID($0) }) }
    switch owner {
    case .known(let writer):
      if let said, said != writer { throw .refused(.wrongWriter(found: said.text)) }
      return writer
    case .open(let named):
      guard let writer = said ?? named else { throw .refused(.missing(key: "w")) }
      return writer
    }
  }

  /// By other writer how far it was read, none twice.
  private mutating func seen(
    _ slot: JSONSlot?, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(LineFault) -> [(writer: WriterID, seq: Int)] {
    guard let slot else { return [] }
    let bad = LineFault.refused(.badValue(key: LineKey.seen.word))
    guard slot.shape == .mapping else { throw bad }
    var seen: [(writer: WriterID, seq: Int)] = []
    var several: Set<WriterID> = []
    var cursor = JSONCursor(bytes, inside: slot)
    try cursor.enterMapping()
    while let (key, value) = try cursor.nextMember(isFirst: seen.isEmpty) {
      let writer = bytes.withText(key) { name in
        writers.value(for: name, make: { WriterID($0) })
      }
      guard let writer, let seq = bytes.number(value, upTo: Self.largestNumber) else { throw bad }
      // A few are compared sooner than one is hashed.
      if seen.count == Self.fewSeen { several = Set(seen.map(\.writer)) }
      let isNew =
        seen.count < Self.fewSeen
        ? !seen.contains { $0.writer == writer } : several.insert(writer).inserted
      guard isNew else { throw bad }
      seen.append((writer, seq))
    }
    return seen
  }

  private static let fewSeen = 32

  /// What is no key is as good as none.
  private func publicKey(_ reader: LineReader) -> PublicKey? {
    guard let slot = slots[.publicKey], slot.isText else { return nil }
    return PublicKey(reader.bytes.text(slot))
  }

  /// What is not of the form says nothing: no line is refused for what it says of others.
  private mutating func witness(
    _ slot: JSONSlot?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [WriterID: WriterHead] {
    guard let slot, slot.shape == .mapping else { return [:] }
    var witness: [WriterID: WriterHead] = [:]
    var cursor = JSONCursor(bytes, inside: slot)
    guard (try? cursor.enterMapping()) != nil else { return [:] }
    while let (name, value) = try? cursor.nextMember(isFirst: witness.isEmpty) {
      guard value.isText, let writer = WriterID(bytes.text(name)),
        let head = WriterHead(text: bytes.text(value))
      else { return witness }
      witness[writer] = head
    }
    return witness
  }

  /// What a line says, beside who and when.
  struct Saying {
    var subject: Subject
    /// The subject's number in the decoder, where it has one.
    var subjectNumber: Int?
    var body: EventBody
    var on: Day?
    var why: String?
    var meeting: MeetingID?
  }

  private mutating func body(
    _ reader: LineReader, _ notices: inout [JournalProblem]
  ) throws(LineFault) -> Saying {
    let word = try reader.text(.kind)
    let kind = reader.bytes.withText(word, kinds.value)
    guard kind != nil || slots[.undoes] != nil else {
      let name = reader.bytes.text(word)
      notices.append(.unknownKind(name))
      return Saying(subject: (try? subject(reader))?.subject ?? .plan, body: .unknown(kind: name))
    }
    for name in slots.unknown { notices.append(.unknownField(name)) }
    let about = try subject(reader)
    var saying = Saying(
      subject: about?.subject ?? .plan, subjectNumber: about?.number, body: .unknown(kind: ""),
      on: try reader.day(.on),
      why: try reader.textIfAny(.why),
      meeting: try reader.optional(.meeting) {
        meetings.value(for: $0, make: { MeetingID($0) })
      })
    guard slots[.undoes] == nil, let kind else {
      saying.body = .undo(try reader.event(.undoes))
      note(strangers: LineKeys.common.union(LineKeys(.undoes)), &notices)
      return saying
    }
    saying.body = try says(kind, reader, subject: &saying.subject, on: saying.on, &notices)
    // What is measured is about the indicator, whatever the line names beside it.
    if kind == .measure { saying.subjectNumber = nil }
    note(strangers: LineKeys.common.union(kind.keys), &notices)
    return saying
  }

  private mutating func subject(
    _ reader: LineReader
  ) throws(LineFault) -> (subject: Subject, number: Int?)? {
    try reader.optional(.item) { bytes in
      switch subjects.find(bytes, { Subject($0) }) {
      case .known(let number): (subjects.values[number], number)
      case .unknown(let subject): subject.map { ($0, nil) }
      }
    }
  }

  /// A line of another version is kept with no more than its place and its kind.
  private func unknownBody(_ reader: LineReader) -> Saying {
    let kind = slots[.kind].flatMap { $0.isText ? reader.bytes.text($0) : nil } ?? ""
    return Saying(subject: .plan, body: .unknown(kind: kind))
  }

  /// Keys of this version that have no place on this kind of line.
  private func note(strangers known: LineKeys, _ notices: inout [JournalProblem]) {
    guard !slots.present.isSubset(of: known) else { return }
    for key in LineKey.allCases where slots.present.contains(key) && !known.contains(key) {
      notices.append(.unknownField(key.word))
    }
  }

  func status(_ slot: JSONSlot, of line: UnsafeBufferPointer<UInt8>) -> Status? {
    guard slot.isText else { return nil }
    return line.withText(slot, statuses.value)
  }
}
