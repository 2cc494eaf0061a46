public import PlanDomain

/// The time as a wall screen needs it: what the wall clock says, for people, and a clock that is
/// never set, for turning pages. A machine that has just started may get its date from the network
/// later, and must not wait for years until the next page.
public struct KioskTime: Hashable, Sendable {
  public var wall: Instant
  /// Milliseconds since some moment that never changes.
  public var uptimeMilliseconds: Int64

  public init(wall: Instant, uptimeMilliseconds: Int64) {
    self.wall = wall
    self.uptimeMilliseconds = uptimeMilliseconds
  }

  /// Whole minutes of the wall clock: nothing on the screen changes faster by itself.
  var minute: Int64 { wall.milliseconds / 60_000 }

  var millisecondsToNextMinute: Int64 { 60_000 - (wall.milliseconds % 60_000 + 60_000) % 60_000 }

  var second: Int64 { wall.milliseconds / 1_000 }

  var millisecondsToNextSecond: Int64 { 1_000 - (wall.milliseconds % 1_000 + 1_000) % 1_000 }

  /// Whole minutes since then; a clock that was set back says none.
  func minutes(since then: Instant) -> Int {
    Int(max(0, minute - then.milliseconds / 60_000))
  }
}
