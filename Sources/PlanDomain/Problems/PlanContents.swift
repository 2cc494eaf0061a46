/// All that was read of a plan folder at one time.
public struct PlanContents: Sendable {
  public var plan: Plan
  public var ledger: Ledger
  public var problems: [Problem]
  public var access: Access
  /// The plan.yaml that was read last; nothing when it could not be.
  public var revision: PlanRevision?
  public var freshness = Freshness.current

  public init(
    plan: Plan = .empty, ledger: Ledger = Ledger(), problems: [Problem] = [],
    access: Access = .readWrite, revision: PlanRevision? = nil
  ) {
    self.revision = revision
    self.plan = plan
    self.ledger = ledger
    self.problems = problems
    self.access = access
  }

  /// Whether plan.yaml was understood whole; else no form may change it.
  public var planIsWhole: Bool {
    !problems.contains {
      // What befalls a journal, its being no file among it, leaves plan.yaml as it is.
      !$0.isNotice && !$0.isAboutJournal
    }
  }
}

/// Whether lines can be appended, and if not, why.
public enum Access: Hashable, Sendable {
  case readWrite
  case readOnly(ReadOnlyReason)
}

public enum ReadOnlyReason: Hashable, Sendable {
  /// `--read-only`, or a kiosk.
  case asked
  /// The folder or the journal refuses writing; what the system said.
  case refused(reason: String)
}
