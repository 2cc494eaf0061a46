/// Something wrong in what was read, where it stands and what it is; `Phrases` says it to people.
public struct Problem: Hashable, Sendable {
  /// The file, as people know it: relative to the plan folder.
  public let file: String
  /// From 1; nothing when it concerns the whole file.
  public let line: Int?
  public let kind: ProblemKind

  public init(file: String, line: Int? = nil, _ kind: ProblemKind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// A notice is worth knowing; a problem makes `check` fail.
  public var isNotice: Bool { kind.isNotice }

  /// Whether it is about lines that were put there, changed or taken away.
  public var isAlarm: Bool {
    if case .journal(let problem) = kind { problem.isAlarm } else { false }
  }

  /// Whether it concerns a file of the journal folder, or the folder.
  public var isAboutJournal: Bool {
    if case .journal = kind { return true }
    return file == "journal" || file.hasPrefix("journal/")
  }
}

/// Every way in which a plan folder's text can be wrong or noteworthy.
public enum ProblemKind: Hashable, Sendable {
  case file(FileProblem)
  case text(TextProblem)
  case plan(PlanProblem)
  case journal(JournalProblem)

  public var isNotice: Bool {
    switch self {
    case .file(.leftover), .file(.conflictCopy), .file(.evidenceChanged), .file(.evidenceGone),
      .file(.moreNotices):
      true
    case .file, .text: false
    case .plan(let problem): problem.isNotice
    case .journal(let problem): problem.isNotice
    }
  }
}

/// A file that could not be read as a file.
public enum FileProblem: Hashable, Sendable {
  case missing
  case notARegularFile
  /// What the system said.
  case unreadable(reason: String)
  case tooLarge(limitBytes: Int)
  /// A second copy of a file, left by a tool that syncs folders or by an editor.
  case conflictCopy
  /// A temporary of a save of plan.yaml that was cut off; never read as a plan.
  case leftover
  /// A folder of more files than are read.
  case tooManyFiles(limit: Int)
  /// A file is not what it was when this line named it as evidence.
  case evidenceChanged(line: String)
  /// A file that this line names as evidence can't be read.
  case evidenceGone(line: String)
  /// More was wrong than is listed.
  case moreProblems(count: Int)
  /// The same of what can stand as it is.
  case moreNotices(count: Int)
}

/// A text that is not YAML of the kind read here.
public enum TextProblem: Hashable, Sendable {
  case notUTF8
  case utf16
  case controlCharacter
  case loneCarriageReturn
  /// U+0085, U+2028 or U+2029.
  case forbiddenLineBreak
  case tab
  case unclosedQuote
  /// A `[` or `{` that nothing closes.
  case unclosedBracket(openedLine: Int)
  case badIndentation
  /// A line that should be `key: value` and has no colon.
  case missingColon
  /// A `: ` inside unquoted text.
  case unexpectedColon
  case unexpectedCharacter(String)
  case unexpectedEnd
  /// A backslash in double quotes before what it can't stand before.
  case badEscape
  /// What the parser said.
  case syntax(detail: String)
  case anchor(name: String)
  case alias(name: String)
  case tag
  case mergeKey
  case directive
  case secondDocument
  case keyNotText
  case duplicateKey(key: String, firstLine: Int)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case mergeConflictMarkers
}

/// What the text of plan.yaml says that a plan can't say.
public enum PlanProblem: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    case text
    case list
    case mapping
  }

  case empty
  case missing(key: String, of: String?)
  case unknownKey(key: String, known: [String])
  case shape(key: String, expected: Shape)
  case format(found: String)
  case badID(found: String)
  case duplicateID(id: String, firstLine: Int)
  /// Two ids that differ only by case.
  case caseTwin(id: String, other: String, firstLine: Int)
  case unknownDepartment(id: String)
  case unknownPerson(id: String)
  /// A second amount for a year.
  case yearTwice(Int)
  /// What is planned for an item is added to what is planned for those below it.
  case budgetOnParent(id: String)
  /// An id under `key` that no item of the plan has, or had.
  case unknownItem(key: String, id: String)
  /// What names one another in a ring under `key`, the first named once more at the end.
  case circle(key: String, ids: [String])
  /// What is no key that `tiendo key` prints.
  case badKey(found: String)
  case keyTwice(key: String)
  /// What names no line of a journal, under `key`.
  case badLine(key: String, found: String)
  case badDate(key: String, found: String)
  case badNumber(key: String, found: String)
  case outOfRange(key: String, found: String, low: String, high: String)
  case badWord(key: String, found: String, known: [String])
  case badOffset(found: String)
  case emptyText(key: String)
  case dueBeforeStart(start: Day, due: Day)
  case progressOnParent(id: String)
  /// What the decision declares and what is entered differ.
  case declaredGap(declared: Declaration, entered: Declaration)
  case noLead(id: String)
  /// An objective without strategies counts nothing.
  case emptyObjective(id: String)

  public var isNotice: Bool {
    switch self {
    case .declaredGap, .noLead, .progressOnParent, .dueBeforeStart, .emptyObjective,
      .budgetOnParent:
      true
    default: false
    }
  }
}

