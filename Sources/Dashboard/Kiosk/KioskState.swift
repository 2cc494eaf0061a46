public import CellGrid
import Phrases
import PlanDomain

/// All that a wall screen knows: what was read last, which page is shown, and when it turns.
///
/// A plain value; `updateKiosk` is the only thing that changes it, `kioskView` draws it. Times
/// named `…At` are uptimes in milliseconds.
public struct KioskState: Sendable {
  public let settings: KioskSettings
  let keymap: Keymap
  public internal(set) var time: KioskTime
  public internal(set) var size: Size

  /// Nothing until a plan was read.
  var snapshot: KioskSnapshot?
  /// Why there is none: what the system said of the folder.
  var hindrance: String?
  var sheets: [KioskSheet] = []
  var pages: [KioskPage] = []

  /// The page whose turn it is, among `pages`.
  var place = 0
  /// A page that came in between since something happened on it, and what.
  var interlude: KioskInterlude?
  /// Pages that come next, once each.
  var upcoming: [KioskInterlude] = []
  var turnsAt: Int64
  /// A person holds the page.
  var isHeld = false
  /// When the last key came; nothing once that is long ago.
  var keyAt: Int64?
  /// When the thread that reads last gave a sign of life, and what the wall clock said.
  var heardAt: KioskTime
  var isSilent = false
  /// By how much this clock is behind that of the meeting that is on, as far as its lines show.
  var meetingLagMilliseconds: Int64 = 0

  public init(settings: KioskSettings, keymap: Keymap = Keymap(), time: KioskTime, size: Size) {
    self.settings = settings
    self.keymap = keymap
    self.time = time
    self.size = size
    heardAt = time
    turnsAt = time.uptimeMilliseconds + settings.everyMilliseconds
  }

  var say: Wording { Wording(settings.language) }

  /// The page that is on the screen.
  var page: KioskPage? {
    if let interlude, let page = pages.first(where: { $0.id == interlude.page }) { return page }
    return pages.indices.contains(place) ? pages[place] : nil
  }

  /// The meeting that takes the place of the pages.
  var meeting: Meeting? { settings.followsMeetings ? snapshot?.projection.openMeeting : nil }

  /// What time it is in the meeting: the seats and the wall show one clock.
  var meetingTime: KioskTime {
    KioskTime(
      wall: time.wall.adding(milliseconds: meetingLagMilliseconds),
      uptimeMilliseconds: time.uptimeMilliseconds)
  }

  /// How long nothing happens by itself: until a page turns, the minute changes, a person is
  /// thought gone, or the reading thread is thought stuck.
  public var patienceMilliseconds: Int64 {
    let now = time.uptimeMilliseconds
    var next = now + time.millisecondsToNextMinute
    // Its clocks count seconds.
    if meeting != nil { next = min(next, now + meetingTime.millisecondsToNextSecond) }
    if !isHeld { next = min(next, turnsAt) }
    if let keyAt { next = min(next, keyAt + Self.personMilliseconds) }
    if !isSilent { next = min(next, heardAt.uptimeMilliseconds + Self.silenceMilliseconds) }
    return max(next - now, 0)
  }

  /// So long after the last key the wall goes on by itself.
  static let personMilliseconds: Int64 = 60_000
  /// So long the folder may take to answer.
  static let silenceMilliseconds: Int64 = 5_000
  /// At most so many pages come in between, so that a flood of changes can't keep the others away.
  static let mostInterludes = 3
}

/// A page that is shown out of turn, and the rows to look at on it.
struct KioskInterlude: Hashable, Sendable {
  let page: KioskPageID
  var rows: Set<Subject>
}

/// Everything that can happen to a wall screen.
public enum KioskMessage: Sendable {
  case terminal(TerminalEvent)
  case time(KioskTime)
  /// The folder was looked at, and is as it was.
  case heard
  case loaded(KioskSnapshot)
  /// There is no such folder yet; in the system's own words.
  case noFolder(reason: String)
}

/// What the executable is to do for a wall screen. None of it can change a file.
public enum KioskEffect: Hashable, Sendable {
  public enum Extent: Hashable, Sendable {
    /// What differs from what is on the screen.
    case changes
    /// All of it, since something else may have written there.
    case whole
  }

  case redraw(Extent)
  case quit
}
