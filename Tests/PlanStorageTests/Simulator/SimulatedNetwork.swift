import Glibc
import TestSupport

@testable import PlanStorage

// What tools do that carry files from one copy of the folder to another, well and badly.
extension SimulatedWorld {
  private static let mostMessages = 30

  /// Puts some files of the office's on their way, as they are now.
  func send(from number: Int, _ chance: inout SplitMix) {
    let office = weather.isHostile && number % 4 == 0 ? stranger : office(number)
    var files: [(name: String, bytes: [UInt8])] = []
    for name in office.journalNames where Int.random(in: 0..<4, using: &chance) > 0 {
      guard let bytes = office.bytes("journal/" + name) else { continue }
      files.append((name, bytes))
    }
    send(files)
  }

  func send(_ files: [(name: String, bytes: [UInt8])]) {
    history += files
    if messages.count == Self.mostMessages { messages.removeFirst() }
    messages.append(SimulatedMessage(files: files))
  }

  /// A message comes, in whatever order; it may come again.
  func deliver(to office: SimulatedOffice, isHalf: Bool, _ chance: inout SplitMix) {
    guard !messages.isEmpty else { return }
    let place = Int.random(in: 0..<messages.count, using: &chance)
    let message =
      Bool.random(using: &chance) ? messages.remove(at: place) : messages[place]
    change(office) {
      for (name, bytes) in message.files {
        let end = isHalf ? Int.random(in: 0...bytes.count, using: &chance) : bytes.count
        take(Array(bytes[..<end]), name, at: office, &chance)
      }
    }
    if office !== stranger, Bool.random(using: &chance) {
      change(stranger) {
        for (name, bytes) in message.files { take(bytes, name, at: stranger, &chance) }
      }
    }
  }

  /// An older version of some file comes and is put in the place of what is there.
  func deliverOlder(to office: SimulatedOffice, _ chance: inout SplitMix) {
    guard let (name, bytes) = history.randomElement(using: &chance) else { return }
    change(office) { office.put(bytes, office.journal + "/" + name) }
  }

  private func take(
    _ bytes: [UInt8], _ name: String, at office: SimulatedOffice, _ chance: inout SplitMix
  ) {
    let path = office.journal + "/" + name
    guard let own = office.bytes("journal/" + name), !bytes.starts(with: own) else {
      return office.put(bytes, path)
    }
    let mayLose = weather.losesLines || weather.isHostile
    if own.starts(with: bytes) {
      if mayLose, Int.random(in: 0..<8, using: &chance) == 0 { office.put(bytes, path) }
      return
    }
    let copy = office.journal + "/" + Self.conflictName(of: name, &chance)
    switch Int.random(in: 0..<(mayLose ? 4 : 3), using: &chance) {
    case 0 where name.utf8.count < 150: office.put(bytes, copy)
    case 1 where name.utf8.count < 150:
      office.put(own, copy)
      office.put(bytes, path)
    case 3: office.put(bytes, path)
    default: office.put(Self.merged(own, bytes), path)
    }
  }

  /// As Syncthing names what it could not merge.
  static func conflictName(of name: String, _ chance: inout SplitMix) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let time = 100_000 + Int.random(in: 0..<99_999, using: &chance)
    let id = (0..<7).map { _ in
      Character(UnicodeScalar(UInt8.random(in: 0x41...0x5A, using: &chance)))
    }
    return "\(name[..<dot]).sync-conflict-20261125-\(time)-\(String(id))\(name[dot...])"
  }

  /// The lines of both, each once, as git's union merge makes them.
  static func merged(_ own: [UInt8], _ other: [UInt8]) -> [UInt8] {
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      bytes.split(separator: 0x0A).map { Array($0.last == 0x0D ? $0.dropLast() : $0) }
    }
    let first = lines(own)
    let known = Set(first)
    return (first + lines(other).filter { !known.contains($0) }).flatMap { $0 + [0x0A] }
  }

  /// One copy takes in all of another; where asked with the line ends of Windows.
  func merge(_ other: SimulatedOffice, into office: SimulatedOffice, _ chance: inout SplitMix) {
    change(office) {
      for name in other.journalNames {
        guard let theirs = other.bytes("journal/" + name) else { continue }
        let own = office.bytes("journal/" + name) ?? []
        var bytes = own.isEmpty || theirs.starts(with: own) ? theirs : Self.merged(own, theirs)
        if own.starts(with: theirs) { bytes = own }
        if Int.random(in: 0..<8, using: &chance) == 0 { bytes = Self.withCarriageReturns(bytes) }
        if bytes != own { office.put(bytes, office.journal + "/" + name) }
      }
    }
  }

  private static func withCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 0x0A, result.last != 0x0D { result.append(0x0D) }
      result.append(byte)
    }
    return result
  }

  /// All of a copy is made what another is.
  func reset(_ office: SimulatedOffice, to other: SimulatedOffice) {
    change(office) {
      for name in Set(office.journalNames).union(other.journalNames).sorted() {
        office.put(other.bytes("journal/" + name), office.journal + "/" + name)
      }
    }
  }

  /// Every honest copy gets all that stands in any, each arranged in a way of its own.
  func exchange(_ chance: inout SplitMix) {
    var versions: [String: [[UInt8]]] = [:]
    for office in offices {
      for name in office.journalNames {
        guard let bytes = office.bytes("journal/" + name) else { continue }
        if versions[name]?.contains(bytes) != true { versions[name, default: []].append(bytes) }
      }
    }
    for office in offices {
      change(office) {
        for (name, all) in versions.sorted(by: { $0.key < $1.key }) {
          arrange(Self.longest(all), as: name, at: office, &chance)
        }
      }
    }
  }

  /// Those that are not the beginning of another.
  private static func longest(_ versions: [[UInt8]]) -> [[UInt8]] {
    versions.filter { version in
      !versions.contains { $0.count > version.count && $0.starts(with: version) }
    }
  }

  private func arrange(
    _ versions: [[UInt8]], as name: String, at office: SimulatedOffice, _ chance: inout SplitMix
  ) {
    // A copy says whose it is by its first line alone.
    let isSpeaking = { [self] (version: [UInt8]) in
      !name.hasSuffix(".jsonl") || !book.lines(of: version, named: "").isEmpty
    }
    let speaking = versions.filter(isSpeaking).shuffled(using: &chance)
    let others = versions.filter { !isSpeaking($0) }.shuffled(using: &chance)
    guard var main = (speaking + others).first else { return }
    for (place, version) in (speaking + others).enumerated().dropFirst() {
      let isMerged = Bool.random(using: &chance) || place >= speaking.count
      if isMerged || name.utf8.count > 150 {
        main = Self.merged(main, version)
      } else {
        office.put(version, office.journal + "/" + Self.conflictName(of: name, &chance))
      }
    }
    if office.bytes("journal/" + name) != main { office.put(main, office.journal + "/" + name) }
  }
}
