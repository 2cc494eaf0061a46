import Glibc
import PlanDomain

/// One line of a file, cut out by its LF.
struct FedLine {
  /// Without LF or CR LF, and without a byte order mark; empty for a line that is too long.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the line begins in the file, and where it ends, its LF included.
  let start: Int
  let end: Int
  /// Whether an LF ends it; only a file's last line can lack one.
  let isEnded: Bool
  let isTooLong: Bool
}

/// Reads a file line by line in a room of bounded size, however long the file or a line is.
struct LineFeed: ~Copyable {
  /// The longest line, and the CR LF that may end it.
  private static let longest = JournalLimits.lineBytes + 2
  private static let chunk = 262_144

  private let room = UnsafeMutableRawBufferPointer.allocate(
    byteCount: longest + chunk, alignment: 16)
  /// Of the room, what was read and not yet handed out.
  private var held = 0..<0
  /// The place in the file of the first byte held.
  private var offset: Int
  /// Where the line now being skipped began, for it is too long to be held.
  private var skippedStart: Int?
  private var isAtEnd = false

  /// Begins at `offset`, where a line of the file must begin.
  init(from offset: Int) { self.offset = offset }

  deinit { room.deallocate() }

  /// The next line, its bytes good until the next call; nothing at the file's end.
  mutating func next(of file: borrowing Descriptor) throws(SystemError) -> FedLine? {
    var searched = 0
    while true {
      let unsearched = UnsafeRawBufferPointer(rebasing: room[held.dropFirst(searched)])
      if let feed = Self.firstLineFeed(in: unsearched) {
        return take(searched + feed + 1, isEnded: true)
      }
      searched = held.count
      if held.count >= Self.longest {
        skippedStart = skippedStart ?? offset
        drop(held.count)
        searched = 0
      }
      if isAtEnd {
        return held.isEmpty && skippedStart == nil ? nil : take(held.count, isEnded: false)
      }
      try fill(from: file)
    }
  }

  private static func firstLineFeed(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, !bytes.isEmpty,
      let found = memchr(base, 0x0A, bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private mutating func take(_ count: Int, isEnded: Bool) -> FedLine {
    let start = skippedStart ?? offset
    var line = UnsafeRawBufferPointer(rebasing: room[held.prefix(count)])[...]
    if isEnded { line = line.dropLast() }
    if line.last == 0x0D { line = line.dropLast() }
    if start == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    let isTooLong = skippedStart != nil || line.count > JournalLimits.lineBytes
    let bytes = UnsafeRawBufferPointer(rebasing: isTooLong ? line.prefix(0) : line)
    skippedStart = nil
    drop(count)
    return FedLine(
      bytes: bytes.assumingMemoryBound(to: UInt8.self), start: start, end: offset,
      isEnded: isEnded, isTooLong: isTooLong)
  }

  private mutating func drop(_ count: Int) {
    held = (held.lowerBound + count)..<held.upperBound
    offset += count
  }

  private mutating func fill(from file: borrowing Descriptor) throws(SystemError) {
    if held.lowerBound > 0 {
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[held]))
      held = 0..<held.count
    }
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: room[held.upperBound...]),
      at: offset + held.count)
    isAtEnd = count == 0
    held = held.lowerBound..<(held.upperBound + count)
  }
}
