import Glibc
import Synchronization

/// Hands values from one thread to another, which sleeps in poll(2) on `descriptor`.
final class Mailbox<Value: Sendable>: Sendable {
  /// Readable while something waits.
  let descriptor: Int32
  private let bell: Int32
  private let waiting = Mutex<[Value]>([])

  /// Nothing when the process may open no more files.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  func send(_ value: Value) {
    let wasEmpty = waiting.withLock { waiting in
      waiting.append(value)
      return waiting.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    while write(bell, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Everything that waits, oldest first.
  func take() -> [Value] {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
    }
    return waiting.withLock { waiting in
      let all = waiting
      waiting = []
      return all
    }
  }
}
