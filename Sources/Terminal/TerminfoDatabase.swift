import Glibc

/// Finds compiled terminfo entries where ncurses would.
///
/// The order is that of terminfo(5): $TERMINFO, ~/.terminfo, $TERMINFO_DIRS, the system's folders.
enum TerminfoDatabase {
  static func entry(named name: String, _ environment: TerminalEnvironment) -> TerminfoEntry? {
    // A name is a file name; anything else is not looked for.
    guard let first = name.utf8.first, name.utf8.count <= 128, !name.contains("/"),
      first != UInt8(ascii: ".")
    else { return nil }
    let hex = String(first, radix: 16)
    for folder in folders(environment) {
      for letter in [String(name.prefix(1)), hex] {
        if let bytes = contents(of: "\(folder)/\(letter)/\(name)"),
          let entry = TerminfoEntry(compiled: bytes)
        {
          return entry
        }
      }
    }
    return nil
  }

  static func folders(_ environment: TerminalEnvironment) -> [String] {
    let system = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    var folders: [String] = []
    if let own = environment.variables["TERMINFO"], own.hasPrefix("/") { folders.append(own) }
    if let home = environment.variables["HOME"], home.hasPrefix("/") {
      folders.append(home + "/.terminfo")
    }
    for folder in (environment.variables["TERMINFO_DIRS"] ?? "").split(separator: ":")
    where folder.hasPrefix("/") {
      folders.append(String(folder))
    }
    return folders + system
  }

  /// A regular file's bytes, if there are not more than an entry may have.
  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: TerminfoEntry.maximumBytes + 1)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    return Array(bytes.prefix(count))
  }
}
