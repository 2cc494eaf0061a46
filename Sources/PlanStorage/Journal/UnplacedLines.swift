import Glibc
public import PlanDomain

extension PlanFolder {
  /// A notice for each of the lines at `positions` of the ledger, which are about ids that the plan
  /// doesn't have: each where it stands, by file and line. Reads the journals once more, where
  /// there is such a line; what can't be found any more is named by its writer's file alone.
  public func noticesOfUnplaced(_ positions: [Int]) -> [Problem] {
    if positions.isEmpty { return [] }
    let events = positions.map { contents.ledger.events[$0] }
    let places = LinePlaces(of: Set(events.map(\.id)), in: path + "/journal").found
    let notices = events.map { event in
      let place = places[event.id]
      return Problem(
        file: place?.file ?? "journal/\(event.id.writer.text).jsonl", line: place?.line,
        .journal(.unknownID(event.unknownID)))
    }
    return notices.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }
}

extension Event {
  /// The id that a line without a place in the plan is about.
  fileprivate var unknownID: String {
    switch body {
    case .measure(let measure): measure.indicator.text
    case .directive(let order): order.item?.text ?? ""
    case .undo(let target): subject.text ?? target.description
    default: subject.text ?? ""
    }
  }
}

/// Where lines stand in a journal folder.
private struct LinePlaces {
  private(set) var found: [EventID: (file: String, line: Int)] = [:]
  private var decoder = JournalDecoder()

  init(of wanted: Set<EventID>, in journal: String) {
    let names = (try? JournalSet.files(in: journal))?.found.keys.sorted() ?? []
    for name in names where found.count < wanted.count {
      // What can't be read has been told of already.
      try? look(for: wanted, in: JournalFile(name: name), journal)
    }
  }

  private mutating func look(
    for wanted: Set<EventID>, in journal: JournalFile, _ folder: String
  ) throws(SystemError) {
    let file = try Descriptor(folder + "/" + journal.name, O_RDONLY | O_NOFOLLOW)
    let status = try file.status()
    guard status.isRegular, status.size <= JournalBounds.fileBytes else { return }
    var feed = LineFeed(from: 0)
    var owner = LineOwner.open(named: journal.namedWriter)
    var number = 0
    while let line = try feed.next(of: file) {
      number += 1
      guard !line.isTooLong, !line.bytes.isBlank,
        let read = try? decoder.decode(line.bytes, owner: owner)
      else { continue }
      let id = read.entry.event.id
      owner = .known(id.writer)
      if wanted.contains(id), found[id] == nil { found[id] = (journal.path, number) }
    }
  }
}
