import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

/// `[PLAN] [ITEM]`: two arguments are both; one alone is a plan where there is such a path, else an
/// item of the plan that is meant without one.
struct PlanAndItem: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var first: String?

  @Argument(
    help: ArgumentHelp("An item's id, or a directive's WRITER:SEQ.", valueName: "item"))
  var second: String?

  /// The plan, opened, and the item's text.
  func open(_ session: Session) throws(Refusal) -> PlanFolder {
    try session.open(planPath(session))
  }

  /// What ITEM is about; nothing where none is given.
  func subject(in projection: Projection, _ session: Session) throws(Refusal) -> Subject? {
    guard let text = itemText else { return nil }
    guard let subject = Subject(text) else {
      throw Refusal(session.say(EditRefusal.unknownItem(text).phrase))
    }
    if case .directive(let id) = subject, projection.directive(id) == nil {
      throw Refusal(session.say(EditRefusal.unknownItem(text).phrase))
    }
    guard case .item(let id) = subject else { return subject }
    guard let position = projection.plan.position(of: id) else {
      throw Refusal(
        session.say(
          second == nil ? .neitherPlanNorItem(text) : EditRefusal.unknownItem(text).phrase))
    }
    // A former id is as good as the present one, which is what is recorded.
    return .item(projection.plan.items[position].id)
  }

  /// The item's text, where the arguments hold one.
  var itemText: String? { second ?? (isItem(first) ? first : nil) }

  private func planPath(_ session: Session) throws(Refusal) -> String? {
    guard let first, isItem(first), second == nil else { return first }
    // A word that is no path must not make a sample appear.
    guard
      try PlanPlace.findWithoutSample(session.world, session.say) != nil
        || PlanPlace.isPresent(PlanPlace.samplePath(session.world) + "/plan.yaml")
    else { return first }
    return nil
  }

  /// Whether a lone first argument can only be an item.
  private func isItem(_ text: String?) -> Bool {
    guard let text, second == nil, Subject(text) != nil else { return false }
    return text != "." && text != ".." && !PlanPlace.isPresent(text)
  }
}
