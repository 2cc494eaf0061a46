internal import LocatedYAML
public import PlanDomain

/// Reads the text of a plan.yaml (design, section 2). Never fails: a bad value costs that value, an
/// item without a usable id or title costs that item and what stands below it, and each is named.
///
/// `file` is how people know the file; the problems carry it and are in the order of the text,
/// notices among them. At most 64 MiB are looked at.
public func readPlan(
  _ bytes: [UInt8], file: String
) -> (plan: Plan, problems: [Problem]) {
  let reading = readYAML(bytes)
  var problems = ProblemList(file: file)
  problems.add(reading.faults, leftOut: reading.faultsLeftOut)
  guard let root = reading.root else {
    if reading.faults.isEmpty { problems.add(.empty, line: nil) }
    return (.empty, problems.inOrder)
  }
  var reader = PlanReader(problems: problems, isCut: reading.stopped != nil)
  let plan = reader.readPlan(root)
  // Of a text that was read in part, what is missing may stand in the rest.
  if !reader.isCut {
    reader.problems.addNotices(of: plan, declaresLine: root.entry("declares")?.line)
  }
  return (plan, reader.problems.inOrder)
}

/// Reads the root; what it meets on the way is in `problems`. Departments, items and indicators
/// have files of their own.
struct PlanReader {
  var problems: ProblemList
  /// Reading stopped before the end: what is missing may stand after that place.
  let isCut: Bool
  var departments = IDSpace()
  var items = IDSpace()
  var people = IDSpace()
  var formerIDs: [FormerID] = []
  /// The keys that departments list.
  var keys: Set<PublicKey> = []
  var inheritedItems: [InheritedItem] = []
  var dependencies: [NamedDependency] = []
  /// As the plan's rules have it: the day on which months of reports begin.
  var monthStarts = 1
  /// Departments stand in a part of the file that was read, so that an unknown one is one.
  var knowsDepartments = true
  /// The same of people.
  var knowsPeople = true

  init(problems: ProblemList, isCut: Bool) {
    self.problems = problems
    self.isCut = isCut
  }

  mutating func readPlan(_ root: Node) -> Plan {
    guard let entries = mapping(root, key: problems.file, known: Self.rootKeys) else {
      return .empty
    }
    requireAll(["format", "id", "title", "objectives"], of: nil, in: root)
    if let format = entries.value("format"), let found = text(format, key: "format"),
      found != Self.format
    {
      problems.add(.format(found: found), line: format.line)
    }
    knowsDepartments = entries.value("departments") != nil || !isCut
    let departments = readDepartments(entries.value("departments"))
    knowsPeople = entries.value("people") != nil || !isCut
    let people = readPeople(entries.value("people"))
    let header = readHeader(entries)
    monthStarts = header.rules.monthStarts
    var objectives: [ItemDraft] = []
    if let node = entries.value("objectives") {
      objectives = readItems(node, key: "objectives", level: .objective)
    }
    let plan = Plan(
      header: header, departments: departments, people: people,
      objectives: withoutTakenFormerIDs(objectives))
    if !isCut {
      refuseUnknownInheritedItems(of: plan)
      refuseMisnamedDependencies(of: plan)
    }
    return plan
  }

  static let format = "tiendo/1"

  private static let rootKeys = [
    "format", "id", "title", "short", "owner", "utc_offset", "basis", "declares", "rules",
    "departments", "people", "levels", "documents", "currency", "trusted", "objectives",
  ]
}

extension [Entry] {
  /// The value under a key of ours, which is ASCII.
  func value(_ key: String) -> Node? { first { $0.name.isKey(key) }?.value }
}

extension String {
  /// Whether this is a key of ours, which is ASCII: most others differ in length already, and to
  /// compare two texts costs more than to count them.
  func isKey(_ key: String) -> Bool { utf8.count == key.utf8.count && self == key }
}

extension Node {
  var line: Int { span.start.line }
}

extension Entry {
  var line: Int { keySpan.start.line }
}
