import CLinux
import Glibc
import Synchronization
import TestSupport
import Testing

/// What a wall screen may not do even if its own code wanted to. Each is tried on a thread of its
/// own, since it is for good.
@Suite struct ConfinementTests {
  /// What `body` answers on a thread that `confine` was asked for first; nothing where that failed.
  private static func confined(
    by confine: @escaping @Sendable () -> Int32 = tiendo_filter_calls,
    _ body: @escaping @Sendable () -> [String]
  ) -> [String]? {
    final class Answer: Sendable {
      let found = Mutex<[String]?>(nil)
      let confine: @Sendable () -> Int32
      let body: @Sendable () -> [String]
      init(_ confine: @escaping @Sendable () -> Int32, _ body: @escaping @Sendable () -> [String]) {
        self.confine = confine
        self.body = body
      }
    }
    let answer = Answer(confine, body)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(answer).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let answer = Unmanaged<Answer>.fromOpaque(argument).takeRetainedValue()
        guard tiendo_refuse_privileges() == 0, answer.confine() == 0 else { return nil }
        let found = answer.body()
        answer.found.withLock { $0 = found }
        return nil
      }, argument)
    guard failure == 0 else { return nil }
    pthread_join(thread, nil)
    return answer.found.withLock { $0 }
  }

  /// The kernel's own, of which no filter is asked: the return from a probe.
  private static let unfiltered = [335, 336]

  @Test func whatIsNotNamedDoesNotExist() throws {
    let answered = Self.confined {
      (0..<1_024).filter { tiendo_names_call($0) == 0 && !Self.unfiltered.contains($0) }.compactMap
      { number in
        let failure = tiendo_try_call(number, -1, -1, -1)
        return failure == ENOSYS ? nil : "\(number): \(failure)"
      }
    }
    #expect(try #require(answered) == [])
  }

  @Test func whatIsNamedForSomeUsesIsRefusedInOthers() throws {
    let path = strdup("/tmp/tiendo-confined")
    defer { free(path) }
    let place = Int(bitPattern: path)
    let answered = Self.confined {
      let here = Int(AT_FDCWD)
      let tries: [(String, Int, [Int], Int32)] = [
        ("openat to write", 257, [here, place, Int(O_WRONLY)], EACCES),
        ("openat to make", 257, [here, place, Int(O_CREAT)], EACCES),
        ("a process", 56, [Int(SIGCHLD), 0, 0], EPERM),
        ("a signal to another", 234, [1, 1, Int(SIGTERM)], EPERM),
        ("its own limits", 302, [0, 7, place], EPERM),
        ("prctl", 157, [4, 1, 0], EINVAL),
        ("a lease", 72, [0, 1024, Int(F_WRLCK)], ENOSYS),
        ("a key for the shell", 16, [0, Int(TIOCSTI), place], ENOTTY),
        ("a line for the shell", 16, [0, 0x541D, 0], ENOTTY),
      ]
      return tries.compactMap { name, number, arguments, wanted in
        let failure = tiendo_try_call(number, arguments[0], arguments[1], arguments[2])
        return failure == wanted ? nil : "\(name): \(failure)"
      }
    }
    #if arch(x86_64)
      #expect(try #require(answered) == [])
    #endif
    #expect(access("/tmp/tiendo-confined", F_OK) != 0)
  }

  @Test(.enabled(if: tiendo_landlock_version() > 0, "needs Landlock"))
  func whoOnlyReadsWritesBelowOneFolder() throws {
    let sandbox = try Sandbox()
    for name in ["own", "plan"] { mkdir(sandbox.directory + "/" + name, 0o700) }
    let directory = sandbox.directory
    let answered = Self.confined(
      by: { tiendo_write_only_below(directory + "/own", tiendo_landlock_version()) },
      {
        func writes(_ path: String) -> Bool {
          let file = open(directory + path, O_WRONLY | O_CREAT, 0o600)
          close(file)
          return file >= 0
        }
        return [
          writes("/own/settings"), rename(directory + "/own/settings", directory + "/own/new") == 0,
          !writes("/plan/line"), unlink(directory + "/own/new") == 0,
          rename(directory + "/own", directory + "/plan/own") != 0,
          open(directory + "/plan", O_RDONLY) >= 0,
        ].enumerated().filter { !$0.element }.map { "\($0.offset)" }
      })
    #expect(try #require(answered) == [])
  }

  /// A file is opened to read, a thread is started, the clock is read, and all goes on.
  @Test func whatAWallNeedsGoesOn() throws {
    let answered = Self.confined {
      var failed: [String] = []
      let file = open("/proc/self/status", O_RDONLY)
      var byte: UInt8 = 0
      if file < 0 || read(file, &byte, 1) != 1 { failed.append("reading") }
      close(file)
      var thread = pthread_t()
      if pthread_create(&thread, nil, { _ in nil }, nil) == 0 {
        pthread_join(thread, nil)
      } else {
        failed.append("a thread")
      }
      var time = timespec()
      if clock_gettime(CLOCK_REALTIME, &time) != 0 { failed.append("the clock") }
      let folder = opendir("/")
      if folder.map({ readdir($0) == nil }) ?? true { failed.append("a folder") }
      if let folder { closedir(folder) }
      return failed
    }
    #expect(try #require(answered) == [])
  }
}
