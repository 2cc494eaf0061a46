import Glibc

/// Feeds a program's standard input and collects its two outputs at once, so that none can block it.
struct PipeExchange {
  /// What came from each reader, in their order.
  private(set) var collected: [[UInt8]]

  private var rest: ArraySlice<UInt8>
  private let writer: FileDescriptor
  private let readers: [FileDescriptor]

  init(input: [UInt8], writer: FileDescriptor, readers: [FileDescriptor]) {
    rest = input[...]
    self.writer = writer
    self.readers = readers
    collected = readers.map { _ in [] }
    // A program that reads nothing must not hold the test in write(2).
    _ = fcntl(writer.number, F_SETFL, O_NONBLOCK)
    if rest.isEmpty { writer.close() }
  }

  /// All outputs have been closed.
  var isOver: Bool { readers.allSatisfy { $0.number < 0 } }

  /// Moves what can be moved, waiting at most so many milliseconds for something to do.
  mutating func advance(milliseconds: Int32) {
    // poll(2) passes over closed ends: their number is negative.
    var descriptors = readers.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    descriptors.append(pollfd(fd: writer.number, events: Int16(POLLOUT), revents: 0))
    guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return }
    for (place, reader) in readers.enumerated() where descriptors[place].revents != 0 {
      switch reader.readAvailable() {
      case .bytes(let bytes): collected[place] += bytes
      case .nothing: break
      case .ended: reader.close()
      }
    }
    if descriptors[readers.count].revents != 0 { feed() }
  }

  private mutating func feed() {
    guard let count = withoutBrokenPipeSignal({ writer.writeAvailable(rest) }) else {
      writer.close()
      return
    }
    rest = rest.dropFirst(count)
    if rest.isEmpty { writer.close() }
  }
}

/// Keeps SIGPIPE from ending the test run when a program closes its input early; only this thread's
/// mask changes, and only for the call.
private func withoutBrokenPipeSignal<Result>(_ body: () -> Result) -> Result {
  var brokenPipe = sigset_t()
  var before = sigset_t()
  sigemptyset(&brokenPipe)
  sigaddset(&brokenPipe, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
  defer {
    var now = timespec()
    while sigtimedwait(&brokenPipe, nil, &now) < 0, errno == EINTR {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
  return body()
}
