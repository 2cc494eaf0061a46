internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  /// The plan's own keys; each that is missing or bad leaves its default.
  mutating func readHeader(_ entries: [Entry]) -> PlanHeader {
    var header = PlanHeader()
    if let node = entries.value("id"), let found = text(node, key: "id") {
      if ItemID(found) == nil { problems.add(.badID(found: found), line: node.line) }
      header.id = found
    }
    header.title = entries.value("title").flatMap { text($0, key: "title") } ?? header.id
    header.short = entries.value("short").flatMap { text($0, key: "short") } ?? header.id
    header.owner = entries.value("owner").flatMap { text($0, key: "owner") }
    if let node = entries.value("utc_offset"), let found = text(node, key: "utc_offset") {
      if let offset = UTCOffset(found) {
        header.offset = offset
      } else {
        problems.add(.badOffset(found: found), line: node.line)
      }
    }
    header.basis = entries.value("basis").flatMap { readBasis($0) }
    header.declares = entries.value("declares").flatMap { readDeclaration($0) }
    if let node = entries.value("trusted") { header.trusted = readTrusted(node) }
    if let node = entries.value("rules") { header.rules = readRules(node) }
    header.levels = entries.value("levels").map { readLevels($0) } ?? [:]
    header.currency = entries.value("currency").flatMap { text($0, key: "currency") }
    if let node = entries.value("documents") { header.documents = readDocuments(node) }
    return header
  }

  private mutating func readBasis(_ node: Node) -> Basis? {
    guard let entries = mapping(node, key: "basis", known: ["number", "date"]) else { return nil }
    requireAll(["number"], of: "basis", in: node)
    let date = entries.value("date").flatMap { day($0, key: "date") }
    guard let number = entries.value("number").flatMap({ text($0, key: "number") }) else {
      return nil
    }
    return Basis(number: number, date: date)
  }

  private mutating func readDeclaration(_ node: Node) -> Declaration? {
    let keys = ["objectives", "strategies"]
    guard let entries = mapping(node, key: "declares", known: keys) else { return nil }
    let numbers = keys.map { key in
      entries.value(key).flatMap { wholeNumber($0, key: key, in: 0...100_000) }
    }
    return Declaration(objectives: numbers[0], strategies: numbers[1])
  }
}
