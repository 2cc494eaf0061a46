import LocatedYAML
import TestSupport
import Testing

/// One byte of a real plan flipped, deleted or put in: read as by the parser, or left to it.
@Test func aPlanWithOneOtherByteIsReadAsByTheParserOrLeftToIt() throws {
  let lines = try Checkout.samplePlan().split(separator: 0x0A, omittingEmptySubsequences: false)
  var random = SplitMix(seed: 2_511)
  var (answers, count) = (0, Effort.count(short: 4_000, long: 2_000_000))
  for _ in 0..<count {
    var piece = piece(of: lines, using: &random)
    mutate(&piece, using: &random)
    let found = agreement(on: piece)
    if found == .same { answers += 1 }
    if case .differs(let how) = found {
      Issue.record("\(how): \(String(decoding: piece, as: UTF8.self))")
    }
  }
  count /= 4
  #expect(answers > count)
}

/// Some lines that stand at least as deep as the first of them.
private func piece(
  of lines: [ArraySlice<UInt8>], using random: inout SplitMix
) -> [UInt8] {
  let first = Int.random(in: lines.indices, using: &random)
  let depth = lines[first].prefix { $0 == 0x20 }.count
  let length = Int.random(in: 1...12, using: &random)
  let below = lines[first...].prefix(length).prefix { line in
    line.prefix { $0 == 0x20 }.count >= depth
  }
  return Array(below.joined(separator: [0x0A]))
}

private func mutate(_ text: inout [UInt8], using random: inout SplitMix) {
  let structural = Array(":-?[]{},#&*!|>'\"%@` \t\n\r\\<.~=x0".utf8)
  let index = Int.random(in: 0...text.count, using: &random)
  switch Int.random(in: 0..<4, using: &random) {
  case 0 where index < text.count: text[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  case 1 where index < text.count: text.remove(at: index)
  case 2 where index < text.count: text[index] = structural.randomElement(using: &random) ?? 0
  default: text.insert(structural.randomElement(using: &random) ?? 0, at: index)
  }
}
