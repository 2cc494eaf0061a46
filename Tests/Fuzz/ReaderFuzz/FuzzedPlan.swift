import PlanDomain
import PlanStorage
import TestSupport

/// Reads the bytes as plan.yaml; what was understood must hold together under all rules, and the
/// reader of the plain subset must not answer otherwise than libyaml.
func fuzzPlan(_ bytes: UnsafeBufferPointer<UInt8>) {
  if case .differs(let how) = agreement(on: Array(bytes)) { preconditionFailure(how) }
  let (plan, problems) = readPlan(Array(bytes), file: "plan.yaml")
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
  for problem in problems {
    precondition((1...lines).contains(problem.line ?? 1), "a problem beyond the text's end")
  }
  let projection = Projection(
    plan: plan, ledger: Ledger(), moment: .now(fuzzedNow, offset: plan.header.offset))
  precondition(projection.outcomes.count == plan.items.count)
  for position in plan.items.indices {
    precondition(plan.position(of: plan.items[position].id) == position, "an id stands twice")
    if let progress = projection.outcomes[position].progress {
      precondition((Share.zero...Share.whole).contains(progress), "progress \(progress)")
    }
  }
}

/// Half past ten on a day in the life of the sample.
let fuzzedNow = Instant(milliseconds: 1_795_404_600_000)
