import Glibc

/// A program that was started and will be reaped; the last reference kills what still runs.
final class ChildProcess {
  /// What one of the child's descriptors 0, 1 and 2 is.
  enum Descriptor {
    /// A file opened in the child; a terminal opened so becomes the controlling one of a session.
    case path(String, flags: Int32)
    /// One of our own descriptors.
    case copy(Int32)
  }

  let id: pid_t
  private(set) var status: ExitStatus?
  private let leadsSession: Bool

  /// Starts a program with all signals at their defaults, and with no descriptor but the three.
  init(
    path: String, arguments: [String], environment: [String: String], directory: String,
    descriptors: [Descriptor], leadsSession: Bool
  ) throws(HarnessFailure) {
    let glibc = try HiddenGlibc()
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in zip(Int32(0)..., descriptors) {
      switch descriptor {
      case .path(let file, let flags):
        posix_spawn_file_actions_addopen(&actions, number, file, flags, 0)
      case .copy(let own): posix_spawn_file_actions_adddup2(&actions, own, number)
      }
    }
    // Other tests run at the same time; their descriptors are not for this child.
    _ = glibc.addClosingFrom(&actions, 3)
    _ = glibc.addDirectory(&actions, directory)

    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let session = leadsSession ? HiddenGlibc.leadsSession : 0
    let flags = session | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))

    var started: pid_t = 0
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let failure = withArgumentVector([path] + arguments) { argumentVector in
      withArgumentVector(variables) { environmentVector in
        posix_spawn(&started, path, &actions, &attributes, argumentVector, environmentVector)
      }
    }
    if failure != 0 { throw HarnessFailure("posix_spawn \(path)", number: failure) }
    id = started
    self.leadsSession = leadsSession
  }

  deinit {
    if hasEnded { return }
    if leadsSession { kill(-id, SIGKILL) }
    kill(id, SIGKILL)
    var stored: Int32 = 0
    while waitpid(id, &stored, 0) < 0, errno == EINTR {}
  }

  /// Whether it has ended by now; asked without waiting. A stopped program has not.
  var hasEnded: Bool {
    if status != nil { return true }
    var stored: Int32 = 0
    if waitpid(id, &stored, WNOHANG) == id { status = ExitStatus(waitStatus: stored) }
    return status != nil
  }

  /// Sends a signal, unless the program has been reaped and its number may be another's.
  func signal(_ number: Int32) {
    if !hasEnded { kill(id, number) }
  }
}

/// Lends strings as the null-terminated vector that C expects.
private func withArgumentVector<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
