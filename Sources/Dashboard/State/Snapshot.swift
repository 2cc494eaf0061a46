public import PlanDomain

/// What the storage thread read and worked out, whole, for the screens to show.
public struct Snapshot: Sendable {
  public let projection: Projection
  public let problems: [Problem]
  public let access: Access
  /// The writers that are this user's in this folder; `u` takes back only what they wrote.
  public let ownWriters: Set<WriterID>
  /// Why what is shown may be old, when the folder can't be read now.
  public let trouble: Problem?
  /// All that needs a decision, worst first.
  public let attention: [AttentionEntry]
  public let counts: Counts
  public let trend: Trend
  /// Positions of the lines that the log shows, newest first.
  public let logPositions: [Int]

  public init(
    projection: Projection, problems: [Problem] = [], access: Access = .readWrite,
    ownWriters: Set<WriterID> = [], trouble: Problem? = nil
  ) {
    self.projection = projection
    self.problems = problems
    self.access = access
    self.ownWriters = ownWriters
    self.trouble = trouble
    attention = projection.attention()
    counts = projection.counts()
    trend = Trend(projection)
    logPositions = projection.visibleEvents.reversed()
  }
}
