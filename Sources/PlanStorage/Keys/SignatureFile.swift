import Glibc
import PlanDomain

/// A line that its writer signed. Whether the signature holds is for who asks to find out.
struct SignedHead: Hashable {
  let head: WriterHead
  let signature: String

  /// `{"seq":12,"hash":"…","sig":"…"}`; nothing for another line.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard UTF8Check.of(line) == .valid else { return nil }
    var cursor = JSONCursor(line)
    var members: [String: JSONSlot] = [:]
    do throws(LineFault) {
      try cursor.enterMapping()
      while let (name, value) = try cursor.nextMember(isFirst: members.isEmpty) {
        guard members.updateValue(value, forKey: line.text(name)) == nil, members.count <= 8
        else { return nil }
      }
      try cursor.finish()
    } catch {
      return nil
    }
    guard let seq = members["seq"].flatMap({ line.number($0, upTo: JournalDecoder.largestNumber) }),
      let hash = members["hash"], hash.isText, let read = LineHash(hex: line.text(hash)),
      let signature = members["sig"], signature.isText
    else { return nil }
    head = WriterHead(seq: seq, hash: read)
    self.signature = line.text(signature)
  }
}

/// What stands beside a journal, or beside a copy of it: the signatures of the lines with which its
/// writer's saves ended.
enum SignatureFile {
  /// Signatures of more lines are not looked at: more than a lifetime's saves.
  private static let bytes = 67_108_864

  static func name(of writer: WriterID) -> String { writer.text + ".signed" }

  /// Whose signatures a file of the journal folder holds, to go by its name: what tools that sync
  /// make of a name begins as it did.
  static func writer(named name: String) -> WriterID? {
    guard name.utf8.contains(".signed".utf8) else { return nil }
    let beginning = name.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    return WriterID(String(decoding: beginning, as: UTF8.self))
  }

  /// The lines signed, oldest first; what is no such line is passed over.
  static func heads(at path: String) -> [SignedHead] {
    guard let file = try? Descriptor(path, O_RDONLY | O_NOFOLLOW),
      let status = try? file.status(), status.isRegular, status.size <= bytes
    else { return [] }
    var feed = LineFeed(from: 0)
    var heads: [SignedHead] = []
    while let line = try? feed.next(of: file) {
      if let head = SignedHead(line.bytes) { heads.append(head) }
    }
    return heads
  }

  /// The lines of the writer that this key signed.
  static func heads(of writer: WriterID, in journal: String, signedBy key: PublicKey)
    -> [WriterHead]
  {
    heads(at: journal + "/" + name(of: writer))
      .filter { key.vouches(for: $0.head, of: writer, by: $0.signature) }.map(\.head)
  }

  private static func open(_ path: String) -> Descriptor? {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW
    do throws(SystemError) {
      return try Descriptor(path, flags)
    } catch {
      return error.code == ENOENT ? try? Descriptor(path, flags | O_CREAT | O_EXCL) : nil
    }
  }

  /// Signs the line at the end of what was saved, and by that all before it. It is no part of what
  /// is acknowledged: what fails is made up for by the next save's.
  static func sign(_ head: WriterHead, of writer: WriterID, in journal: String, _ key: SigningKey) {
    guard let signature = key.signature(of: head, by: writer),
      let file = open(journal + "/" + name(of: writer)),
      let status = try? file.status(), status.isRegular
    else { return }
    let isEnded =
      status.size == 0 || (try? file.bytes(from: status.size - 1, limit: 1)) == [0x0A]
    var line: [UInt8] = isEnded ? [] : [0x0A]
    line += "{\"seq\":\(head.seq),\"hash\":\"\(head.hash.hex)\",\"sig\":\"".utf8
    line += signature
    line += "\"}\n".utf8
    try? file.write(all: line)
  }
}
