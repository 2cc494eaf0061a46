internal import PlanDomain

/// What changed between two texts of a plan.yaml, as the journal keeps it: whole lines before and
/// after, with as many lines around them as it takes to find the place again.
struct PlanEditRecord {
  let edit: PlanEdit

  /// Stands where the lines are more than a journal line takes; it is found in no plan.
  static let tooLong = "…"

  init(from old: [UInt8], to new: [UInt8]) {
    let before = lines(of: old)
    let after = lines(of: new)
    var top = 0
    while top < min(before.count, after.count), before[top] == after[top] { top += 1 }
    var bottom = 0
    while bottom < min(before.count, after.count) - top,
      before[before.count - 1 - bottom] == after[after.count - 1 - bottom]
    {
      bottom += 1
    }
    var wasLines = before[top..<before.count - bottom]
    var nowLines = after[top..<after.count - bottom]
    while !Self.isFound(wasLines, in: before) || !Self.isFound(nowLines, in: after) {
      if wasLines.startIndex > 0, nowLines.startIndex > 0 {
        wasLines = before[wasLines.startIndex - 1..<wasLines.endIndex]
        nowLines = after[nowLines.startIndex - 1..<nowLines.endIndex]
      } else if wasLines.endIndex < before.count, nowLines.endIndex < after.count {
        wasLines = before[wasLines.startIndex..<wasLines.endIndex + 1]
        nowLines = after[nowLines.startIndex..<nowLines.endIndex + 1]
      } else {
        break
      }
      if Self.byteCount(wasLines) > JournalLimits.textBytes { break }
    }
    let isShort = max(Self.byteCount(wasLines), Self.byteCount(nowLines)) <= JournalLimits.textBytes
    edit =
      isShort
      ? PlanEdit(was: Self.text(wasLines), now: Self.text(nowLines))
      : PlanEdit(was: Self.tooLong, now: Self.tooLong)
  }

  /// `text` with the lines `edit.now` where the lines `edit.was` stand; nothing unless they stand
  /// there exactly once.
  static func restored(_ text: [UInt8], by edit: PlanEdit) -> [UInt8]? {
    let all = lines(of: text)
    let sought = lines(of: Array(edit.was.utf8))
    guard !sought.isEmpty, let place = places(of: sought[...], in: all).first,
      places(of: sought[...], in: all).count == 1
    else { return nil }
    let now = lines(of: Array(edit.now.utf8))
    return Array((all[..<place] + now + all[(place + sought.count)...]).joined())
  }

  private static func isFound(_ sought: ArraySlice<[UInt8]>, in all: [[UInt8]]) -> Bool {
    !sought.isEmpty && places(of: sought, in: all).count == 1
  }

  private static func places(of sought: ArraySlice<[UInt8]>, in all: [[UInt8]]) -> [Int] {
    guard let first = sought.first, sought.count <= all.count else { return [] }
    return (0...(all.count - sought.count)).filter { start in
      all[start] == first && all[start..<start + sought.count].elementsEqual(sought)
    }
  }

  private static func byteCount(_ lines: ArraySlice<[UInt8]>) -> Int {
    lines.reduce(0) { $0 + $1.count }
  }

  private static func text(_ lines: ArraySlice<[UInt8]>) -> String {
    String(decoding: lines.joined(), as: UTF8.self)
  }
}

/// Lines with their breaks, the last with or without one.
private func lines(of text: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var start = 0
  for (place, byte) in text.enumerated() where byte == 0x0A {
    lines.append(Array(text[start...place]))
    start = place + 1
  }
  if start < text.count { lines.append(Array(text[start...])) }
  return lines
}
