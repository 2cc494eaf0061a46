import Glibc
import PlanDomain
import Synchronization
import TestSupport

@testable import PlanStorage

/// A clock that goes as it is told, and chance that repeats.
final class SimulatedClock: Sendable {
  private let state: Mutex<(now: Int64, chance: SplitMix)>

  init(seed: UInt64) { state = Mutex((1_795_400_000_000, SplitMix(seed: seed))) }

  var now: Instant { state.withLock { Instant(milliseconds: $0.now) } }

  func move(milliseconds: Int64) { state.withLock { $0.now += milliseconds } }

  func set(_ now: Instant) { state.withLock { $0.now = now.milliseconds } }

  func random() -> UInt64 { state.withLock { $0.chance.next() } }
}

/// A program that runs: a plan folder that is open.
final class SimulatedProgram {
  var plan: PlanFolder
  /// The lines that it saved by the writer that it uses now.
  var saved: Set<Int> = []
  var writer: String?
  var hasLooked = false

  init(_ office: SimulatedOffice) throws {
    plan = try PlanFolder(
      office.folder, office.environment, readsOnly: false, watching: .polling
    ) { bytes, file in
      let reading = readPlan(bytes, file: file)
      return (reading.plan, reading.problems)
    }
  }
}

/// An office: a machine with a home, a key, a clock and a copy of the plan folder of its own.
final class SimulatedOffice {
  let name: String
  /// Whose key it writes by; a copied machine has the key of the first.
  let user: String
  let clock: SimulatedClock
  let disk: SimulatedDisk
  var programs: [SimulatedProgram] = []
  var backups: [[String: [UInt8]]] = []
  /// Whether its home is an older one, or a copy of another's: it may not know all that it wrote.
  var hasOldHome = false
  /// By writer, the newest line that its home is sure to hold.
  var held: [String: Int] = [:]
  /// By writer of its own, the newest line that its home is sure to know as saved.
  var ownHeads: [String: Int] = [:]
  /// All lines that its programs can have read.
  var everRead: Set<Int> = []

  private let root: String

  init(_ name: String, user: String, in root: String, seed: UInt64) {
    self.name = name
    self.user = user
    self.root = root + "/" + name
    clock = SimulatedClock(seed: seed)
    disk = SimulatedDisk(root: self.root)
    for folder in [self.root, home, folder, journal] { mkdir(folder, 0o700) }
  }

  var home: String { root + "/home" }
  var folder: String { root + "/plan" }
  var journal: String { folder + "/journal" }

  var environment: StorageEnvironment {
    let clock = clock
    return StorageEnvironment(
      stateFolder: home, machineID: "machine-" + name, host: name, user: user,
      now: { clock.now }, random: { clock.random() })
  }

  func bytes(_ name: String) -> [UInt8]? { SimulatedDisk.bytes(folder + "/" + name) }

  var journalNames: [String] {
    ((try? namesInFolder(journal, limit: 4_096)) ?? []).filter { !$0.hasSuffix(".put") }
  }

  /// What a tool that syncs does: the file is there whole, or gone.
  func put(_ bytes: [UInt8]?, _ path: String) {
    if let bytes { SimulatedDisk.replace(path, with: bytes) } else { unlink(path) }
    disk.note(path)
  }

  /// The writers that the home knows to be its own, and when it last wrote noted what it wrote.
  var ownWriters: Set<String> {
    let places = (try? namesInFolder(home + "/writers", limit: 100)) ?? []
    let heads = places.flatMap { place -> [String] in
      let folder = home + "/writers/" + place
      return ((try? namesInFolder(folder, limit: 1_000)) ?? []).filter { name in
        name.hasSuffix(".head") && SimulatedDisk.bytes(folder + "/" + name)?.count ?? 0 > 59
      }
    }
    return Set(heads.map { String($0.dropLast(".head".count)) })
  }

  /// All files of home and journals.
  func backUp() -> [String: [UInt8]] {
    let image = disk.image()
    return Dictionary(
      image.names.keys.map { (String($0.dropFirst(root.utf8.count)), image.file(at: $0) ?? []) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Puts files back as they were, and takes away what was not there; those below `part` alone.
  func restore(_ files: [String: [UInt8]], below part: String) {
    let now = backUp()
    for name in Set(files.keys).union(now.keys).sorted() where name.hasPrefix(part) {
      if files[name] != now[name] { put(files[name], root + name) }
    }
  }

  /// Makes this machine a copy of another, whose paths and files are the same to the programs on it.
  func become(copyOf other: SimulatedOffice) throws {
    let (old, new) = (
      try PlanFolder.identify(other.folder), try PlanFolder.identify(folder)
    )
    let places = [old, new].map { LineHash(of: Array($0.path.utf8)).hex.prefix(16) }
    mkdir(home + "/writers", 0o700)
    mkdir(home + "/writers/" + places[1], 0o700)
    for (name, bytes) in other.backUp() where !name.hasSuffix(".new") {
      var text = bytes
      if name.hasSuffix(".record") || name.hasSuffix("/held") {
        text = Array(
          String(decoding: bytes, as: UTF8.self)
            .replacing("machine-" + other.name, with: "machine-" + self.name)
            .replacing("folder \(old.path)", with: "folder \(new.path)")
            .replacing("inode \(old.inode)", with: "inode \(new.inode)")
            .replacing("\(old.device) \(old.inode)\n", with: "\(new.device) \(new.inode)\n").utf8)
      }
      put(text, root + name.replacing(places[0], with: places[1]))
    }
  }
}
