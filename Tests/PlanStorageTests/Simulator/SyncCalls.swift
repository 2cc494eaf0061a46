import Glibc

/// What makes files last, as storage asks the system for it: the test program has functions of its
/// own by these names, so that storage needs no seam for it. On a thread where a disk listens they
/// tell it; on all others they do what they always do.
enum SyncCalls {
  private static let place: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  fileprivate static let syncData = original("fdatasync")
  fileprivate static let sync = original("fsync")

  fileprivate static var listener: SimulatedDisk? {
    pthread_getspecific(place).map {
      Unmanaged<SimulatedDisk>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// Tells `disk` of each call that `body` makes on this thread.
  static func tell<Value>(_ disk: SimulatedDisk, of body: () throws -> Value) rethrows -> Value {
    let box = Unmanaged.passRetained(disk)
    pthread_setspecific(place, box.toOpaque())
    defer {
      pthread_setspecific(place, nil)
      box.release()
    }
    return try body()
  }

  private typealias Call = @convention(c) (Int32) -> Int32

  /// The function that the system has by this name (RTLD_NEXT).
  private static func original(_ name: String) -> @Sendable (Int32) -> Int32 {
    guard let found = dlsym(UnsafeMutableRawPointer(bitPattern: -1), name) else {
      return { _ in 0 }
    }
    let call = unsafeBitCast(found, to: Call.self)
    return { call($0) }
  }
}

@_cdecl("fdatasync")
func heardSyncData(_ file: Int32) -> Int32 {
  guard let disk = SyncCalls.listener else { return SyncCalls.syncData(file) }
  disk.willSync(file)
  return 0
}

@_cdecl("fsync")
func heardSync(_ file: Int32) -> Int32 {
  guard let disk = SyncCalls.listener else { return SyncCalls.sync(file) }
  disk.willSync(file)
  return 0
}
