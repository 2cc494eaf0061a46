import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// A line made up: its hash is of its number and a word, its `prev` the hash given.
private func link(_ seq: Int, _ word: String, after prev: ChainLink?) -> ChainLink {
  ChainLink(
    head: WriterHead(seq: seq, hash: LineHash(of: Array("\(seq) \(word)".utf8))),
    prev: prev?.head.hash ?? .zero)
}

private func links(_ words: [String], from seq: Int = 1, after first: ChainLink? = nil)
  -> [ChainLink]
{
  var last = first
  return words.enumerated().map { place, word in
    let next = link(seq + place, word, after: last)
    last = next
    return next
  }
}

extension LineChain {
  fileprivate init(_ links: some Sequence<ChainLink>) {
    var chain = LineChain()
    for link in links { chain.take(link) }
    self.init(of: [chain])
  }
}

@Suite struct LineChainTests {
  @Test func soundLinesAreOneRunInWhateverOrderAndHoweverOftenTheyCome() {
    let lines = links((0..<50).map(String.init))
    let whole = LineChain(lines)
    #expect(whole.runs.count == 1 && whole.end == 50)
    var random = SplitMix(seed: 7)
    for _ in 0..<20 {
      let shuffled = (lines + lines.prefix(20)).shuffled(using: &random)
      #expect(LineChain(shuffled).runs == whole.runs)
    }
  }

  @Test func aHeadVouchesForAllBeforeItAndNothingBehindOrBesideIt() {
    let lines = links(["a", "b", "c", "d", "e"])
    let branch = links(["x", "y"], from: 4, after: lines[2])
    let chain = LineChain(lines + branch)
    #expect(chain.hashes(at: 4).count == 2)
    let own = chain.lines(upTo: [lines[3].head])
    #expect(lines[...3].allSatisfy { own.contains($0.head) })
    #expect(Set(own.others) == Set((branch + [lines[4]]).map(\.head)))
    #expect(own.end == 4 && own.breaks == [])
    #expect(chain.lines(upTo: [lines[4].head, branch[1].head]).others == [])
  }

  @Test func whatWasChangedOrIsMissingBelowAHeadIsNamed() {
    let lines = links(["a", "b", "c", "d"])
    let changed = link(2, "z", after: lines[0])
    for middle in [[changed], []] {
      let chain = LineChain([lines[0]] + middle + lines[2...])
      #expect(chain.lines(upTo: [lines[3].head]).breaks == [lines[1].head])
    }
    #expect(LineChain(lines).lines(upTo: [lines[3].head]).breaks == [])
  }

  /// For any own lines, acknowledged and intended up to anywhere, and any lines of somebody else's.
  @Test func linesOfOnesOwnAreNeverForeignAndOthersBehindThemAlways() {
    var random = SplitMix(seed: 3)
    for _ in 0..<300 {
      let own = links((0..<Int.random(in: 1...9, using: &random)).map { "o\($0)" })
      let acknowledged = Int.random(in: 0...own.count, using: &random)
      let head = acknowledged == 0 ? WriterHead.none : own[acknowledged - 1].head
      let marks = OwnMarks(head: head, intents: [head] + own[acknowledged...].map(\.head))
      let written = Int.random(in: acknowledged...own.count, using: &random)
      let last = own.prefix(written).last
      let foreign = links(
        (0..<Int.random(in: 0...2, using: &random)).map { "f\($0)" }, from: written + 1, after: last
      )
      let chain = LineChain(Array(own.prefix(written)) + foreign)
      #expect(marks.foreignLines(in: chain, signed: { [] }) == foreign.map(\.head))
      let signed = foreign.last.map { [$0.head] } ?? []
      #expect(marks.foreignLines(in: chain, signed: { signed }) == [])
    }
  }

  @Test func aLineOfOnesOwnThatWasChangedLeavesThoseBeforeItOnesOwn() {
    let lines = links(["a", "b", "c", "d"])
    let marks = OwnMarks(head: lines[3].head, intents: [lines[3].head])
    let chain = LineChain([lines[0], link(2, "z", after: lines[0])] + lines[2...])
    #expect(marks.foreignLines(in: chain, signed: { [] }) == [])
    let twin = LineChain(lines + [link(3, "z", after: lines[1])])
    #expect(marks.foreignLines(in: twin, signed: { [] }).map(\.seq) == [3])
  }

  @Test func marksAreReadBackAndTornOnesLeftOut() {
    let heads = links(["a", "b", "c"]).map(\.head)
    let bytes = heads.flatMap(\.bytes)
    #expect(OwnMarks(bytes) == OwnMarks(head: heads[0], intents: [heads[1], heads[2]]))
    #expect(OwnMarks(bytes.dropLast(3).map { $0 }) == OwnMarks(head: heads[0], intents: [heads[1]]))
    #expect(OwnMarks(Array(heads[0].bytes.dropLast())) == nil)
    #expect(WriterHead(text: heads[2].text) == heads[2])
    for bad in ["3", "3:", "03:" + heads[2].hash.hex, "0:" + heads[2].hash.hex, "3:zz"] {
      #expect(WriterHead(text: bad) == nil)
    }
  }
}
