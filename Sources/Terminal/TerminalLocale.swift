import CNcurses
import Glibc

/// The character set that the C library, and with it ncurses, works in.
public enum TerminalLocale: Equatable, Sendable {
  /// The environment's own locale is one of UTF-8.
  case environment(String)
  /// The environment names none of UTF-8 (but this), so another one was taken.
  case substituted(String, insteadOf: String)
  /// There is no UTF-8 locale on this machine; this character set stays.
  case notUTF8(String)

  /// Sets the process's locale from the environment, else a UTF-8 one that needs no installation.
  ///
  /// Affects the whole process, as setlocale(3) does; call before other threads exist.
  public static func adopt() -> TerminalLocale {
    let asked = setlocale(LC_ALL, "").map { String(cString: $0) } ?? ""
    if isCodesetUTF8 { return .environment(asked) }
    let before = codeset
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isCodesetUTF8 { return .substituted(name, insteadOf: before) }
    }
    return .notUTF8(before)
  }

  private static var codeset: String { String(cString: tiendo_codeset()) }

  private static var isCodesetUTF8: Bool {
    ["utf-8", "utf8"].contains(codeset.lowercased())
  }
}
