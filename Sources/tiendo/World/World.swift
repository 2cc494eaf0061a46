import Glibc
import PlanDomain
import PlanStorage

/// What this process is told by the system: its environment, clock, chance, account and folders.
/// The one place that looks these up; all else is handed them.
struct World: Sendable {
  let variables: [String: String]

  init() {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let equals = pair.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(pair[..<equals])] = String(pair[pair.utf8.index(after: equals)...])
      }
      entry += 1
    }
    self.variables = variables
  }

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `$XDG_CONFIG_HOME/tiendo`, people's own.
  var configFolder: String { folder("XDG_CONFIG_HOME", ".config") }

  /// `$XDG_STATE_HOME/tiendo`, the program's.
  var stateFolder: String { folder("XDG_STATE_HOME", ".local/state") }

  /// `$XDG_DATA_HOME/tiendo`, where the sample goes.
  var dataFolder: String { folder("XDG_DATA_HOME", ".local/share") }

  /// `tiendo` in each of `$XDG_DATA_DIRS`: what was installed for all of the machine.
  var sharedDataFolders: [String] {
    (variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":")
      .filter { $0.hasPrefix("/") }.map { $0 + "/tiendo" }
  }

  var workingFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  func now() -> Instant { Self.readClock() }

  var storage: StorageEnvironment {
    StorageEnvironment(
      stateFolder: stateFolder, machineID: machineID, host: host, user: account.login,
      now: { Self.readClock() },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      })
  }

  /// The account's login and, where it is known, its full name; what nobody could see is neither.
  var account: (login: String, fullName: String?) {
    func seen(_ name: String?) -> String? {
      name.flatMap { Sanitiser.showsNothing($0) ? nil : $0 }
    }
    guard let entry = getpwuid(getuid()) else { return (seen(variable("USER")) ?? "user", nil) }
    let login = entry.pointee.pw_name.map { String(cString: $0) }
    let details = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
    let name = details.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .first.map { String(Substring($0)) }
    return (seen(login) ?? "user", seen(name))
  }

  /// XDG asks for absolute paths and to pass over others (XDG Base Directory Specification).
  private func folder(_ name: String, _ fallback: String) -> String {
    if let path = variable(name), path.hasPrefix("/") { return path + "/tiendo" }
    return home + "/" + fallback + "/tiendo"
  }

  private var home: String {
    if let home = variable("HOME"), home.hasPrefix("/") { return home }
    return getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) } ?? "/"
  }

  /// machine-id(5); where there is none the host's name stands in.
  private var machineID: String {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      guard let bytes = readSmallFile(path, limitBytes: 4_096) else { continue }
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      if !line.isEmpty { return String(decoding: line, as: UTF8.self) }
    }
    return host
  }

  private var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Milliseconds since the machine started: goes on while it sleeps, and is never set.
  static func uptimeMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func readClock() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000)
    let milliseconds = Int64(time.tv_nsec) / 1_000_000
    return Instant(milliseconds: overflow ? .max : seconds.addingReportingOverflow(milliseconds).0)
  }
}
