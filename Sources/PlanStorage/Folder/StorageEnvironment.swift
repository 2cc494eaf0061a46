public import PlanDomain

/// What storage has to be told of the world: where it keeps its own, who and where it is, the
/// clock and chance. Nothing here is looked up by storage itself.
public struct StorageEnvironment: Sendable {
  /// `$XDG_STATE_HOME/tiendo`; made when first needed.
  public var stateFolder: String
  /// What tells this machine from all others, as in machine-id(5).
  public var machineID: String
  public var host: String
  /// The account's name; the beginning of this user's writers' names.
  public var user: String
  public var now: @Sendable () -> Instant
  public var random: @Sendable () -> UInt64

  public init(
    stateFolder: String, machineID: String, host: String, user: String,
    now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> UInt64
  ) {
    self.stateFolder = stateFolder
    self.machineID = machineID
    self.host = host
    self.user = user
    self.now = now
    self.random = random
  }

  /// How far ahead of the local clock a stamp may be and still count as the present.
  static let toleranceMilliseconds: Int64 = 600_000
}
