import Glibc
import PlanDomain

/// What one file of the journal folder says of whose its lines are, so far as it was read.
struct RecordFile {
  let name: String
  private(set) var writer: WriterID?
  /// By first lines, the keys that they name: there are several only where somebody copied the
  /// journal under another.
  private(set) var keys: [LineHash: PublicKey] = [:]
  private(set) var chain = LineChain()
  /// What its lines say of others'.
  private(set) var claims: [WitnessClaim] = []

  private var status: FileStatus?
  /// The last line taken, by which a file is known to have only grown.
  private var last: (start: Int, hash: LineHash)?
  private(set) var isDone = false
  /// Whether a line could not be read.
  private var hasUnread = false

  init(name: String) { self.name = name }

  /// Takes a line of the file.
  mutating func take(_ line: JournalLine, _ hash: LineHash) {
    let id = line.entry.event.id
    writer = id.writer
    if id.seq == 1, let key = line.key { keys[hash] = key }
    take(id, hash, prev: line.prev, witness: line.witness)
  }

  private mutating func take(
    _ id: EventID, _ hash: LineHash, prev: LineHash?, witness: [WriterID: WriterHead]
  ) {
    chain.take(ChainLink(head: WriterHead(seq: id.seq, hash: hash), prev: prev))
    for (writer, head) in witness where writer != id.writer {
      claims.append(WitnessClaim(by: id, writer: writer, head: head))
    }
  }

  /// Whether all that stands in the file at `found` was read.
  func isRead(as found: FileStatus) -> Bool { isDone && status == found }

  /// Of claims that hold only the newest of each writer need be kept, for it speaks for all before.
  mutating func settle(_ isHeld: (WitnessClaim) -> Bool) {
    var newest: [WriterID: WitnessClaim] = [:]
    claims.removeAll { claim in
      guard isHeld(claim) else { return false }
      if newest[claim.writer].map({ $0.head.seq <= claim.head.seq }) ?? true {
        newest[claim.writer] = claim
      }
      return true
    }
    claims += newest.values
  }

  /// Reads on for about so many bytes, which are taken off. False when the file is not what had
  /// been read with more at its end.
  mutating func read(
    in journal: String, as found: FileStatus, _ decoder: inout JournalDecoder, budget: inout Int
  ) -> Bool {
    let before = status
    status = found
    isDone = true
    if last != nil, let before, before != found,
      !found.canHaveGrown(since: before, wasWhole: !hasUnread)
    {
      return false
    }
    guard found.isRegular, found.size <= JournalBounds.fileBytes else { return last == nil }
    let file: Descriptor
    do throws(SystemError) {
      file = try Descriptor(journal + "/" + name, O_RDONLY | O_NOFOLLOW)
    } catch {
      // Taken away since it was listed: the next listing tells whether it is gone.
      if error.code == ENOENT { isDone = false }
      return last == nil
    }
    var feed = LineFeed(from: last?.start ?? 0)
    if let last {
      guard let line = try? feed.next(of: file), LineHash(of: line.bytes) == last.hash else {
        return false
      }
    }
    while let line = try? feed.next(of: file) {
      if line.isTooLong || line.bytes.isBlank { continue }
      if let writer, let plain = decoder.plainLine(line.bytes) {
        let hash = LineHash(of: line.bytes)
        let id = EventID(writer: writer, seq: plain.line.seq)
        take(id, hash, prev: plain.prev, witness: plain.witness)
        if !goesOn(line, hash, of: found, &budget) { return true }
        continue
      }
      let named = JournalFile(name: name).namedWriter
      let owner = writer.map(LineOwner.known) ?? .open(named: named)
      guard let read = try? decoder.decode(line.bytes, owner: owner) else {
        // A file that doesn't begin by saying whose it is is no journal to any reader.
        if writer == nil, named == nil { return true }
        // What has no end yet is looked at again.
        hasUnread = hasUnread || line.isEnded
        if line.isEnded { last = (line.start, LineHash(of: line.bytes)) }
        continue
      }
      let hash = LineHash(of: line.bytes)
      take(read, hash)
      if !goesOn(line, hash, of: found, &budget) { return true }
    }
    return true
  }

  /// Whether there is budget for more lines behind this one.
  private mutating func goesOn(
    _ line: FedLine, _ hash: LineHash, of found: FileStatus, _ budget: inout Int
  ) -> Bool {
    last = (line.start, hash)
    budget -= line.end - line.start
    if budget > 0 { return true }
    isDone = line.end >= found.size
    return false
  }
}
