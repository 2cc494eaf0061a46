import Glibc

/// How much a test that could go on for hours does: little in every run, all when TIENDO_LONG is set.
public enum Effort {
  public static let isLong = getenv("TIENDO_LONG").map { String(cString: $0) != "0" } ?? false

  public static func count(short: Int, long: Int) -> Int { isLong ? long : short }
}
