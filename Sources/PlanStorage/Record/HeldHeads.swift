import PlanDomain

/// What this machine has read of each writer of a plan folder, kept in the user's state folder: so
/// that it is told when lines that were here are changed or gone, whoever wrote them.
struct HeldHeads: Equatable {
  static let longest = 1_048_576
  private static let heading = "tiendo held 1"

  /// Another folder at the same path, as a clone or a backup put in its place, is compared with
  /// nothing.
  let folder: FolderIdentity
  var heads: [WriterID: HeldHead] = [:]

  init(folder: FolderIdentity, heads: [WriterID: HeldHead] = [:]) {
    self.folder = folder
    self.heads = heads
  }

  /// What stands in the file; nothing where it is of another folder, or no such file.
  init(folder: FolderIdentity, reading bytes: [UInt8]) {
    self.init(folder: folder)
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst().map({ $0 == Self.heading }) ?? false,
      lines.popFirst().map({ $0 == "\(folder.device) \(folder.inode)" }) ?? false
    else { return }
    for line in lines {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 3, let writer = WriterID(parts[0]), let head = WriterHead(text: parts[1])
      else { continue }
      let key = PublicKey(parts[2])
      // After a power cut the file may end anywhere: half a key is not another's.
      if key == nil, parts[2] != "-" { continue }
      heads[writer] = HeldHead(head: head, key: key)
    }
  }

  var bytes: [UInt8] {
    let lines = heads.sorted { $0.key < $1.key }.map { writer, held in
      "\(writer.text) \(held.head.text) \(held.key?.text ?? "-")"
    }
    return Array(
      ([Self.heading, "\(folder.device) \(folder.inode)"] + lines).joined(separator: "\n").utf8)
      + [0x0A]
  }
}
