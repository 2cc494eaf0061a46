import Glibc

/// Why a test's program could not be started, reached or waited for; thrown, it fails the test.
public struct HarnessFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried and what came instead, with the screen where there is one.
  public var description: String

  public init(_ description: String) {
    self.description = description
  }

  /// A system call that failed; `number` is its `errno`.
  init(_ call: String, number: Int32) {
    self.init("\(call): \(String(cString: strerror(number)))")
  }
}

/// How a program ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  /// It returned this code, 0 to 255.
  case exited(Int32)
  /// A signal ended it.
  case signalled(Int32)

  /// Reads what `waitpid(2)` stored; `nil` for a program that was only stopped.
  init?(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    switch signal {
    case 0: self = .exited((waitStatus >> 8) & 0xFF)
    case 0x7F: return nil
    default: self = .signalled(signal)
    }
  }

  public var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}
