import PlanDomain

@testable import PlanStorage

/// A line of a journal as the simulator reads it: by its own plain rules, and not by those that are
/// tested.
struct SeenLine: Hashable {
  let writer: String
  let seq: Int
  let hash: String
  let prev: String
  let key: String?
  /// What it says of others' lines.
  let witness: [Anchor]
}

/// A line that somebody can know, by its number and hash.
struct Anchor: Hashable {
  let writer: String
  let seq: Int
  let hash: String
}

/// Every line that was ever seen anywhere, each with a number of its own.
struct LineBook {
  private(set) var lines: [SeenLine] = []
  private var numbers: [String: [[UInt8]: Int]] = [:]
  private var read: [[UInt8]: SeenLine?] = [:]

  /// The lines of a file; none of one that doesn't say whose it is.
  mutating func lines(of bytes: [UInt8], named name: String) -> [Int] {
    let parts = bytes.split(separator: 0x0A).map { part in
      Array(part.last == 0x0D ? part.dropLast() : part)
    }
    let own = name.hasSuffix(".jsonl") ? String(name.dropLast(".jsonl".count)) : nil
    var writer: String?
    var found: [Int] = []
    for part in parts where !part.isEmpty {
      let line = parse(part)
      // What begins otherwise is a journal to nobody, and named as none.
      let said = line.flatMap { $0.writer.isEmpty ? nil : $0.writer } ?? own
      guard let owner = writer ?? said, WriterID(owner) != nil else { return [] }
      guard let line else { continue }
      writer = owner
      found.append(number(of: line, part, by: owner))
    }
    return found
  }

  private mutating func number(of line: SeenLine, _ bytes: [UInt8], by writer: String) -> Int {
    if let known = numbers[writer]?[bytes] { return known }
    lines.append(
      SeenLine(
        writer: writer, seq: line.seq, hash: line.hash, prev: line.prev, key: line.key,
        witness: line.witness))
    numbers[writer, default: [:]][bytes] = lines.count - 1
    return lines.count - 1
  }

  private mutating func parse(_ bytes: [UInt8]) -> SeenLine? {
    if let known = read[bytes] { return known }
    let line = Self.parse(String(decoding: bytes, as: UTF8.self), bytes)
    read[bytes] = .some(line)
    return line
  }

  private static func parse(_ text: String, _ bytes: [UInt8]) -> SeenLine? {
    guard text.hasPrefix("{\"v\":1,\"seq\":"), text.hasSuffix("}"),
      let seq = Int(text.dropFirst(13).prefix { $0.isNumber }),
      let prev = value(of: "prev", in: text), prev.utf8.count == 32
    else { return nil }
    return SeenLine(
      writer: value(of: "w", in: text) ?? "", seq: seq, hash: LineHash(of: bytes).hex, prev: prev,
      key: value(of: "key", in: text), witness: witness(in: text))
  }

  private static func witness(in text: String) -> [Anchor] {
    guard let part = text.split(separator: "\"witness\":{").dropFirst().first else { return [] }
    return part.prefix { $0 != "}" }.split(separator: ",").compactMap { claim in
      let parts = claim.split { "\":".contains($0) }
      guard parts.count == 3, let seq = Int(parts[1]) else { return nil }
      return Anchor(writer: String(parts[0]), seq: seq, hash: String(parts[2]))
    }
  }

  private static func value(of key: String, in text: String) -> String? {
    text.split(separator: "\"\(key)\":\"").dropFirst().last.map { rest in
      String(rest.prefix { $0 != "\"" })
    }
  }
}

/// What stands in a plan folder: the lines of its journals, and what is signed beside them.
struct FolderScan {
  var lines: Set<Int> = []
  /// The lines of the files that hold signatures, each with the file's writer before it.
  var signatures: Set<String> = []
}

/// Reads plan folders, and what did not change only once.
struct FolderScanner {
  private var known: [String: (status: FileStatus, lines: [Int], signatures: [String])] = [:]

  mutating func scan(_ journal: String, _ book: inout LineBook) -> FolderScan {
    var scan = FolderScan()
    for name in (try? namesInFolder(journal, limit: 4_096)) ?? [] {
      let path = journal + "/" + name
      guard let status = try? FileStatus.ofLink(path) else { continue }
      if known[path]?.status != status {
        let bytes = SimulatedDisk.bytes(path) ?? []
        let isSigned = name.contains(".signed")
        known[path] = (
          status, isSigned ? [] : book.lines(of: bytes, named: name),
          isSigned ? Self.signatures(bytes, named: name) : []
        )
      }
      scan.lines.formUnion(known[path]?.lines ?? [])
      scan.signatures.formUnion(known[path]?.signatures ?? [])
    }
    return scan
  }

  private static func signatures(_ bytes: [UInt8], named name: String) -> [String] {
    let writer = name.prefix { $0 != "." && $0 != " " }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { "\(writer) \($0)" }
  }
}
