import Glibc

/// Functions of glibc that its headers show only under `_GNU_SOURCE` or `_XOPEN_SOURCE`, which the
/// Swift module for it is built without; they are looked up by name instead.
struct HiddenGlibc {
  typealias Actions = UnsafeMutablePointer<posix_spawn_file_actions_t>

  let openTerminal: @convention(c) (Int32) -> Int32
  let grant: @convention(c) (Int32) -> Int32
  let unlock: @convention(c) (Int32) -> Int32
  let nameOfTerminal: @convention(c) (Int32, UnsafeMutablePointer<CChar>, Int) -> Int32
  let pipe: @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32
  let addClosingFrom: @convention(c) (Actions, Int32) -> Int32
  let addDirectory: @convention(c) (Actions, UnsafePointer<CChar>) -> Int32

  /// `POSIX_SPAWN_SETSID` of spawn.h: the child leads a session of its own.
  static let leadsSession: Int32 = 0x80

  init() throws(HarnessFailure) {
    openTerminal = try lookUp("posix_openpt")
    grant = try lookUp("grantpt")
    unlock = try lookUp("unlockpt")
    nameOfTerminal = try lookUp("ptsname_r")
    pipe = try lookUp("pipe2")
    addClosingFrom = try lookUp("posix_spawn_file_actions_addclosefrom_np")
    addDirectory = try lookUp("posix_spawn_file_actions_addchdir_np")
  }
}

/// The function of this name as `Function`, which must be its C signature.
private func lookUp<Function>(_ name: String) throws(HarnessFailure) -> Function {
  guard let address = dlsym(nil, name) else { throw HarnessFailure("glibc has no \(name)") }
  return unsafeBitCast(address, to: Function.self)
}
