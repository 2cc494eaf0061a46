internal import Crypto
import Glibc
public import PlanDomain

/// Why a file can't be named as evidence.
public enum EvidenceRefusal: Error, Hashable, Sendable {
  /// It lies outside the plan folder, or is written as if it did.
  case outside
  /// What the system said.
  case unreadable(reason: String)
  case notARegularFile
  case tooLarge(limitBytes: Int)
}

/// Files that are named as evidence, below a plan folder: read to their hash, never followed out of
/// the folder, and never written.
public struct EvidenceFiles {
  /// What a scan of a signed document, or a whole table, does not reach.
  static let mostBytes = 256 << 20
  private static let blockBytes = 1 << 20

  private let folder: String

  /// `folder` is the plan folder's path.
  public init(in folder: String) { self.folder = folder }

  /// SHA-256 of the file at a path relative to the folder, as lower-case hex.
  public func hash(of file: String) throws(EvidenceRefusal) -> String {
    let parts = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }) else {
      throw .outside
    }
    let (hash, status) = try Self.naming { () throws(SystemError) in
      let opened = try open(parts)
      let status = try opened.status()
      let isRead = status.isRegular && status.size <= Self.mostBytes
      return (isRead ? try Self.hash(of: opened) : nil, status)
    }
    if let hash { return hash }
    throw status.isRegular ? .tooLarge(limitBytes: Self.mostBytes) : .notARegularFile
  }

  private static func naming<Value>(
    _ read: () throws(SystemError) -> Value
  ) throws(EvidenceRefusal) -> Value {
    do throws(SystemError) {
      return try read()
    } catch {
      // A link on the way could lead anywhere.
      throw error.code == ELOOP ? .outside : .unreadable(reason: error.reason)
    }
  }

  /// How the files stand that lines name, each by its line.
  public func states(of lines: some Sequence<Event>) -> [EventID: EvidenceFile] {
    var states: [EventID: EvidenceFile] = [:]
    for line in lines {
      guard case .evidence(let evidence) = line.body, let file = evidence.file,
        let recorded = evidence.sha256
      else { continue }
      do throws(EvidenceRefusal) {
        states[line.id] = try hash(of: file) == recorded ? .unchanged : .changed
      } catch {
        states[line.id] = .unreadable
      }
    }
    return states
  }

  /// A notice for each file that is not what it was, or can't be read, once.
  public func notices(of lines: [Event]) -> [Problem] {
    let states = states(of: lines)
    let problems = lines.compactMap { line -> Problem? in
      guard case .evidence(let evidence) = line.body, let file = evidence.file else { return nil }
      switch states[line.id] {
      case .changed?: return Problem(file: file, .file(.evidenceChanged(line: line.id.description)))
      case .unreadable?: return Problem(file: file, .file(.evidenceGone(line: line.id.description)))
      case .unchanged?, nil: return nil
      }
    }
    return problems
  }

  /// Goes down folder by folder, none of them a link, so that nothing outside is reached.
  private func open(_ parts: [String]) throws(SystemError) -> Descriptor {
    var place = try Descriptor(folder, O_RDONLY | O_DIRECTORY)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      let number = openat(place.number, part, isLast ? flags : flags | O_DIRECTORY)
      guard number >= 0 else { throw .last }
      place = Descriptor(owning: number)
    }
    return place
  }

  private static func hash(of file: borrowing Descriptor) throws(SystemError) -> String {
    var hasher = SHA256()
    var offset = 0
    while offset <= mostBytes {
      let bytes = try file.bytes(from: offset, limit: blockBytes)
      if bytes.isEmpty { break }
      hasher.update(data: bytes)
      offset += bytes.count
    }
    let digits = Array("0123456789abcdef".utf8)
    return hasher.finalize().reduce(into: "") { text, byte in
      text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
      text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
    }
  }
}
