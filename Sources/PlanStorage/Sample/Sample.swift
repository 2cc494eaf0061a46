public import PlanDomain

/// The plan that comes with the program: PBEG, its facts as published and the rest illustrative.
public enum Sample {
  /// The files of a sample made on `today`, a day at +07:00; no line is later than `now`.
  ///
  /// Illustrative dates are laid around `today`, so that the sample looks alive whenever it is
  /// made; facts keep their dates.
  public static func files(today: Day, now: Instant) -> SampleFiles {
    let plan = String(decoding: PackageResources.sample_plan_yaml, as: UTF8.self)
    let journal = String(decoding: PackageResources.sample_journal_txt, as: UTF8.self)
    return SampleFiles(
      planText: filledTemplate(plan, today: today),
      journals: SampleJournal.journals(of: SampleScript(journal), today: today, now: now).journals)
  }
}

/// A plan.yaml and what its writers have recorded.
public struct SampleFiles: Sendable {
  public let planText: String
  /// By writer.
  public let journals: [SampleJournal]
}

/// What one writer of the sample has recorded, in its own order.
public struct SampleJournal: Sendable {
  public let writer: WriterID
  public internal(set) var entries: [SampleEntry]
}

/// One line of a sample's journal: a draft with all that its writer adds but the chain.
public struct SampleEntry: Sendable {
  public let id: EventID
  /// The office that speaks, by its name of the day; never a person.
  public let by: String
  public let at: Instant
  /// Counts lines of one `at`.
  public let counter: Int
  /// For each other writer the newest seq read since this writer's last line.
  public let seen: [WriterID: Int]
  public let draft: Draft

  /// As it is in memory once read.
  var entry: JournalEntry {
    JournalEntry(
      event: Event(
        id: id, at: at, counter: counter, by: by, subject: draft.subject,
        body: draft.body.eventBody, on: draft.on, why: draft.why, meeting: draft.meeting),
      seen: seen)
  }
}

extension SampleFiles {
  /// The journals as they are once read.
  public var ledger: Ledger {
    Ledger(journals.flatMap { $0.entries.map(\.entry) })
  }
}
