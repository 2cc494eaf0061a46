import Glibc

/// The extended attributes of a file, access control lists among them (xattr(7), acl(5)).
struct FileAttributes: Hashable {
  private static let mostBytes = 65_536

  private let values: [[CChar]: [UInt8]]

  init(_ values: [String: [UInt8]]) {
    self.values = Dictionary(
      values.map { (Array($0.key.utf8CString), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// None where the file system has no such thing.
  init(of file: borrowing Descriptor) throws(SystemError) {
    guard let calls = AttributeCalls.found else {
      values = [:]
      return
    }
    var names = [CChar](repeating: 0, count: Self.mostBytes)
    let length = calls.list(file.number, &names, names.count)
    if length < 0, errno != ENOTSUP { throw .last }
    var values: [[CChar]: [UInt8]] = [:]
    for name in names.prefix(max(0, length)).split(separator: 0) {
      let name = name + [0]
      var value = [UInt8](repeating: 0, count: Self.mostBytes)
      let count = calls.get(file.number, Array(name), &value, value.count)
      // Gone since it was listed, or not for this user to see.
      if count < 0, errno == ENODATA || errno == EACCES || errno == EPERM { continue }
      if count < 0 { throw .last }
      values[Array(name)] = Array(value.prefix(count))
    }
    self.values = values
  }

  /// Why a file could not be given an attribute.
  struct Refusal: Error {
    let name: String
    let error: SystemError
  }

  /// Makes a new file have exactly these, but for what the system alone gives.
  func give(to file: borrowing Descriptor) throws(Refusal) {
    let standing: FileAttributes
    do throws(SystemError) {
      standing = try FileAttributes(of: file)
    } catch {
      throw Refusal(name: "*", error: error)
    }
    guard let calls = AttributeCalls.found else { return }
    for (name, value) in values.sorted(by: { Self.text($0.key) < Self.text($1.key) })
    where standing.values[name] != value && !Self.isSeal(name) {
      guard calls.set(file.number, name, value, value.count, 0) == 0 else {
        throw Refusal(name: Self.text(name), error: .last)
      }
    }
    // A folder's default list would give the new file other readers than the old one had.
    for name in standing.values.keys where values[name] == nil && !Self.isOfSystem(name) {
      guard calls.remove(file.number, name) == 0 || errno == ENODATA else {
        throw Refusal(name: Self.text(name), error: .last)
      }
    }
  }

  /// Signatures of a file's bytes, which are others now.
  private static func isSeal(_ name: [CChar]) -> Bool {
    ["security.ima", "security.evm"].contains(text(name))
  }

  private static func isOfSystem(_ name: [CChar]) -> Bool { text(name).hasPrefix("security.") }

  private static func text(_ name: [CChar]) -> String {
    String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// The calls of sys/xattr.h, which the Swift module for glibc leaves out.
private struct AttributeCalls {
  typealias List = @convention(c) (Int32, UnsafeMutablePointer<CChar>?, Int) -> Int
  typealias Get =
    @convention(c) (Int32, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int
  typealias Set =
    @convention(c) (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32
  typealias Remove = @convention(c) (Int32, UnsafePointer<CChar>) -> Int32

  let list: List
  let get: Get
  let set: Set
  let remove: Remove

  static var found: AttributeCalls? {
    guard let list = dlsym(nil, "flistxattr"), let get = dlsym(nil, "fgetxattr"),
      let set = dlsym(nil, "fsetxattr"), let remove = dlsym(nil, "fremovexattr")
    else { return nil }
    return AttributeCalls(
      list: unsafeBitCast(list, to: List.self), get: unsafeBitCast(get, to: Get.self),
      set: unsafeBitCast(set, to: Set.self), remove: unsafeBitCast(remove, to: Remove.self))
  }
}
