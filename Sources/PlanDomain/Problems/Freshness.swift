/// How what was read stands to what lies in the folder now.
public enum Freshness: Hashable, Sendable {
  /// All of it was read.
  case current
  /// plan.yaml has problems and was not known whole before: what was understood of it. Or there are
  /// more journals than are read.
  case part
  /// The folder, or plan.yaml, can't be read or understood now: what was read before stays. It was
  /// last known to be what stands there at this time.
  case kept(since: Instant)
}
