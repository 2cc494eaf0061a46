import PlanDomain
import PlanStorage

/// What was read of a `plan.yaml`.
struct PlanReading {
  let plan: Plan
  let problems: [Problem]

  init(_ bytes: [UInt8]) { (plan, problems) = readPlan(bytes, file: "plan.yaml") }
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
