import Glibc

/// Work that goes on beside its caller until the caller asks for what came of it.
struct SideThread<Value: Sendable>: ~Copyable {
  private let thread: pthread_t?
  private let work: SideWork<Value>

  /// Begins at once; where the system has no room for a thread, when the value is asked for.
  init(_ body: @escaping @Sendable () -> Value) {
    work = SideWork(body)
    let box = Unmanaged.passRetained(work as AnySideWork)
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        // Signals belong to the thread that draws.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, nil)
        Unmanaged<AnySideWork>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if result == 0 {
      self.thread = thread
    } else {
      box.release()
      self.thread = nil
    }
  }

  /// What the work came to; waits for it.
  consuming func value() -> Value {
    // Joining makes all that the thread wrote visible here.
    if let thread { pthread_join(thread, nil) }
    return work.result()
  }
}

/// Does each piece of work on a thread of its own, the last on this one.
public func sideBySide<Value: Sendable>(_ works: [@Sendable () -> Value]) -> [Value] {
  guard let first = works.first else { return [] }
  guard works.count > 1 else { return [first()] }
  let side = SideThread(first)
  let others = sideBySide(Array(works.dropFirst()))
  return [side.value()] + others
}

private class AnySideWork {
  func run() {}
}

/// Shared by two threads one after the other: the joining thread looks only when the other is over.
private final class SideWork<Value: Sendable>: AnySideWork {
  private let body: @Sendable () -> Value
  private var value: Value?

  init(_ body: @escaping @Sendable () -> Value) { self.body = body }

  override func run() { value = body() }

  func result() -> Value { value ?? body() }
}
