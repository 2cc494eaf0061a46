import Glibc

/// A program that runs beside the test, its output collected when asked for; killed at the last
/// reference.
public final class BackgroundProgram {
  public private(set) var outputBytes: [UInt8] = []
  public private(set) var errorBytes: [UInt8] = []

  private let process: ChildProcess
  private let readers: [FileDescriptor]

  /// Starts `path` in a session of its own, with nothing to read.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], directory: String = "/"
  ) throws(HarnessFailure) {
    let (outputReader, outputWriter) = try FileDescriptor.pipe()
    let (errorReader, errorWriter) = try FileDescriptor.pipe()
    process = try ChildProcess(
      path: path, arguments: arguments, environment: environment, directory: directory,
      descriptors: [
        .path("/dev/null", flags: O_RDONLY), .copy(outputWriter.number), .copy(errorWriter.number),
      ], leadsSession: true)
    readers = [outputReader, errorReader]
    for end in [outputWriter, errorWriter] { end.close() }
  }

  public var processID: Int32 { process.id }
  public var standardOutput: String { String(decoding: outputBytes, as: UTF8.self) }
  public var standardError: String { String(decoding: errorBytes, as: UTF8.self) }

  /// Whether it has not closed what it writes to, as its end does.
  public var isTalking: Bool { readers.contains { $0.number >= 0 } }

  public func signal(_ number: Int32) { process.signal(number) }

  /// Collects what comes within so many milliseconds at most.
  public func collect(milliseconds: Int32) {
    var descriptors = readers.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return }
    for (place, reader) in readers.enumerated() where descriptors[place].revents != 0 {
      switch reader.readAvailable() {
      case .bytes(let bytes): if place == 0 { outputBytes += bytes } else { errorBytes += bytes }
      case .nothing: break
      case .ended: reader.close()
      }
    }
  }

  /// Collects all until the program has ended; throws when that takes longer than `timeout` seconds.
  public func wait(timeout: Double = 60) throws(HarnessFailure) -> ExitStatus {
    let deadline = Deadline(seconds: timeout)
    while readers.contains(where: { $0.number >= 0 }) || !process.hasEnded {
      if deadline.hasPassed { throw HarnessFailure("a program took more than \(timeout) s") }
      collect(milliseconds: deadline.milliseconds(atMost: 5))
    }
    guard let status = process.status else { throw HarnessFailure("a program's status was lost") }
    return status
  }
}
