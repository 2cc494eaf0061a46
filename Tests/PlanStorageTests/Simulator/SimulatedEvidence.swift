import PlanDomain

@testable import PlanStorage

/// What an office could know of the lines that stand in its copy, worked out from what the simulator
/// saw happen.
struct SimulatedEvidence {
  private let world: SimulatedWorld
  private let office: SimulatedOffice
  private let scan: FolderScan
  /// By writer and number, what stands there.
  private var places: [String: [Int: [SeenLine]]] = [:]

  /// How well a line is known, and what goes before it.
  enum Standing: Equatable {
    case whole
    /// Neither it nor another line of its number is here.
    case absent
    /// It is here, and some line before it is not.
    case hole
    /// Another line stands at its number, or before it.
    case other(seq: Int)
  }

  init(_ world: SimulatedWorld, at office: SimulatedOffice) {
    self.world = world
    self.office = office
    scan = world.scan(office)
    for number in scan.lines {
      let line = world.book.lines[number]
      places[line.writer, default: [:]][line.seq, default: []].append(line)
    }
  }

  /// The writers of whom the office could know that something is wrong, and why.
  func mustBeAlarmed() -> [String: String] {
    var found: [String: String] = [:]
    let own = office.ownWriters
    for number in scan.lines.subtracting(world.written) {
      let line = world.book.lines[number]
      if own.contains(line.writer) { found[line.writer] = "a line of its own is not its own" }
    }
    for (kind, heads) in [("saved", office.ownHeads), ("held", office.held)] {
      for (writer, number) in heads where kind == "held" || own.contains(writer) {
        switch standing(of: world.book.lines[number].anchor) {
        case .absent, .other: found[writer] = "what was \(kind): \(world.name(number))"
        case .whole, .hole: break
        }
      }
    }
    for (anchor, why) in witnessed + signed {
      if case .other = standing(of: anchor) { found[anchor.writer] = why }
    }
    return found
  }

  /// Those of whom there is reason to tell an alarm, from whatever is not as it was.
  func mayBeAlarmed() -> Set<String> {
    var writers = Set(scan.lines.subtracting(world.written).map { world.book.lines[$0].writer })
    writers.formUnion(office.everRead.subtracting(scan.lines).map { world.book.lines[$0].writer })
    let claims = scan.lines.flatMap { world.book.lines[$0].witness }
    for anchor in claims + scan.signatures.compactMap(Anchor.init(signature:)) {
      if !isHere(anchor) { writers.insert(anchor.writer) }
    }
    return writers.union(unknowable)
  }

  /// An older home does not know all lines of its own, and of those that nothing signs nobody does.
  private var unknowable: Set<String> {
    guard office.hasOldHome else { return [] }
    let vouched = Set(
      signatures.flatMap { anchor in ancestors(of: anchor).map(\.anchor) })
    let unsigned = scan.lines.map { world.book.lines[$0] }.filter { !vouched.contains($0.anchor) }
    return Set(unsigned.map(\.writer)).intersection(office.ownWriters)
  }

  /// The lines that are under a signature of their own writer, as its first line names the key.
  func vouchedLines() -> Set<Anchor> {
    Set(
      signatures.map(ancestors).filter { $0.last?.seq == 1 }.flatMap { $0.map(\.anchor) })
  }

  private var witnessed: [(Anchor, String)] {
    scan.lines.intersection(world.written).flatMap { number in
      world.book.lines[number].witness.map { ($0, "what \(world.name(number)) had read") }
    }
  }

  private var signatures: [Anchor] {
    scan.signatures.intersection(world.signatures).compactMap(Anchor.init(signature:))
  }

  /// Signatures tell of another line where it says that it is by the same key.
  private var signed: [(Anchor, String)] {
    signatures.filter { anchor in
      let firsts = places[anchor.writer]?[1] ?? []
      guard Set(firsts.map(\.key)).count == 1, world.hasKey(firsts[0].key, anchor.writer) else {
        return false
      }
      guard case .other(let seq) = standing(of: anchor) else { return false }
      if isHere(anchor) { return true }
      return (places[anchor.writer]?[seq] ?? []).contains { line in
        ancestors(of: line.anchor).contains { $0.seq == 1 }
      }
    }.map { ($0, "what was signed at \($0.seq)") }
  }

  private func isHere(_ anchor: Anchor) -> Bool { line(anchor) != nil }

  private func line(_ anchor: Anchor) -> SeenLine? {
    places[anchor.writer]?[anchor.seq]?.first { $0.hash == anchor.hash }
  }

  /// The line and those before it, as far as they are here.
  private func ancestors(of anchor: Anchor) -> [SeenLine] {
    var found: [SeenLine] = []
    var next = anchor
    while let line = line(next) {
      found.append(line)
      next = Anchor(writer: line.writer, seq: line.seq - 1, hash: line.prev)
    }
    return found
  }

  func standing(of anchor: Anchor) -> Standing {
    let here = ancestors(of: anchor)
    let end = here.last.map { $0.seq - 1 } ?? anchor.seq
    if end == 0 { return .whole }
    if places[anchor.writer]?[end] != nil { return .other(seq: end) }
    return here.isEmpty ? .absent : .hole
  }

  /// Those with a hole below what somebody knows: `verify` names it.
  func mustBeNamed() -> [String: String] {
    var found = mustBeAlarmed()
    let heads = Array(office.held.values) + Array(office.ownHeads.values)
    for anchor in heads.map({ world.book.lines[$0].anchor }) + (witnessed + signed).map(\.0)
    where standing(of: anchor) == .hole {
      found[anchor.writer] = found[anchor.writer] ?? "a hole before \(anchor.seq)"
    }
    return found
  }
}

extension SeenLine {
  var anchor: Anchor { Anchor(writer: writer, seq: seq, hash: hash) }
}

extension Anchor {
  /// Of `WRITER {"seq":1,"hash":"…","sig":"…"}`.
  init?(signature: String) {
    let parts = signature.split { " \":,{}".contains($0) }
    guard parts.count >= 5, parts[1] == "seq", let seq = Int(parts[2]), parts[3] == "hash",
      parts[4].utf8.count == 32
    else { return nil }
    self.init(writer: String(parts[0]), seq: seq, hash: String(parts[4]))
  }
}
