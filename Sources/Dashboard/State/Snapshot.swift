public import PlanDomain

/// What the storage thread read and worked out, whole, for the screens to show.
public struct Snapshot: Sendable {
  public let projection: Projection
  public let problems: [Problem]
  /// Of these, what tells that lines were put into the journals, changed or taken away.
  let alarms: [Problem]
  public let access: Access
  /// The writers that are this user's in this folder; `u` takes back only what they wrote.
  public let ownWriters: Set<WriterID>
  /// The text of plan.yaml that this was read from.
  public let revision: PlanRevision?
  /// Whether plan.yaml was understood whole; else no form may change it.
  public let planIsWhole: Bool
  public let freshness: Freshness
  /// Why there is no plan, where there is none.
  public let absence: PlanAbsence?
  /// Nothing has been read yet.
  public let isLoading: Bool
  /// The day that was asked for; nothing is now.
  public let askedDay: Day?
  /// Where the projection looks back: from where, and what became of it since.
  public let lookBack: LookBack?
  /// What the last meeting left, where a meeting asked for it.
  public let comparison: MeetingComparison?
  /// All that needs a decision, worst first.
  public private(set) var attention: [AttentionEntry]
  public let counts: Counts
  /// What waits for a word of leadership, the longest first.
  let waiting: [WaitingMatter]
  /// The departments, the most overdue first; before them what nobody leads.
  public private(set) var responsibilities: [Responsibility]
  public private(set) var matrix: ResponsibilityMatrix
  public let trend: Trend
  public let illustrativeCount: Int
  /// All that the palette leads to, with its names folded for search.
  private(set) var catalog: PaletteCatalog
  let directives: DirectiveLists
  /// Of the directives' order, those that the lists show.
  private(set) var directiveRows: [Int]
  /// Positions of the lines that the log shows, newest first.
  public private(set) var logPositions: [Int]
  /// What the filter finds, where one narrows the lists above.
  private(set) var matches: FilterMatches?

  /// `working` works parts of it out side by side, where the caller has threads for that.
  public init(
    projection: Projection, problems: [Problem] = [], access: Access = .readWrite,
    ownWriters: Set<WriterID> = [], revision: PlanRevision? = nil,
    freshness: Freshness = .current, isLoading: Bool = false, askedDay: Day? = nil,
    lookBack: LookBack? = nil, comparison: MeetingComparison? = nil,
    catalog: PaletteCatalog? = nil, working: SideBySide<SnapshotPart>? = nil
  ) {
    self.comparison = comparison
    self.askedDay = askedDay
    self.lookBack = lookBack
    self.revision = revision
    self.freshness = freshness
    let contents = PlanContents(plan: projection.plan, problems: problems)
    planIsWhole = contents.planIsWhole
    absence = isLoading ? nil : contents.absence
    self.projection = projection
    self.problems = problems
    alarms = problems.filter(\.isAlarm)
    self.access = access
    self.ownWriters = ownWriters
    self.isLoading = isLoading
    let (urgent, whole) = SnapshotPart.both(of: projection, working)
    attention = urgent.attention
    counts = urgent.counts
    waiting = urgent.waiting
    responsibilities = urgent.responsibilities
    matrix = whole.matrix
    trend = whole.trend
    self.catalog = catalog ?? PaletteCatalog(projection.plan)
    illustrativeCount = projection.plan.items.count(where: \.fields.isIllustrative)
    directives = DirectiveLists(projection)
    directiveRows = directives.order
    logPositions = whole.logPositions
  }

  /// The same with the names that the palette looks through.
  public func with(_ catalog: PaletteCatalog) -> Snapshot {
    var named = self
    named.catalog = catalog
    return named
  }

  /// The same with what of its lists the filter finds; whole where there is no filter.
  func narrowed(to matches: FilterMatches?) -> Snapshot {
    guard let matches else { return self }
    var narrowed = self
    narrowed.matches = matches
    narrowed.attention = attention.filter(matches.takes)
    narrowed.responsibilities = responsibilities.map { $0.narrowed(to: matches, in: projection) }
    narrowed.matrix = matrix.narrowed(to: matches, in: projection)
    narrowed.directiveRows = directiveRows.filter { matches.isDirectiveMatch[$0] }
    narrowed.logPositions = matches.logPositions(in: projection)
    return narrowed
  }

  /// Puts what a list shows in another order; the same elements.
  mutating func reorder(attention: [AttentionEntry]) { self.attention = attention }
  mutating func reorder(directives: [Int]) { directiveRows = directives }
  mutating func reorder(departments: [Responsibility]) { responsibilities = departments }
  mutating func reorder(log positions: [Int]) { logPositions = positions }

  /// The present day, whatever day is looked at.
  public var presentDay: Day { lookBack?.today ?? projection.moment.today }

  /// Days before the present that had a meeting, the earliest first.
  var meetingDays: [MeetingDay] { lookBack?.meetingDays ?? projection.meetingDays }

  /// What is shown until the folder has been read.
  public static let loading = Snapshot(
    projection: .empty, isLoading: true, catalog: .ofNoPlan)
}
