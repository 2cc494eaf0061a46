import Crypto
import PlanDomain

/// The journals of a generated plan: officials of a dozen offices who sit down now and then and
/// record a few things each, one office after the other.
struct GeneratedJournals {
  private struct Writer {
    let name: String
    let by: String
    var seq = 0
    var lines = ""
    var previous = String(repeating: "0", count: 32)
    var seen: [Int]
  }

  private let tree: GeneratedTree
  private let today: Day
  private var chance: Chance
  private var writers: [Writer]
  /// By item, what was last reported; rises.
  private var progress: [Int]
  private var indicators: [(id: String, item: Int)] = []
  private var openDirectives: [String] = []
  private var directiveNumber = 0
  private var obstacles: [(line: String, item: Int)] = []

  init(tree: GeneratedTree, today: Day, chance: Chance) {
    self.tree = tree
    self.today = today
    self.chance = chance
    writers = Words.departments.prefix(12).map { id, name, _ in
      Writer(name: "\(id)-7k2m", by: name, seen: [Int](repeating: 0, count: 12))
    }
    progress = [Int](repeating: 0, count: tree.items.count)
    for (place, item) in tree.items.enumerated() {
      indicators += item.indicators.map { ($0.id, place) }
    }
  }

  mutating func written() -> [GeneratedPlan.File] {
    var subjects = tree.items.indices.flatMap { item in
      [Int](repeating: item, count: GeneratedPlan.eventsAnItem)
    }
    chance.shuffle(&subjects)
    let total = subjects.count
    let first = UTCOffset.indochina.start(of: today.adding(days: -1_100)).milliseconds
    let span = Int64(1_098) * 86_400_000
    var place = 0
    var next = 0
    while place < total {
      // An office's session: its first line has read all that others wrote before.
      let writer = chance.number(below: writers.count)
      let end = min(total, place + chance.number(in: 5...40))
      for number in place..<end {
        let at = first + span * Int64(number) / Int64(total) + Int64(chance.number(below: 1_000))
        let isMeeting = number >= next
        if isMeeting {
          next = number + max(50, total / 36)
          writeMeeting(writer, at: at)
        }
        write(
          writer, about: subjects[number], at: Instant(milliseconds: at + 4_000),
          readsOthers: number == place && !isMeeting)
      }
      place = end
    }
    return writers.map {
      GeneratedPlan.File(path: "journal/\($0.name).jsonl", bytes: Array($0.lines.utf8))
    }
  }

  /// A meeting of an hour: opened, an agenda, one conclusion with a directive, closed.
  private mutating func writeMeeting(_ writer: Int, at milliseconds: Int64) {
    let opened = Instant(milliseconds: milliseconds)
    let meeting = ",\"meeting\":\"\(opened.day(at: .indochina).iso)\""
    let item = tree.items[chance.number(below: tree.items.count)].id
    let steps = [
      "\"do\":\"open\",\"title\":\"Họp giao ban\",\"chair\":\"Phó Chủ tịch UBND tỉnh\"",
      "\"do\":\"agenda\",\"items\":[{\"item\":\"\(item)\",\"minutes\":20,\"reason\":\"quá hạn\"}]",
      "\"item\":\"\(item)\",\"do\":\"turn\"",
      "\"item\":\"\(item)\",\"do\":\"conclude\",\"no\":1,\"text\":\"Giao hoàn thành.\",\"none\":true",
      "\"do\":\"close\"",
    ]
    for (number, step) in steps.enumerated() {
      line(
        writer, Instant(milliseconds: milliseconds + Int64(number) * 500),
        "\"kind\":\"meeting\"," + step + meeting, readsOthers: number == 0)
    }
  }

