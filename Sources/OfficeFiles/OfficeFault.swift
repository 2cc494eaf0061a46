/// Why an office file is not read; nothing of it is.
public enum OfficeFault: Error, Hashable, Sendable {
  /// An archive of another kind.
  case otherArchive
  /// It has a password.
  case locked
  /// More than is taken, and of what.
  case tooLarge(String)
  /// A part of it can't be understood.
  case broken(part: String)
  /// A document without a table.
  case noTable
  /// The machine lacks this library.
  case missingLibrary(String)
}

/// What is taken of a file at most. A table of an office has some thousand rows.
public enum OfficeLimits {
  static let entries = 4_096
  static let nameBytes = 512
  static let partBytes = 96 << 20
  static let allBytes = 256 << 20
  /// Beyond the first mebibyte, how many times its packed size a part may become.
  static let ratio = 140
  static let depth = 128
  public static let rows = 100_000
  static let columns = 1_024
  static let cells = 1_000_000
  static let cellBytes = 1 << 20
  /// All text together, so that one long text in many cells is no way around the others.
  static let textBytes = 128 << 20
}
