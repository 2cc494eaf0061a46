import PlanDomain

/// Which folder a plan folder is: a copy, a clone or a restored backup of it is another.
struct FolderIdentity: Hashable {
  /// Free of symbolic links.
  let path: String
  let device: UInt64
  let inode: UInt64
}

/// What the state folder keeps of a writer for good: whose it is and where.
struct WriterRecord: Hashable {
  static let longest = 16_384
  private static let heading = "tiendo writer 1"

  let writer: WriterID
  let machineID: String
  let host: String
  let folder: FolderIdentity

  init(writer: WriterID, machineID: String, host: String, folder: FolderIdentity) {
    self.writer = writer
    self.machineID = machineID
    self.host = host
    self.folder = folder
  }

  /// Nothing when the bytes are no record.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.first.map({ $0.elementsEqual(Self.heading.utf8) }) ?? false else { return nil }
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let space = line.firstIndex(of: 0x20) else { continue }
      let key = String(decoding: line[..<space], as: UTF8.self)
      values[key] = Self.plain(line[(space + 1)...])
    }
    guard let writer = values["writer"].flatMap({ WriterID($0) }), let machine = values["machine"],
      let host = values["host"], let path = values["folder"],
      let device = values["device"].flatMap({ UInt64($0) }),
      let inode = values["inode"].flatMap({ UInt64($0) })
    else { return nil }
    self.init(
      writer: writer, machineID: machine, host: host,
      folder: FolderIdentity(path: path, device: device, inode: inode))
  }

  var bytes: [UInt8] {
    let lines = [
      Self.heading, "writer \(writer.text)", "machine \(Self.escaped(machineID))",
      "host \(Self.escaped(host))", "folder \(Self.escaped(folder.path))",
      "device \(folder.device)", "inode \(folder.inode)",
    ]
    return lines.flatMap { Array($0.utf8) + [0x0A] }
  }

  /// A path may hold a line feed; here it must not.
  private static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x25: escaped += "%25".utf8
      case 0x0A: escaped += "%0A".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.starts(with: "25".utf8) || rest.starts(with: "0A".utf8) {
        plain.append(rest.first == 0x32 ? 0x25 : 0x0A)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// A line of a writer, by number and hash. As the last one that was acknowledged it is kept in
/// place, in the writer's lock file, so that a save costs no second file. A check tells a torn one.
struct WriterHead: Hashable, Comparable {
  let seq: Int
  let hash: LineHash

  static let none = WriterHead(seq: 0, hash: .zero)
  static let length = 59

  init(seq: Int, hash: LineHash) {
    self.seq = seq
    self.hash = hash
  }

  /// Nothing when the bytes are not a whole head.
  init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard bytes.count == Self.length, parts.count == 3, let seq = Int(parts[0]), seq >= 0,
      let hash = LineHash(hex: String(parts[1]))
    else { return nil }
    self.init(seq: seq, hash: hash)
    guard self.bytes == bytes else { return nil }
  }

  static func < (a: Self, b: Self) -> Bool { (a.seq, a.hash) < (b.seq, b.hash) }

  /// `SEQ:HASH`, as lines and plans write it.
  var text: String { "\(seq):\(hash.hex)" }

  init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Int(parts[0]), seq > 0, String(seq) == parts[0],
      seq <= JournalDecoder.largestNumber, let hash = LineHash(hex: String(parts[1]))
    else { return nil }
    self.init(seq: seq, hash: hash)
  }

  /// `SEQ HASH CHECK` and a line feed, always of one length.
  var bytes: [UInt8] {
    let number = String(seq)
    let zeros = String(repeating: "0", count: max(0, 16 - number.utf8.count))
    let text = "\(zeros)\(number) \(hash.hex)"
    let check = LineHash(of: Array(text.utf8)).hex.prefix(8)
    return Array("\(text) \(check)\n".utf8)
  }
}
