import CellGrid
import Glibc

/// Reads what was typed, in bursts, and decodes it.
///
/// The bytes come straight from the terminal: ncurses would wait in its own way for the rest of a
/// sequence, and give the letters of those that it does not know.
struct InputReader {
  /// One reading is at most this long, so that a flood of input cannot keep the screen from
  /// drawing.
  private static let maximumBytes = 2 * PastedText.maximumBytes
  private static let burstBytes = 16_384

  private let descriptor: Int32
  private let uptimeMilliseconds: @Sendable () -> Int64
  private var decoder: InputDecoder

  init(
    descriptor: Int32, decoder: InputDecoder, uptimeMilliseconds: @escaping @Sendable () -> Int64
  ) {
    self.descriptor = descriptor
    self.decoder = decoder
    self.uptimeMilliseconds = uptimeMilliseconds
  }

  /// How many milliseconds from now `read` has something to tell though nothing more comes.
  var patienceMilliseconds: Int64? {
    decoder.deadline.map { max(0, $0 - uptimeMilliseconds()) }
  }

  /// What was typed before counts no more.
  mutating func reset() { decoder.reset() }

  /// Everything that is available now. Empty when nothing was; ends in `.hangup` when nothing will
  /// be.
  mutating func read() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var count = 0
    while count < Self.maximumBytes, isReadable {
      guard let burst = readBurst() else { return events + [.hangup] }
      if burst.isEmpty { break }
      count += burst.count
      events += decoder.decode(burst, at: uptimeMilliseconds())
    }
    // What is there belongs to what is held, however late it is looked at.
    return count > 0 ? events : decoder.expire(at: uptimeMilliseconds())
  }

  /// The bytes that are there now; nil when there will be none any more.
  private func readBurst() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: Self.burstBytes)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 { return Array(bytes.prefix(count)) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }

  /// Also where it is gone: reading will say so.
  private var isReadable: Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }
}
