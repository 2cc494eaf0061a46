import Glibc

/// An open file that is closed with its last reference.
final class FileDescriptor {
  private(set) var number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit { close() }

  func close() {
    if number >= 0 { Glibc.close(number) }
    number = -1
  }

  /// Both ends of a new pipe, closed on exec; the reading end comes first.
  static func pipe() throws(HarnessFailure) -> (FileDescriptor, FileDescriptor) {
    var ends: [Int32] = [-1, -1]
    if try HiddenGlibc().pipe(&ends, O_CLOEXEC) != 0 {
      throw HarnessFailure("pipe2", number: errno)
    }
    return (FileDescriptor(ends[0]), FileDescriptor(ends[1]))
  }

  enum Outcome {
    case bytes([UInt8])
    /// Nothing for now.
    case nothing
    /// End of file, hang-up or error.
    case ended
  }

  /// Reads what is there, at most 64 KiB; blocks only where the file is in blocking mode and empty.
  func readAvailable() -> Outcome {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(number, &buffer, buffer.count)
    if count > 0 { return .bytes(Array(buffer.prefix(count))) }
    let isTemporary = count < 0 && (errno == EAGAIN || errno == EINTR)
    return isTemporary ? .nothing : .ended
  }

  /// Writes what fits; the number of bytes taken, or `nil` when the other side is gone.
  func writeAvailable(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }
}

/// A point in time after which waiting is given up.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) {
    end = .now + .milliseconds(Int64(min(max(seconds, 0), 86_400) * 1_000))
  }

  var hasPassed: Bool { ContinuousClock.now >= end }

  /// Milliseconds left, at least 0 and at most `limit`, for `poll(2)`.
  func milliseconds(atMost limit: Int32) -> Int32 {
    let left = (end - ContinuousClock.now).components
    let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000
    return Int32(clamping: min(max(milliseconds, 0), Int64(limit)))
  }
}
