import CellGrid
import TestSupport
import Testing

@testable import Terminal

/// What a terminal says of itself is no key, however it arrives.
@Suite struct Replies {
  /// Strings with their ends.
  static let strings =
    [
      "\u{1B}]52;c;s4s4\u{1B}\\", "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}P>|tmux 3.4\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^s4s4\u{1B}\\", "\u{1B}Xs4q\u{7}",
      "\u{1B}]lTiến độ: Ờ s4\u{1B}\\",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}Ps4s4\u{1B}\\", "\u{1B}P!|7E7E7E7E\u{1B}\\",
      "\u{1B}P1+r524742=38\u{7}", "\u{1B}]52;c;\u{1B}\\", "\u{1B}]\u{1B}\\",
      "\u{9D}52;c;s4s4\u{9C}",
    ].map { Array($0.utf8) } + [
      [0x9D] + Array("52;c;s4s4".utf8) + [0x9C], [0x90] + Array(">|tmux Ờ".utf8) + [0x9C],
      [0x9F] + Array("Gi=1".utf8) + [0x07], [0x98, 0x73, 0x34, 0x1B, 0x5C],
      [0x9E, 0x73, 0x34, 0x9C],
    ]

  /// Sequences with a last letter.
  static let sequences =
    [
      // Device attributes, the cursor's place, modes, the window, the keyboard's flags.
      "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[=1;2c", "\u{1B}[5;10R", "\u{1B}[1;2R",
      "\u{1B}[?5;10;1R", "\u{1B}[0n", "\u{1B}[?2026;2$y", "\u{1B}[4;1$y", "\u{1B}[8;24;80t",
      "\u{1B}[3;0;0t", "\u{1B}[?1u", "\u{1B}[?997;1n", "\u{1B}[2;1;1;112;112;1;0x",
      // Focus, and what nobody sends.
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[200x", "\u{1B}[99999999999u", "\u{1B}[57441u", "\u{1B}[E",
      // Keys let go, and keys of the desktop's.
      "\u{1B}[115;1:3u", "\u{1B}[113;9u", "\u{1B}[115;17u", "\u{1B}[115;33u", "\u{1B}[1;1:3A",
      "\u{1B}[1;9A", "\u{1B}[3;1:3~", "\u{1B}[5;9~", "\u{1B}[13;1:3u", "\u{1B}[27;9;115~",
      "\u{1B}[115;73;115u", "\u{1B}[57399;1:3u", "\u{1B}[1;9P", "\u{1B}[1;1:3Z", "\u{1B}OE",
    ].map { Array($0.utf8) } + [[0x9B] + Array("?62;22c".utf8), [0x9B] + Array("113;9u".utf8)]

  @Test(arguments: strings + sequences) func aReplyIsNoKey(_ reply: [UInt8]) {
    #expect(decoded(reply) == [])
    #expect(decoded(reply + Array("q".utf8)) == keys("q"))
    #expect(decoded(reply + reply + Array("\u{1B}[A".utf8)) == keys("↑"))
  }

  @Test(arguments: strings + sequences, [0, 20, 60, 120]) func norSplitAtAnyByte(
    _ reply: [UInt8], _ pause: Int64
  ) {
    for place in 1..<reply.count {
      var typing = Typing()
      let events =
        typing.send(Array(reply[..<place])) + typing.send(Array(reply[place...]), after: pause)
        + typing.type("q", after: 400)
      #expect(events == keys("q"), "at \(place)")
    }
  }

  @Test(arguments: strings + sequences, [0, 20, 60, 120]) func norByteByByte(
    _ reply: [UInt8], _ pause: Int64
  ) {
    var typing = Typing()
    let events = reply.flatMap { typing.send([$0], after: pause) } + typing.type("q", after: 400)
    #expect(events == keys("q"))
  }

  /// On a line so slow that the ESC has counted, no more than that has.
  @Test(arguments: strings + sequences) func norWhatComesLate(_ reply: [UInt8]) {
    guard reply.first == 0x1B, reply.count > 4, !reply.starts(with: "\u{1B}OE".utf8) else { return }
    var typing = Typing()
    let events =
      typing.send([0x1B]) + typing.send(Array(reply.dropFirst()), after: 700)
      + typing.type("q", after: 400)
    #expect(events == keys("Esc", "q"))
  }

  @Test(arguments: Array("]P_^X")) func aStringWithoutAnEndIsOverAfterAPause(_ opener: Character) {
    var typing = Typing()
    #expect(typing.type("\u{1B}\(opener)s4s4") == [])
    #expect(typing.type("s4", after: 440) == [])
    #expect(typing.type("q", after: 460) == keys("q"))
  }

  @Test(arguments: Array("]P_^X[O")) func anOpenerWithNothingBehindIsTwoKeys(_ opener: Character) {
    var typing = Typing()
    let key = Key(.character(opener))
    #expect(typing.type("\u{1B}\(opener)") == [])
    #expect(typing.type("q", after: 500) == [.escaped(key)] + keys("q"))
    #expect(typing.type("\u{1B}") + typing.type("\(opener)", after: 80) == [])
    #expect(typing.type("q", after: 500) == keys("Esc") + [.key(key)] + keys("q"))
  }

  /// The longer an ESC is waited for, the longer what comes of a string behind its opener.
  @Test(
    arguments: Array("]P_^X"),
    [
      ([:], 300), ([:], 440), (["SSH_CONNECTION": "x"], 640), (["ESCDELAY": "1000"], 1_240),
      (["ESCDELAY": "20"], 300),
    ] as [([String: String], Int64)])
  func theContentMayComeAsMuchLaterAsTheLineIsSlow(
    opener: Character, line: (variables: [String: String], pause: Int64)
  ) {
    for place in 0...1 {
      var typing = Typing(line.variables)
      var events = typing.type("\u{1B}\(opener)" + (place == 0 ? "" : "s4"))
      events += typing.type("s4dD", after: line.pause) + typing.type("\u{7}", after: line.pause)
      #expect(events + typing.type("q", after: 1_500) == keys("q"), "\(place)")
    }
  }

  static let tails: [(opener: Character, rest: String)] = [
    ("]", "52;c;s4s4\u{1B}\\"), ("]", "11;rgb:1111/2222/3333\u{7}"), ("]", "lTiến độ s4\u{1B}\\"),
    ("P", ">|tmux 3.4\u{1B}\\"), ("P", "1$r0m\u{1B}\\"), ("P", "1+r524742=38\u{7}"),
    ("_", "Gi=1;OK\u{1B}\\"), ("^", "s4s4\u{1B}\\"), ("X", "s4q\u{7}"),
  ]

  /// Once the opener has counted as two keys, no more than that has.
  @Test(arguments: tails, [500, 900, 1_400])
  func whatStreamsInBehindAnOpenerThatHasCountedIsNoKey(
    tail: (opener: Character, rest: String), pause: Int64
  ) {
    var typing = Typing()
    var events = typing.type("\u{1B}\(tail.opener)") + typing.type(tail.rest, after: pause)
    events += typing.type("q", after: 600)
    #expect(events == [.escaped(Key(.character(tail.opener)))] + keys("q"))
  }

  @Test func anAnswerInPiecesIsNoneEither() {
    var typing = Typing()
    var events = typing.type("\u{1B}]") + typing.type("52;c;s4", after: 700)
    events += typing.type("s4s4", after: 200) + typing.type("\u{1B}\\", after: 200)
    #expect(events + typing.type("q", after: 600) == [.escaped(Key(.character("]")))] + keys("q"))
  }

  /// A person's keys count, soon behind such an opener too.
  @Test(arguments: ["q", "G", "1", ";", "s", "\u{7}", "\r", "ệ", "us"])
  func whatAPersonTypesBehindAnOpenerCounts(typed: String) {
    var typing = Typing()
    let events = typing.type("\u{1B}]") + typing.type(typed, after: 600) + typing.wait(60_000)
    #expect(events == [.escaped(Key(.character("]")))] + decoded(typed))
  }

  /// What has lost its end is not waited for as long, and what still comes of it is no key.
  @Test func aStringOfMoreThanFourKilobytesIsOverSooner() {
    var typing = Typing()
    #expect(typing.type("\u{1B}]52;c;" + String(repeating: "s4", count: 50_000)) == [])
    #expect(typing.type("q", after: 60) == keys("q"))
    #expect(
      typing.type("\u{1B}]52;c;" + String(repeating: "s4", count: 9_000) + "\u{7}q") == keys("q"))
  }

  @Test func aLetterOfManyBytesEndsNoString() {
    // 0x9C is ST by itself and the last byte of Ờ.
    #expect(decoded(Array("\u{1B}]lỜs4".utf8) + [0x9C] + Array("q".utf8)) == keys("q"))
  }

  @Test func anEndWithNothingToEndIsNoKey() {
    #expect(decoded("\u{1B}\\q") == keys("q"))
    #expect(decoded([0x9C, 0x71]) == keys("q"))
  }

  @Test func noReplyMadeUpAtRandomEverYieldsAKey() {
    var chance = SplitMix(seed: 13)
    for _ in 0..<Effort.count(short: 4_000, long: 200_000) {
      let reply = randomReply(&chance)
      var typing = Typing()
      var events: [TerminalEvent] = []
      var rest = reply[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &chance)
        let pause: Int64 = [0, 10, 50, 130].randomElement(using: &chance) ?? 0
        events += typing.send(
          Array(rest.prefix(count)), after: rest.count == reply.count ? 0 : pause)
        rest = rest.dropFirst(count)
      }
      #expect(events + typing.type("q", after: 400) == keys("q"), "\(reply)")
    }
  }

  private func randomReply(_ chance: inout SplitMix) -> [UInt8] {
    func bytes(_ range: ClosedRange<UInt8>, _ count: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: count, using: &chance)).map { _ in
        UInt8.random(in: range, using: &chance)
      }
    }
    if Bool.random(using: &chance) {
      // Answers have private parameters or intermediate bytes.
      let isPrivate = Bool.random(using: &chance)
      let final = bytes(0x40...0x7E, 1...1)
      return [0x1B, 0x5B] + (isPrivate ? bytes(0x3D...0x3F, 1...1) : [])
        + bytes(0x30...0x3B, 0...12) + (isPrivate ? bytes(0x20...0x2F, 0...2) : [0x24]) + final
    }
    let opener = Array("]P_^X".utf8).randomElement(using: &chance) ?? 0x5D
    let letters = Array("Tiến độ Ờ ở 日".utf8)
    let end: [[UInt8]] = [[0x07], [0x1B, 0x5C], [0x9C], [0xC2, 0x9C]]
    return [0x1B, opener] + bytes(0x20...0x7E, 1...40) + letters + bytes(0x20...0x7E, 0...40)
      + (end.randomElement(using: &chance) ?? [0x07])
  }
}
