import Glibc
import PlanDomain
import TestSupport

@testable import PlanStorage

/// Why a run is not what it must be.
struct SimulationFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Files that are on their way from one copy of the folder to another.
struct SimulatedMessage {
  let files: [(name: String, bytes: [UInt8])]
}

/// Several offices that share a plan folder, and what is known of them by who made it all happen: no
/// word of the code that is tested is taken for it.
final class SimulatedWorld {
  let weather: SimulatedWeather
  var offices: [SimulatedOffice] = []
  /// One that has a copy of the folder too, and may be anything but honest.
  var stranger: SimulatedOffice
  var messages: [SimulatedMessage] = []
  /// Versions of files as they once were, for who puts them back.
  var history: [(name: String, bytes: [UInt8])] = []
  var book = LineBook()
  private var scanner = FolderScanner()

  /// The lines that programs wrote.
  var written: Set<Int> = []
  /// Those of honest offices that were told as saved, and what had been asked for.
  var acknowledged: [Int: Draft] = [:]
  /// By which office's program each line was saved.
  var authors: [Int: String] = [:]
  /// The signatures that programs made.
  var signatures: Set<String> = []
  /// By office, which of the acknowledged lines its copy of the folder holds.
  var kept: [String: Set<Int>] = [:]
  var latestSave = Instant(milliseconds: 0)
  var draftCount = 0
  var forgeries = 0
  /// Whether a power cut may have left torn lines.
  var hasCuts = false

  let root: String

  init(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    weather = SimulatedWeather(&chance)
    root = try Self.temporaryFolder()
    stranger = SimulatedOffice("stranger", user: "stranger", in: root, seed: chance.next())
    for number in 0..<Int.random(in: 2...5, using: &chance) {
      let name = "office\(number)"
      offices.append(SimulatedOffice(name, user: name, in: root, seed: chance.next()))
    }
    // Keys from the seed, too.
    for office in offices + [stranger] {
      let seed = (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) }
      office.put(Array((base64(seed) + "\n").utf8), office.home + "/key")
    }
    let plan = try planText()
    for office in offices + [stranger] {
      office.put(Array(plan.utf8), office.folder + "/plan.yaml")
      office.disk.writeBack()
    }
  }

  deinit { Fixture.remove(root) }

  /// Real files, and where there is room for them in memory: there.
  private static func temporaryFolder() throws -> String {
    let isInMemory = access("/dev/shm", W_OK | X_OK) == 0
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? (isInMemory ? "/dev/shm" : "/tmp")
    var template = Array("\(base)/tiendo-world-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw SimulationFailure("no temporary folder")
    }
    defer { free(real) }
    return String(cString: real)
  }

  private func planText() throws -> String {
    let departments = try offices.map { office in
      let key = try publicKey(in: office.environment).text
      return "  - {id: \(office.name), name: \(office.name)"
        + (weather.isSigned ? ", keys: [\"\(key)\"]}" : "}")
    }
    let strategies = offices.indices.map { number in
      "      - {id: \"1.\(number)\", title: S, lead: \(offices[number].name)}"
    }
    return """
      format: tiendo/1
      id: p
      title: P
      departments:
      \(departments.joined(separator: "\n"))
      objectives:
        - id: "1"
          title: O
          strategies:
      \(strategies.joined(separator: "\n"))

      """
  }

  func scan(_ office: SimulatedOffice) -> FolderScan { scanner.scan(office.journal, &book) }

  /// Notes what a program left in the office's copy: all that it held of acknowledged lines.
  func settle(_ office: SimulatedOffice) throws {
    let lines = scan(office).lines
    office.everRead.formUnion(lines)
    let lost = kept[office.name, default: []].subtracting(lines)
    if let lost = lost.min() {
      throw SimulationFailure("\(office.name) lost \(name(lost)) by a program or a power cut")
    }
    noteKept(office, lines)
  }

  func noteKept(_ office: SimulatedOffice, _ lines: Set<Int>) {
    kept[office.name] = lines.filter { acknowledged[$0] != nil }
  }

  /// Changes an office's copy by other hands than a program's.
  func change(_ office: SimulatedOffice, _ body: () -> Void) {
    body()
    noteKept(office, scan(office).lines)
  }

  func name(_ line: Int) -> String {
    "\(book.lines[line].writer):\(book.lines[line].seq) \(book.lines[line].hash.prefix(6))"
  }

  /// An honest office, by whatever number.
  func office(_ number: Int) -> SimulatedOffice { offices[number % offices.count] }
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    let word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
    for place in 0..<4 {
      text.append(place <= part.count ? digits[word >> (18 - 6 * place) & 63] : "=")
    }
  }
  return text
}