/// What a journal holds that can't be taken as it is.
public enum JournalProblem: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case notJSON
    case notUTF8
    case tooLong(limitBytes: Int)
    case missing(key: String)
    case badValue(key: String)
    case wrongWriter(found: String)
    case conflictMarker
  }

  case unreadableLine(Reason)
  /// The last line has no end; the next append starts on a line of its own.
  case tornTail
  /// A broken line that later lines follow.
  case isolatedTail
  case unknownKind(String)
  case unknownVersion(String)
  case unknownField(String)
  case unknownID(String)
  case badName
  case copyOf(writer: String)
  case fork(writer: String, seq: Int)
  case future(writer: String, seq: Int, at: Instant)
  case hole(writer: String, after: Int, next: Int)
  /// A line and the one after it, whose `prev` is of other bytes; `next` is its FILE:LINE.
  case misfit(writer: String, seq: Int, next: String)
  /// A line that is not later than the one before it.
  case clockBack(writer: String, seq: Int)
  /// A line that had read further in another's journal than that goes here: the rest may be on its
  /// way.
  case notHereYet(writer: String, seq: Int, end: Int)
  /// What this machine had acknowledged is not in the journal as it was saved.
  case lostHead(writer: String, seq: Int)
  /// A line behind one's own, or beside it, that one's own program did not write.
  case foreignLine(writer: String, seq: Int)
  /// A line that is not what its writer signed.
  case notAsSigned(writer: String, seq: Int)
  /// A line that is not what stood there when another, `by`, was written.
  case notAsWitnessed(writer: String, seq: Int, by: String)
  /// A line that is not what this machine had read or written there.
  case notAsHeld(writer: String, seq: Int)
  /// A line that is not what a document names.
  case notAsWritten(writer: String, seq: Int)
  /// A line that this machine had read, of a journal that ends before it now.
  case lineGone(writer: String, seq: Int, end: Int)
  /// A writer that is another's by now than this machine had read.
  case keyChanged(writer: String)
  /// What says whose lines count is other than this machine had read it, and nobody has looked yet.
  case authorityChanged(added: [String], removed: [String])
  /// A line of a signed plan that doesn't count.
  case lineRefused(line: String, StandingRefusal)
  /// A line about what its department has no part in.
  case lineOfStranger(line: String, department: String)
  /// A line that would take back what another recorded: it counts for nothing.
  case undoOfAnother(line: String, by: String, target: String, of: String)
  /// A line that takes back what the same name recorded by another writer.
  case undoByAnotherWriter(line: String, by: String, target: String)
  /// Problems of the same file beyond those that are told one by one.
  case further(count: Int)

  public var isNotice: Bool {
    switch self {
    case .unreadableLine, .badName, .misfit, .clockBack, .lostHead, .undoOfAnother, .foreignLine,
      .notAsSigned, .notAsWitnessed, .notAsHeld, .notAsWritten, .lineGone, .keyChanged,
      .authorityChanged, .lineRefused:
      false
    default: true
    }
  }

  /// Whether `verify` passes over it: what a crash, a copy or a newer program leaves behind.
  public var isHarmless: Bool {
    switch self {
    case .tornTail, .isolatedTail, .copyOf, .unknownKind, .unknownVersion, .unknownField,
      .undoByAnotherWriter, .notHereYet, .lineOfStranger:
      true
    default: false
    }
  }

  /// Whether it speaks of lines that were put there, changed or taken away: what nobody does by
  /// working, and everybody should hear of.
  var isAlarm: Bool {
    switch self {
    case .foreignLine, .notAsSigned, .notAsWitnessed, .notAsHeld, .notAsWritten, .lineGone,
      .lostHead, .keyChanged, .authorityChanged:
      true
    default: false
    }
  }
}
