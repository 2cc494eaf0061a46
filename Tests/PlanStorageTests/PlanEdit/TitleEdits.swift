import PlanDomain
import Testing

@testable import PlanStorage

/// With the real reader of plan.yaml.
func opened(_ fixture: Fixture) throws -> PlanFolder {
  try PlanFolder(fixture.folder, fixture.environment())
}

/// The edit of item `2` that gives it this title.
func titled(_ title: String, _ folder: borrowing PlanFolder) throws -> PlanTextEdit {
  let id = try #require(ItemID("2"))
  let position = try #require(folder.contents.plan.position(of: id))
  let was = ItemValues(folder.contents.plan.items[position].fields)
  var now = was
  now.title = title
  return .change(id, was: was, now: now)
}
