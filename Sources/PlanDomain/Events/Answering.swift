// What is answered for (design, section 8): what a line says beside who, when and on what.

/// That what was reported done is so, or that it is not.
public struct DoneConfirmation: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case accepted
    case returned
  }

  /// The line that reported it done.
  public var of: EventID
  public var verdict: Verdict
  public var text: String?

  public init(of line: EventID, verdict: Verdict, text: String? = nil) {
    of = line
    self.verdict = verdict
    self.text = text
  }
}

/// An answer to who asked for more time.
public struct ExtensionAnswer: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case granted
    case refused
  }

  /// The line that asked.
  public var asks: EventID
  public var verdict: Verdict
  /// The new deadline; the one asked for when missing.
  public var due: Day?
  public var text: String?

  public init(asks: EventID, verdict: Verdict, due: Day? = nil, text: String? = nil) {
    self.asks = asks
    self.verdict = verdict
    self.due = due
    self.text = text
  }
}

/// A document that shows what was done.
public struct Evidence: Hashable, Sendable {
  public var title: String
  public var number: String?
  /// Relative to the plan folder.
  public var file: String?
  /// Of the file when it was recorded, in lower-case hex.
  public var sha256: String?
  public var url: String?

  public init(
    title: String, number: String? = nil, file: String? = nil, sha256: String? = nil,
    url: String? = nil
  ) {
    self.title = title
    self.number = number
    self.file = file
    self.sha256 = sha256
    self.url = url
  }
}

/// How a file that was named as evidence stands to what it was when it was recorded.
public enum EvidenceFile: Hashable, Sendable {
  case unchanged
  case changed
  case unreadable
}

/// All that was spent in a year by the line's day, in the plan's currency.
public struct Spending: Hashable, Sendable {
  public var year: Int
  public var amount: Double

  public init(year: Int, amount: Double) {
    self.year = year
    self.amount = amount
  }

  public static let years = 1_900...2_999
}

/// What was published for a period.
public struct PeriodClosing: Hashable, Sendable {
  public var period: Period
  public var figures: PeriodFigures
  /// The first 32 hex digits of SHA-256 over plan.yaml as it was; nothing where it was not known.
  public var plan: String?

  public init(period: Period, figures: PeriodFigures, plan: String? = nil) {
    self.period = period
    self.figures = figures
    self.plan = plan
  }
}

/// The counts of a plan as of some day: whole, by objective, by who leads.
public struct PeriodFigures: Hashable, Sendable {
  public var whole: PeriodCounts
  /// In the plan's order.
  public var objectives: [ItemID: PeriodCounts]
  public var departments: [DepartmentID: PeriodCounts]

  public init(
    whole: PeriodCounts, objectives: [ItemID: PeriodCounts] = [:],
    departments: [DepartmentID: PeriodCounts] = [:]
  ) {
    self.whole = whole
    self.objectives = objectives
    self.departments = departments
  }
}

/// The four classes of an official report (domain, Counting).
public struct PeriodCounts: Hashable, Sendable {
  public var doneOnTime: Int
  public var doneLate: Int
  public var openInTime: Int
  public var openOverdue: Int

  public init(doneOnTime: Int, doneLate: Int, openInTime: Int, openOverdue: Int) {
    self.doneOnTime = doneOnTime
    self.doneLate = doneLate
    self.openInTime = openInTime
    self.openOverdue = openOverdue
  }

  public init(_ counts: Counts) {
    self.init(
      doneOnTime: counts.doneOnTime, doneLate: counts.doneLate, openInTime: counts.openInTime,
      openOverdue: counts.openOverdue)
  }

  /// With what is told of them.
  public var counts: Counts {
    Counts(
      doneOnTime: doneOnTime, doneLate: doneLate, openInTime: openInTime, openOverdue: openOverdue)
  }

  /// Each count with its word, as journals and `show --format json` have it.
  public static let words:
    [(word: String, count: any WritableKeyPath<PeriodCounts, Int> & Sendable)] =
      [
        ("done_on_time", \.doneOnTime), ("done_late", \.doneLate), ("open_in_time", \.openInTime),
        ("open_overdue", \.openOverdue),
      ]
}
