import Glibc
import PlanDomain

/// The way out for all that commands print: every line is sanitised, and a closed pipe or a full
/// disk is an answer, not a crash.
struct Output {
  /// What became of what was to be written.
  enum Outcome: Equatable {
    case written
    /// Whoever read it went away, as `head` does when it has enough.
    case readerGone
    /// What the system said.
    case refused(reason: String)
  }

  /// Prints lines to standard output.
  func print(_ lines: [String]) -> Outcome { write(Self.bytes(lines), to: STDOUT_FILENO) }

  /// The same for a text of several lines.
  func print(lines text: String) -> Outcome { print(Self.split(text)) }

  /// Writes bytes that are safe as they are, such as JSON with its escapes.
  func printDocument(_ bytes: [UInt8]) -> Outcome { write(bytes, to: STDOUT_FILENO) }

  /// One line for standard error. Nobody can be told when that is closed too.
  func complain(_ line: String) { _ = write(Self.bytes([line]), to: STDERR_FILENO) }

  func complain(lines text: String) { _ = write(Self.bytes(Self.split(text)), to: STDERR_FILENO) }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array(Sanitiser.line($0).utf8) + [UInt8(ascii: "\n")] }
  }

  /// By bytes, since CR LF is one Character.
  private static func split(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Outcome {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest, rest.count)
      if count > 0 {
        rest.removeFirst(count)
      } else if count < 0, errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if count < 0, errno == EPIPE {
        return .readerGone
      } else if count == 0 || errno != EINTR {
        return .refused(reason: String(cString: strerror(count == 0 ? EIO : errno)))
      }
    }
    return .written
  }

  /// Makes the process's own way out safe; once, before any file is opened.
  static func prepareProcess() {
    // A reader that goes away (`tiendo log | head`) fails one write and does not end the program.
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit (setrlimit(2)) is a refused write, which is told.
    signal(SIGXFSZ, SIG_IGN)
    // A standard descriptor that came closed would go to the next file opened, and what is printed
    // into a journal. Each gets a stand-in that refuses its use, as the closed one would have.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
