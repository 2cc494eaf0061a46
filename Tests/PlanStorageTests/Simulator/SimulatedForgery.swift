import Glibc
import PlanDomain
import TestSupport

@testable import PlanStorage

// What somebody does who can write to copies of the folder, and means harm.
extension SimulatedWorld {
  /// Changes some journal in some copy.
  func forge(at office: SimulatedOffice, _ chance: inout SplitMix) {
    let victims = office.journalNames.filter { $0.hasSuffix(".jsonl") }
    guard let name = victims.randomElement(using: &chance) else { return }
    change(office) { forge(name, at: office, &chance) }
  }

  private func forge(_ name: String, at office: SimulatedOffice, _ chance: inout SplitMix) {
    let path = office.journal + "/" + name
    let bytes = office.bytes("journal/" + name) ?? []
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { return }
    let place = Int.random(in: 0..<lines.count, using: &chance)
    let signed = path.replacing(".jsonl", with: ".signed")
    forgeries += 1
    switch Int.random(in: 0..<12, using: &chance) {
    case 0, 1:
      guard let line = next(after: lines[lines.count - 1]) else { return }
      lines.append(line)
    case 2: lines = rewritten(lines, from: place)
    case 3:
      lines = rewritten(lines, from: 0)
      office.put(nil, signed)
    case 4:
      guard let key = SigningKey(in: stranger.home),
        let own = lines[0].split(separator: "\"key\":\"").last?.prefix(44)
      else { return }
      lines = rewritten(
        [lines[0].replacing(String(own), with: key.publicKey.text)] + lines.dropFirst(), from: 0)
      office.put(nil, signed)
      sign(lines[lines.count - 1], path, key)
    case 5: lines[place] = marked(lines[place])
    case 6: lines.remove(at: place)
    case 7: lines.removeLast(lines.count - place)
    case 8:
      office.put(nil, signed)
      if Bool.random(using: &chance) {
        office.put(
          Array("{\"seq\":1,\"hash\":\"\(String(repeating: "0", count: 32))\"}\n".utf8), signed)
      }
    case 9: lines.append("{\"v\":1,\"seq\":9\u{0}garbage")
    case 10:
      guard let line = next(after: lines[lines.count - 1]) else { return }
      let copy = Self.conflictName(of: name, &chance)
      office.put(
        Array((lines + [line]).map { $0 + "\n" }.joined().utf8), office.journal + "/" + copy)
      return
    default: lie(about: lines[place], of: name, at: office)
    }
    let text = lines.map { $0 + "\n" }.joined()
    office.put(text.isEmpty ? nil : Array(text.utf8), path)
  }

  /// Puts what one copy has of a journal into all of them.
  func conquer(from office: SimulatedOffice, _ chance: inout SplitMix) {
    guard
      let name = office.journalNames.filter({ $0.hasSuffix(".jsonl") })
        .randomElement(using: &chance)
    else { return }
    let stem = name.dropLast(".jsonl".count)
    let isGone = Int.random(in: 0..<4, using: &chance) == 0
    let all = offices + [stranger]
    let names = Set(all.flatMap(\.journalNames)).filter { $0.hasPrefix(stem) }
    let files = names.sorted().map { ($0, isGone ? nil : office.bytes("journal/" + $0)) }
    for other in all {
      change(other) { for (name, bytes) in files { other.put(bytes, other.journal + "/" + name) } }
    }
  }

  private func marked(_ line: String) -> String {
    line.replacing("\"by\":\"", with: "\"by\":\"forged \(forgeries) ")
  }

  /// The same lines with other words from one on, chained anew.
  private func rewritten(_ lines: [String], from place: Int) -> [String] {
    var prev = place > 0 ? LineHash(of: Array(lines[place - 1].utf8)).hex : LineHash.zero.hex
    return lines.enumerated().map { number, line in
      if number < place { return line }
      let was = line.split(separator: "\"prev\":\"").last.map { String($0.prefix(32)) } ?? ""
      let changed = marked(line).replacing(was, with: prev)
      prev = LineHash(of: Array(changed.utf8)).hex
      return changed
    }
  }

  /// The line that would follow.
  private func next(after line: String) -> String? {
    guard let seq = book.seq(of: Array(line.utf8)),
      let prev = line.split(separator: "\"prev\":\"").last.map({ String($0.prefix(32)) })
    else { return nil }
    return marked(
      line.replacing("\"seq\":\(seq),", with: "\"seq\":\(seq + 1),")
        .replacing(prev, with: LineHash(of: Array(line.utf8)).hex)
        .replacing(/,"w":"[^"]*","key":"[^"]*"/, with: "")
        .replacing(/"c":[0-9]+/, with: "\"c\":\(forgeries + 1000)"))
  }

  private func sign(_ line: String, _ path: String, _ key: SigningKey) {
    let stem = path.dropLast(".jsonl".count)
    guard let seq = book.seq(of: Array(line.utf8)), let slash = stem.lastIndex(of: "/"),
      let writer = WriterID(String(stem[stem.index(after: slash)...]))
    else { return }
    let head = WriterHead(seq: seq, hash: LineHash(of: Array(line.utf8)))
    SignatureFile.sign(head, of: writer, in: String(stem[..<slash]), key)
  }

  /// A writer that says that it read another line there than the one that stands there.
  private func lie(about line: String, of name: String, at office: SimulatedOffice) {
    guard let seq = book.seq(of: Array(line.utf8)) else { return }
    let victim = name.prefix { $0 != "." && $0 != " " }
    let liar = "liar-\(forgeries)"
    let hash = LineHash(of: [UInt8(forgeries & 0xFF)]).hex
    let text = """
      {"v":1,"seq":1,"at":"2026-11-22T10:00:00.000Z","c":0,"by":"forged","kind":"note","item":"1.0",\
      "text":"lie","seen":{"\(victim)":\(seq)},"witness":{"\(victim)":"\(seq):\(hash)"},\
      "prev":"\(LineHash.zero.hex)","w":"\(liar)"}

      """
    office.put(Array(text.utf8), office.journal + "/" + liar + ".jsonl")
  }
}

extension LineBook {
  fileprivate func seq(of bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    return Int(text.dropFirst("{\"v\":1,\"seq\":".count).prefix { $0.isNumber })
  }
}