  private mutating func write(
    _ writer: Int, about item: Int, at: Instant, readsOthers: Bool
  ) {
    let head = ",\"item\":\"\(tree.items[item].id)\""
    let says: String
    switch chance.number(below: 100) {
    case 0..<60: says = "\"kind\":\"set\"\(head),\"set\":{\(change(of: item))}"
    case 60..<64:
      let due = tree.items[item].due.adding(days: chance.number(in: 15...120)).iso
      says =
        "\"kind\":\"set\"\(head),\"set\":{\"due\":\"\(due)\"},\"why\":\"\(chance.pick(Words.reasons))\""
    case 64..<84: says = "\"kind\":\"note\"\(head),\"text\":\"\(chance.pick(Words.notes))\""
    case 84..<88:
      obstacles.append(("\(writers[writer].name):\(writers[writer].seq + 1)", item))
      says = "\"kind\":\"obstacle\"\(head),\"text\":\"\(chance.pick(Words.obstacles))\""
    case 88..<91:
      guard let (id, home) = obstacles.popLast() else { fallthrough }
      says =
        "\"kind\":\"obstacle\",\"item\":\"\(tree.items[home].id)\","
        + "\"text\":\"Đã xử lý xong.\",\"resolves\":\"\(id)\""
    case 91..<96: says = measureOrNote(head)
    case 96..<98 where !openDirectives.isEmpty:
      let id = openDirectives.remove(at: chance.number(below: openDirectives.count))
      says = "\"kind\":\"set\",\"item\":\"\(id)\",\"set\":{\"status\":\"done\"}"
    case 96..<98: says = order(writer, at, head, item)
    case 98: says = order(writer, at, head, item)
    default:
      let seq = writers[writer].seq
      guard seq > 0 else { return note(writer, at, head, readsOthers) }
      says = "\"kind\":\"set\"\(head),\"undoes\":\"\(writers[writer].name):\(seq)\""
    }
    line(writer, at, says, readsOthers: readsOthers)
  }

  private mutating func note(_ writer: Int, _ at: Instant, _ head: String, _ readsOthers: Bool) {
    let text = chance.pick(Words.notes)
    line(writer, at, "\"kind\":\"note\"\(head),\"text\":\"\(text)\"", readsOthers: readsOthers)
  }

  private mutating func change(of item: Int) -> String {
    progress[item] = min(100, progress[item] + chance.number(in: 5...20))
    let statuses = ["on-track", "on-track", "on-track", "at-risk", "behind", "suspended"]
    let status = progress[item] == 100 ? "done" : chance.pick(statuses)
    return switch chance.number(below: 3) {
    case 0: "\"progress\":\(progress[item])"
    case 1: "\"status\":\"\(status)\""
    default: "\"status\":\"\(status)\",\"progress\":\(progress[item])"
    }
  }

  private mutating func measureOrNote(_ head: String) -> String {
    guard !indicators.isEmpty, chance.happens(50) else {
      return "\"kind\":\"note\"\(head),\"text\":\"\(chance.pick(Words.notes))\""
    }
    let (id, _) = chance.pick(indicators)
    let on = today.adding(days: -chance.number(in: 1...900)).iso
    return "\"kind\":\"measure\",\"indicator\":\"\(id)\",\"value\":\(chance.number(in: 10...99)).5,"
      + "\"source\":\"Cục Thống kê\",\"on\":\"\(on)\""
  }

  private mutating func order(_ writer: Int, _ at: Instant, _ head: String, _ item: Int) -> String {
    directiveNumber += 1
    openDirectives.append("\(writers[writer].name):\(writers[writer].seq + 1)")
    let to = chance.pick(Words.departments).0
    let due = at.day(at: .indochina).adding(days: chance.number(in: 10...200)).iso
    return "\"kind\":\"directive\"\(head),\"no\":\(directiveNumber % 9_999),\"to\":[\"\(to)\"],"
      + "\"text\":\"\(chance.pick(Words.orders))\",\"due\":\"\(due)\""
  }

  /// Appends one line of version 1, chained to the one before.
  private mutating func line(_ writer: Int, _ at: Instant, _ says: String, readsOthers: Bool) {
    writers[writer].seq += 1
    let own = writers[writer]
    var text =
      "{\"v\":1,\"seq\":\(own.seq),\"at\":\"\(at.iso)\",\"c\":0,\"by\":\"\(own.by)\",\(says)"
    let seen = readsOthers ? newlySeen(by: writer) : []
    if !seen.isEmpty { text += ",\"seen\":{\(seen.joined(separator: ","))}" }
    text += ",\"prev\":\"\(own.previous)\""
    text += own.seq == 1 ? ",\"w\":\"\(own.name)\"}" : "}"
    writers[writer].previous = Self.hash(of: text)
    writers[writer].lines += text + "\n"
  }

  private mutating func newlySeen(by reader: Int) -> [String] {
    var seen: [String] = []
    for other in writers.indices where other != reader {
      guard writers[other].seq > writers[reader].seen[other] else { continue }
      writers[reader].seen[other] = writers[other].seq
      seen.append("\"\(writers[other].name)\":\(writers[other].seq)")
    }
    return seen
  }

  private static func hash(of line: String) -> String {
    SHA256.hash(data: Array(line.utf8)).prefix(16).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    .joined()
  }
}
