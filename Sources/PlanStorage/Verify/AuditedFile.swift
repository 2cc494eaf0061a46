import Glibc
import PlanDomain

/// Where a line stands.
struct LineSpot: Hashable {
  /// The file's name in `journal/`.
  let name: String
  let line: Int

  var text: String { "journal/\(name):\(line)" }
}

/// What ties a line to others.
struct ChainLine {
  let seq: Int
  let hash: LineHash
  let prev: LineHash?
  let stamp: Stamp
  let spot: LineSpot
}

/// One file of the journal folder, read line by line by the same rules as for the plan.
struct AuditedFile {
  let name: String
  private(set) var writer: WriterID?

  init(name: String) { self.name = name }

  var namedWriter: WriterID? { JournalFile(name: name).namedWriter }

  /// Hands each line understood to `take`, and to `tell` what is wrong or strange, by line.
  mutating func read(
    in journal: String, _ decoder: inout JournalDecoder, tell: (ProblemKind, Int?) -> Void,
    take: (ChainLine, JournalLine) -> Void
  ) {
    do throws(SystemError) {
      let full = journal + "/" + name
      guard try FileStatus.ofLink(full).isRegular else {
        return tell(.file(.notARegularFile), nil)
      }
      let file = try Descriptor(full, O_RDONLY | O_NOFOLLOW)
      let status = try file.status()
      guard status.isRegular else { return tell(.file(.notARegularFile), nil) }
      guard status.size <= JournalBounds.fileBytes else {
        return tell(.file(.tooLarge(limitBytes: JournalBounds.fileBytes)), nil)
      }
      var feed = LineFeed(from: 0)
      var number = 0
      while let line = try feed.next(of: file) {
        number += 1
        do throws(LineFault) {
          if line.isTooLong { throw .refused(.tooLong(limitBytes: JournalLimits.lineBytes)) }
          if line.bytes.isBlank { continue }
          try decode(line, number, &decoder, tell: tell, take: take)
        } catch {
          if writer == nil, namedWriter == nil { return tell(.journal(.badName), nil) }
          let isMarker = line.bytes.isConflictMarker
          let problem = isMarker ? .unreadableLine(.conflictMarker) : error.problem
          tell(.journal(line.isEnded ? problem : .tornTail), number)
        }
      }
    } catch {
      tell(.file(.unreadable(reason: error.reason)), nil)
    }
  }

  private mutating func decode(
    _ line: FedLine, _ number: Int, _ decoder: inout JournalDecoder,
    tell: (ProblemKind, Int?) -> Void, take: (ChainLine, JournalLine) -> Void
  ) throws(LineFault) {
    let owner = writer.map(LineOwner.known) ?? .open(named: namedWriter)
    let read = try decoder.decode(line.bytes, owner: owner)
    let event = read.entry.event
    writer = event.id.writer
    for notice in read.notices { tell(.journal(notice), number) }
    let chained = ChainLine(
      seq: event.id.seq, hash: LineHash(of: line.bytes), prev: read.prev,
      stamp: Stamp(at: event.at, counter: event.counter),
      spot: LineSpot(name: name, line: number))
    take(chained, read)
  }
}
