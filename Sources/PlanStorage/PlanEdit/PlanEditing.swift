internal import LocatedYAML
public import PlanDomain

/// The text of a plan.yaml after an edit: only the bytes of what changed are others, and read again
/// it is the old plan with just that change.
///
/// Refused where the text has problems, or where it is written so that the change would not come
/// out alone. Comments, order, quoting, line ends and a byte order mark stay.
public func editPlan(
  _ text: [UInt8], _ edit: PlanTextEdit
) -> Result<[UInt8], PlanEditRefusal> {
  editPlan(text, [edit])
}

/// The same for several edits, each in the text that the one before left: all of them, or none.
///
/// What comes out is held against what was meant once, with all of them made: to read a whole plan
/// again for each new row of a table would take most of the time.
public func editPlan(
  _ text: [UInt8], _ edits: [PlanTextEdit]
) -> Result<[UInt8], PlanEditRefusal> {
  let read = readPlan(text, file: "")
  let problems = read.problems.count { !$0.isNotice }
  if problems > 0 { return .failure(.planHasProblems(count: problems)) }
  var text = text
  var shape = PlanShape(read.plan)
  // Ids that were free at first and are not any more; those of removed items stay taken.
  var added: Set<String> = []
  for edit in edits {
    guard let root = readYAML(text).root else { return .failure(.planHasProblems(count: 1)) }
    let meant: PlanShape
    switch shape.applying(edit) {
    case .success(let applied): meant = applied
    case .failure(let refusal): return .failure(refusal)
    }
    if case .add(let id, _, _) = edit {
      let isNew = added.insert(id.text.lowercased()).inserted
      if read.plan.isTaken(id) || !isNew { return .failure(.idTaken(id.text)) }
    }
    guard let result = rewritten(text, root, edit, shape) else {
      return .failure(.unknownItem(edit.item.text))
    }
    text = result
    shape = meant
  }
  let again = readPlan(text, file: "")
  guard again.problems.allSatisfy(\.isNotice), PlanShape(again.plan) == shape else {
    return .failure(.notAsMeant)
  }
  return .success(text)
}

private func rewritten(
  _ text: [UInt8], _ root: Node, _ edit: PlanTextEdit, _ shape: PlanShape
) -> [UInt8]? {
  var splices = Splices(text)
  switch edit {
  case .change(let id, let was, let now):
    guard let standing = shape.values(of: id) else { return nil }
    let wanted = standing.taking(was.changes(to: now), from: now)
    // One field after the other, each in the text that the one before left: two that stand beside
    // each other would get in each other's way.
    return standing.changes(to: wanted).reduce(Optional(text)) { text, key in
      guard let text, let item = readYAML(text).root.flatMap({ ItemLocation.find(id, in: $0) })
      else { return nil }
      var splices = Splices(text)
      splices.change(key, of: item.node, to: wanted)
      return splices.result
    }
  case .add(let id, let values, let parent):
    splices.add(id, values, below: parent.flatMap { ItemLocation.find($0, in: root) }, in: root)
  case .remove(let id):
    guard let item = ItemLocation.find(id, in: root) else { return nil }
    splices.remove(item)
  }
  return splices.result
}
