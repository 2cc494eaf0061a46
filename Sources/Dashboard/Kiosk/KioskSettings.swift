public import Phrases

/// A section of the wall screen; each may take several pages, or none where it has nothing to say.
public enum KioskSection: String, CaseIterable, Hashable, Sendable {
  case overview, objectives, departments, timeline, attention, directives, indicators, changes
}

/// How a wall screen was asked to run.
public struct KioskSettings: Hashable, Sendable {
  public var language: Language
  /// How long a page stays.
  public var everyMilliseconds: Int64
  /// In the order in which they are shown.
  public var sections: [KioskSection]
  /// Nothing that is typed, pasted or clicked counts.
  public var isLocked: Bool
  /// Shows the meeting while one is open.
  public var followsMeetings: Bool
  /// The plan's folder, as it was named.
  public var place: String

  public init(
    language: Language = .vietnamese, everyMilliseconds: Int64 = 20_000,
    sections: [KioskSection] = KioskSection.allCases, isLocked: Bool = false,
    followsMeetings: Bool = false, place: String = ""
  ) {
    self.language = language
    self.everyMilliseconds = max(1_000, everyMilliseconds)
    self.sections = sections
    self.isLocked = isLocked
    self.followsMeetings = followsMeetings
    self.place = place
  }
}
