public import PlanDomain

/// What looking over every line of a plan folder's journals found.
public struct JournalVerdict: Sendable {
  /// Each writer's newest line; of a fork one for each branch. Written down elsewhere it proves
  /// later that nothing up to it was changed or cut off.
  public internal(set) var heads: [JournalHead] = []
  /// Who wrote: every writer of whom there is a line.
  public internal(set) var writers: [WriterVerdict] = []
  /// By file and line; at most so many of a file as are worth reading.
  public internal(set) var findings: [Problem] = []
  /// How many of what was found, told or not, mean that something is wrong.
  public internal(set) var problemCount = 0
  /// The rest: what a crash, a copy or a newer program leaves behind.
  public internal(set) var noticeCount = 0
  /// How many of the lines that a document names are here as it names them.
  public internal(set) var confirmedHeads = 0
  public internal(set) var fileCount = 0
  public internal(set) var lineCount = 0
}

/// Lines that a document names, to be compared with those that are there.
public struct WrittenHeads: Sendable {
  /// As people know the document.
  public let file: String
  public let heads: [JournalHead]

  public init(file: String, heads: [JournalHead]) {
    self.file = file
    self.heads = heads
  }
}

/// Whose the lines of one writer are, as far as that can be known here.
public struct WriterVerdict: Hashable, Sendable {
  public let writer: WriterID
  /// The number of its newest line.
  public let end: Int
  /// The key that it signs with; nothing where it signs nothing.
  public let key: PublicKey?
  /// The newest line that a signature vouches for; 0 for none.
  public let signedEnd: Int
  /// How many lines behind its own this user's program did not write.
  public let foreignCount: Int
  /// The writers whose lines say that they had read some of its lines as they are.
  public let witnesses: [WriterID]

  init(_ check: WriterCheck) {
    writer = check.writer
    end = check.chain.end
    key = check.key
    signedEnd = check.signed.end
    foreignCount = check.foreign.count
    witnesses = check.witnesses
  }
}

/// Reads all journals of the plan folder at `path`, a line at a time, and checks what ties them
/// together: each line's hash in the next, the count of lines, the clock, what others had read, and
/// what this machine had acknowledged; and with what a document names. Writes and locks nothing.
public func verifyJournals(
  of path: String, _ environment: StorageEnvironment, against written: WrittenHeads? = nil
) throws(OpenFailure) -> JournalVerdict {
  let journal = path + "/journal"
  do throws(SystemError) {
    let registry = WriterRegistry(environment, folder: try PlanFolder.identify(path))
    let before = registry.marks()
    // What another process of this user reads after it may be more than what is read here.
    let held = registry.heldHeads().heads
    var audit = JournalAudit(
      journal,
      latest: environment.now().adding(milliseconds: StorageEnvironment.toleranceMilliseconds))
    let (found, isCut) = try JournalSet.files(
      in: journal, known: held.keys.map(JournalFile.name))
    audit.read(names: found.keys.sorted())
    // What is written meanwhile by this user is beyond what can be told now.
    let own = registry.marks().filter { before[$0.key] == $0.value }
    audit.close(own: own, held: held, against: written)
    var verdict = audit.verdict
    if isCut {
      verdict.findings.append(JournalSet.cutProblem)
      verdict.problemCount += 1
    }
    return verdict
  } catch {
    throw OpenFailure(path: path, reason: error.reason)
  }
}
