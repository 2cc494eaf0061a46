import CMinizip

/// The parts of a zip archive in memory, by their names. A name is only looked up and never a path.
struct Archive {
  /// Every part that was asked for, whole.
  private(set) var parts: [String: [UInt8]] = [:]
  private(set) var names: Set<String> = []

  /// Reads the parts whose names `wants` takes.
  init(_ bytes: [UInt8], wants: (String) -> Bool) throws(OfficeFault) {
    var library = tiendo_zip_library()
    guard tiendo_zip_load(&library) == 1 else { throw .missingLibrary("libminizip1") }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Archive, OfficeFault> in
      var memory = tiendo_zip_memory(bytes: buffer.baseAddress, count: buffer.count, place: 0)
      return withUnsafeMutablePointer(to: &memory) { memory in
        guard let file = tiendo_zip_open(&library, memory) else {
          return .failure(.broken(part: "zip"))
        }
        defer { tiendo_zip_close(&library, file) }
        do throws(OfficeFault) {
          var archive = Archive()
          try archive.read(file, &library, wants)
          return .success(archive)
        } catch {
          return .failure(error)
        }
      }
    }
    self = try result.get()
  }

  private init() {}

  private mutating func read(
    _ file: unzFile, _ library: inout tiendo_zip_library, _ wants: (String) -> Bool
  ) throws(OfficeFault) {
    var total = 0
    var isFirst: Int32 = 1
    var count = 0
    while tiendo_zip_step(&library, file, isFirst) == 1 {
      isFirst = 0
      count += 1
      if count > OfficeLimits.entries { throw .tooLarge("> \(OfficeLimits.entries) entries") }
      var name = [CChar](repeating: 0, count: OfficeLimits.nameBytes)
      var (size, packed, isLocked): (UInt64, UInt64, Int32) = (0, 0, 0)
      guard
        tiendo_zip_entry(&library, file, &name, name.count, &size, &packed, &isLocked) == 0
      else { throw .broken(part: "zip") }
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard names.insert(text).inserted else { throw .broken(part: text) }
      guard wants(text) else { continue }
      if isLocked != 0 { throw .locked }
      let most = min(OfficeLimits.partBytes, OfficeLimits.allBytes - total)
      let part = try part(text, file, &library, packed: packed, most: most)
      total += part.count
      parts[text] = part
    }
  }

  /// What an entry really unpacks to; what it says of its size is not believed.
  private func part(
    _ name: String, _ file: unzFile, _ library: inout tiendo_zip_library, packed: UInt64, most: Int
  ) throws(OfficeFault) -> [UInt8] {
    guard tiendo_zip_open_entry(&library, file) == 1 else { throw .broken(part: name) }
    var part: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = tiendo_zip_read_entry(&library, file, &buffer, UInt32(buffer.count))
      if count == 0 { break }
      guard count > 0 else {
        _ = tiendo_zip_close_entry(&library, file)
        throw .broken(part: name)
      }
      part += buffer.prefix(Int(count))
      let isBomb = part.count > 1 << 20 && UInt64(part.count) / UInt64(OfficeLimits.ratio) > packed
      if part.count > most || isBomb {
        _ = tiendo_zip_close_entry(&library, file)
        throw .tooLarge("\(name) > \(part.count >> 20) MiB")
      }
    }
    guard tiendo_zip_close_entry(&library, file) == 1 else { throw .broken(part: name) }
    return part
  }
}
