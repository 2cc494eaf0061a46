import Glibc
import TestSupport
import Testing

/// Two offices whose folders a sync tool copies: both ways, late, out of order and twice.
@Suite(.waiting) struct SyncedOfficesTests {
  private func twoCopies() throws -> (Office, Office) {
    let (first, second) = (try Office("vpub"), try Office("sgtvt"))
    let folder = try first.sandbox.makeSample()
    try second.shell("cp -a '\(folder)' p")
    return (first, second)
  }

  /// The README's two commands, from one folder to another.
  private func copy(_ here: String, to there: String, in office: Office) throws {
    try office.shell("rsync -a --update --exclude /journal/ '\(here)/' '\(there)/'")
    try office.shell("rsync -a --append-verify '\(here)/journal/' '\(there)/journal/'")
  }

  /// What the ages of files tell, by which a sync tool goes.
  enum Ages: CaseIterable {
    case whatIsNewer
    /// Everything happened in one second, and rsync looks no closer.
    case nothing
    /// The clock goes back.
    case theContrary

    func age(inRound round: Int) -> String? {
      switch self {
      case .whatIsNewer: nil
      case .nothing: "2026-11-25 10:15:00"
      case .theContrary: "2026-11-25 1\(9 - round):15:00"
      }
    }
  }

  @Test(arguments: Ages.allCases)
  func rsyncBothWaysGivesBothTheSameState(ages: Ages) throws {
    let (first, second) = try twoCopies()
    for round in 1...3 {
      try first.set("2.1.4", "--progress", "\(60 + round)")
      try second.set("3.1.2", "--progress", "\(94 + round)", "--note", "Lần \(round)")
      try second.set("2.1.4", "--status", round == 2 ? "at-risk" : "on-track")
      if let age = ages.age(inRound: round) {
        for office in [first, second] {
          try office.shell("touch -d '\(age)' p/journal/*")
        }
      }
      try copy("p", to: second.plan, in: first)
      try copy(second.plan, to: "p", in: first)
      #expect(try first.picture() == second.picture(), "round \(round)")
    }
    for office in [first, second] {
      let checked = try office.verify()
      #expect(checked.status == .exited(0), "\(checked)")
      #expect(try office.sandbox.ownLines().count == 3 + 3 * 3)
    }
  }

  @Test func whatComesLateOutOfOrderAndTwiceComesToTheSameState() throws {
    let (first, second) = try twoCopies()
    let before = Set(first.sandbox.names(in: "p/journal"))
    try first.set("2.1.4", "--progress", "61")
    let journal = try #require(
      first.sandbox.names(in: "p/journal").first { !before.contains($0) })
    var versions = [try first.sandbox.bytes(of: "p/journal/" + journal)]
    for step in 2...6 {
      try first.set("2.1.4", "--progress", "\(60 + step)", "--note", "Bước \(step)")
      versions.append(try first.sandbox.bytes(of: "p/journal/" + journal))
    }
    func deliver(_ bytes: some Sequence<UInt8>, as name: String? = nil) throws {
      try second.sandbox.write(bytes: Array(bytes), to: "p/journal/" + (name ?? journal))
    }
    // The newest comes first and only in part, then an old one, and the office works on meanwhile.
    try deliver(versions[5].prefix(versions[5].count * 2 / 3))
    try second.set("3.1.2", "--progress", "95")
    try deliver(versions[1])
    try second.set("2.1.4", "--status", "at-risk")
    try deliver(versions[3])
    try deliver(
      versions[2], as: journal.dropSuffix(".jsonl") + ".sync-conflict-20261125-101500.jsonl")
    try second.set("3.1.2", "--note", "Hồ sơ đã trình")
    try deliver(versions[5])
    try deliver(versions[5], as: "\(journal.dropSuffix(".jsonl")) (1).jsonl")
    // Twice, and back to the first office, in another order.
    try deliver(versions[5])
    let own = second.sandbox.names(in: "p/journal").filter {
      !before.contains($0) && !$0.hasPrefix(journal.dropSuffix(".jsonl"))
    }
    for name in own + own.reversed() {
      try first.sandbox.write(
        bytes: try second.sandbox.bytes(of: "p/journal/" + name), to: "p/journal/" + name)
    }
    #expect(try first.picture() == second.picture())
    let shown = try second.shown("2.1.4")
    #expect(shown.contains("66 %") && shown.contains("có nguy cơ chậm"), "\(shown)")
    #expect(try first.verify().status == .exited(0))
  }
}

extension String {
  fileprivate func dropSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
