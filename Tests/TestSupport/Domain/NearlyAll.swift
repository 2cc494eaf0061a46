public import PlanDomain
internal import PlanStorage

/// A plan.yaml of one objective and one strategy over many actions, so many of them done, the others
/// overdue and as far as `progress`: whatever is told of all of them together is nearly all or nearly
/// nothing, and exactly neither.
public func nearlyAll(done: Int, of total: Int, progress: Int) -> String {
  let head = """
    format: tiendo/1
    id: near
    title: Gần hết
    short: NEAR
    departments:
      - {id: a, name: Sở A, short: Sở A}
    objectives:
      - id: "1"
        title: Mục tiêu
        lead: a
        strategies:
          - id: "1.1"
            title: Chiến lược
            actions:

    """
  let actions = (1...max(total, 1)).map { number in
    number <= done
      ? "          - {id: 1.1.\(number), title: Việc, status: done}\n"
      : "          - {id: 1.1.\(number), title: Việc, due: 2026-01-01, status: on-track, "
        + "progress: \(progress)}\n"
  }
  return head + actions.joined()
}

extension Plan {
  public static func nearlyAll(done: Int, of total: Int, progress: Int) -> Plan {
    let text = TestSupport.nearlyAll(done: done, of: total, progress: progress)
    return readPlan(Array(text.utf8), file: "plan.yaml").plan
  }
}

extension String {
  /// The per cents in it, as written, leaving out the lines that are about one action.
  public var summedPercents: [String] {
    split(whereSeparator: \.isNewline).filter { !$0.contains("1.1.") }.flatMap { line in
      line.matches(of: /[0-9]+(?:[.,][0-9]+)?(?: |&nbsp;|\u{A0})%/).map {
        $0.output.replacing("&nbsp;", with: " ").replacing("\u{A0}", with: " ")
      }
    }
    .map { String($0) }
  }
}
