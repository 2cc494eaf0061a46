/// What was understood of a text, and what is wrong with it.
public struct Reading: Sendable {
  /// The document, as far as it was understood; nil when the text holds none.
  public let root: Node?

  /// In the order of the text, at most `Limits.faults`.
  public let faults: [Fault]

  /// The number of faults beyond the limit.
  public let faultsLeftOut: Int

  /// Where reading stopped; nil when the whole text was read. What is missing may stand after it.
  public let stopped: Mark?
}

/// Bounds on a text from outside. The standard ones are those of plan.yaml.
public struct Limits: Sendable {
  public var bytes: Int
  /// Collections within collections; the outermost is 1.
  public var depth: Int
  /// Keys, scalars and collections together: a text of commas must not become a gigabyte.
  public var nodes: Int
  public var faults: Int

  public init(
    bytes: Int = 64 << 20, depth: Int = 16, nodes: Int = 6_000_000, faults: Int = 100
  ) {
    // Marks keep 32-bit offsets.
    self.bytes = min(max(bytes, 0), Int(Int32.max) - 1)
    self.depth = max(depth, 1)
    self.nodes = max(nodes, 1)
    self.faults = max(faults, 1)
  }
}

/// Reads one YAML document from UTF-8 bytes, with or without a byte order mark, LF or CR LF.
///
/// Never fails: what was understood is in `root`, the rest is named in `faults`. Time and memory
/// are linear in the bytes, which `limits` bounds before anything is looked at.
public func readYAML(_ bytes: [UInt8], limits: Limits = Limits()) -> Reading {
  guard bytes.count <= limits.bytes else {
    return refusal(.tooLarge(limitBytes: limits.bytes))
  }
  guard !looksLikeUTF16(bytes) else { return refusal(.utf16) }

  if let root = readPlainly(bytes, limits: limits) {
    return Reading(root: root, faults: [], faultsLeftOut: 0, stopped: nil)
  }
  return readWithParser(bytes, limits: limits)
}

/// The document of a text in the plain subset; nothing when in doubt.
package func readPlainly(_ bytes: [UInt8], limits: Limits) -> Node? {
  bytes.withUnsafeBufferPointer {
    PlainReader.root(of: $0, origin: origin(of: bytes), limits: limits)
  }
}

/// Reads any text of a size within the limits, by libyaml.
package func readWithParser(_ bytes: [UInt8], limits: Limits) -> Reading {
  var check = ByteCheck(limits: limits)
  let text = check.checked(bytes)
  return text.withUnsafeBufferPointer { text in
    let end = check.cut?.offset ?? text.count
    let source = SourceText(
      bytes: UnsafeBufferPointer(rebasing: text.prefix(end)), origin: origin(of: bytes),
      isCut: check.cut != nil)
    var builder = TreeBuilder(source: source, limits: limits)
    builder.readAll()
    var faults = check.faults
    faults.add(builder.faults)
    return Reading(
      root: builder.root, faults: faults.sorted, faultsLeftOut: faults.leftOut,
      stopped: builder.stopped ?? check.cut)
  }
}

/// The length of the byte order mark.
private func origin(of bytes: [UInt8]) -> Int {
  bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func refusal(_ kind: Fault.Kind) -> Reading {
  Reading(root: nil, faults: [Fault(kind, at: .start)], faultsLeftOut: 0, stopped: .start)
}

/// A byte order mark of UTF-16 or UTF-32, or a zero as one of the first two bytes: ASCII in UTF-16.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  guard bytes.count >= 2 else { return false }
  return switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE), (0xFE, 0xFF): true
  case (let first, let second): (first == 0) != (second == 0) || bytes.starts(with: [0, 0, 0xFE])
  }
}
