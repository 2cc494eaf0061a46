import Glibc
import PlanDomain

/// A writer's own line, as it stands or should stand in its journal.
struct OwnLine {
  let seq: Int
  /// Without the LF.
  let bytes: [UInt8]
}

/// What a writer knows of its own journal: enough to go on from its end, to notice that it was
/// changed under it, and to put back what was lost.
struct OwnJournal {
  /// How much of the newest lines is kept for putting them back.
  static let heldBytes = 8_388_608

  private(set) var status: FileStatus?
  /// Where the file ends, as far as this writer wrote or read it.
  var size = 0
  /// Whether the next line can begin at the end; else an LF goes before it.
  var endsWithFeed = true
  private(set) var head = WriterHead.none
  /// The key that its first line names; nothing where an earlier version began it.
  private(set) var key: PublicKey?
  private(set) var at = Instant(milliseconds: .min)
  private(set) var counter = 0
  /// For each other writer, the newest seq that this writer's lines say it had read.
  private(set) var seen: [WriterID: Int] = [:]
  /// The newest lines, oldest first.
  private(set) var held: [OwnLine] = []
  /// Two different lines of one seq: no line can safely follow. Lines out of order are none: what
  /// was cut off between a look and a write is put back behind what was written.
  private(set) var isForked = false

  private var heldCount = 0
  /// The seqs that were passed over on the way to the newest.
  private var gaps: [ClosedRange<Int>] = []

  /// A journal that has no line yet.
  init() {}

  /// Reads the journal; `found` is told each of the writer's lines, and what it names as the one
  /// before it.
  init(
    reading file: borrowing Descriptor, of writer: WriterID, found: (OwnLine, LineHash?) -> Void
  ) throws(SystemError) {
    var decoder = JournalDecoder()
    var feed = LineFeed(from: 0)
    status = try file.status()
    while let line = try feed.next(of: file) {
      size = line.end
      endsWithFeed = line.isEnded
      guard !line.isTooLong, !line.bytes.isBlank,
        let read = try? decoder.decode(line.bytes, owner: .known(writer))
      else { continue }
      let own = OwnLine(seq: read.entry.event.id.seq, bytes: Array(line.bytes))
      if own.seq == 1 { key = read.key }
      found(own, read.prev)
      if own.seq > head.seq {
        take(own, read.entry, hash: .zero)
      } else if fill(own.seq) {
        put(own, read.entry)
      } else if !held.contains(where: { $0.seq == own.seq && $0.bytes == own.bytes }) {
        isForked = true
      }
    }
    if let last = held.last { head = WriterHead(seq: last.seq, hash: LineHash(of: last.bytes)) }
  }

  /// Goes on by a line that was acknowledged or read.
  mutating func take(_ line: OwnLine, _ entry: JournalEntry, hash: LineHash) {
    if line.seq > head.seq + 1 { gaps.append(head.seq + 1...line.seq - 1) }
    head = WriterHead(seq: line.seq, hash: hash)
    at = entry.event.at
    counter = entry.event.counter
    put(line, entry)
  }

  /// Keeps the line in its place among the newest.
  private mutating func put(_ line: OwnLine, _ entry: JournalEntry) {
    for (writer, seq) in entry.seen { seen[writer] = max(seq, seen[writer] ?? 0) }
    let place = held.lastIndex { $0.seq < line.seq }.map { $0 + 1 } ?? 0
    held.insert(line, at: place)
    heldCount += line.bytes.count
    if heldCount > Self.heldBytes {
      let dropped = held.count / 2
      heldCount -= held.prefix(dropped).reduce(0) { $0 + $1.bytes.count }
      held.removeFirst(dropped)
    }
  }

  /// Whether the line of this seq had been passed over; now it is not.
  private mutating func fill(_ seq: Int) -> Bool {
    guard let place = gaps.firstIndex(where: { $0.contains(seq) }) else { return false }
    let gap = gaps.remove(at: place)
    if gap.lowerBound < seq { gaps.append(gap.lowerBound...seq - 1) }
    if seq < gap.upperBound { gaps.append(seq + 1...gap.upperBound) }
    return true
  }

  /// The same knowledge of lines, about the file that was now found or made at the path.
  mutating func move(to other: OwnJournal, isForeign: Bool) {
    status = other.status
    size = other.size
    endsWithFeed = other.endsWithFeed
    isForked = isForked || other.isForked || isForeign
  }

  /// Whether `found` at the path is the file this writer knows, as long as it should be.
  func isStanding(as found: FileStatus) -> Bool {
    guard let status else { return false }
    return found.isRegular && found.isSameFile(as: status) && found.size == size
  }
}
