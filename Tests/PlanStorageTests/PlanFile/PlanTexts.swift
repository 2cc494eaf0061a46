import PlanDomain
import PlanStorage

/// What was read of a `plan.yaml`.
struct PlanReading {
  let plan: Plan
  /// Without what says that an objective has no strategies: few of these plans have any, and few of
  /// the tests are about that.
  let problems: [Problem]
  /// The lines of those objectives.
  let emptyObjectives: [Int?]

  init(_ bytes: [UInt8]) {
    let read = readPlan(bytes, file: "plan.yaml")
    let isOfEmptyObjective = { (problem: Problem) in
      if case .plan(.emptyObjective) = problem.kind { true } else { false }
    }
    plan = read.plan
    problems = read.problems.filter { !isOfEmptyObjective($0) }
    emptyObjectives = read.problems.filter(isOfEmptyObjective).map(\.line)
  }
}

func read(_ text: String) -> PlanReading { PlanReading(Array(text.utf8)) }

/// A whole plan of one objective; `item` is put into it, `more` after it.
func planText(head: String = "", item: String = "", more: String = "") -> String {
  """
  format: tiendo/1
  id: p
  title: Kế hoạch
  \(head)
  departments:
    - {id: a, name: Sở A}
    - {id: b, name: Sở B, short: B, kind: partner}
  objectives:
    - id: "1"
      title: Mục tiêu
      lead: a
      \(item)
  \(more)
  """
}

/// The line of `planText` on which `item` begins, and the one on which `head` stands.
let itemLine = 12
let headLine = 4

/// A problem's line and what it is, without the file, which is always the same.
struct Found: Equatable, CustomStringConvertible {
  let line: Int?
  let kind: ProblemKind

  init(_ line: Int?, _ problem: PlanProblem) { self.init(line, .plan(problem)) }

  init(_ line: Int?, _ kind: ProblemKind) {
    self.line = line
    self.kind = kind
  }

  var description: String { "\(line.map(String.init) ?? "-"): \(kind)" }
}

extension PlanReading {
  var found: [Found] { problems.map { Found($0.line, $0.kind) } }

  var notices: [Problem] { problems.filter(\.isNotice) }

  var hasOnlyNotices: Bool { notices.count == problems.count }

  var kinds: [ProblemKind] { problems.map(\.kind) }

  func item(_ id: String) -> Item? {
    ItemID(id).flatMap { plan.position(of: $0) }.map { plan.items[$0] }
  }
}
