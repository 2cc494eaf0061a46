public import PlanDomain

extension PlanFolder {
  /// Saves an edit of plan.yaml, and a record of it under `name`. `revision` is the text that the
  /// person saw: where another stands there now, it stays, and the edit is refused.
  ///
  /// The record names the meeting that it was made in, if any. When it returns, both are there to
  /// stay. The contents show them after the next `refresh`.
  public mutating func edit(
    _ edit: PlanTextEdit, on revision: PlanRevision?, by name: String, in meeting: MeetingID? = nil
  ) throws(PlanEditFailure) {
    try self.edit([edit], on: revision, by: name, in: meeting)
  }

  /// The same for several edits, each in the text that the one before left: all in one save with
  /// one record, or none.
  public mutating func edit(
    _ edits: [PlanTextEdit], on revision: PlanRevision?, by name: String,
    in meeting: MeetingID? = nil
  ) throws(PlanEditFailure) {
    guard let first = edits.first else { return }
    let subject = edits.count == 1 ? subject(of: first) : .plan
    try save(on: revision, by: name) { text in
      editPlan(text, edits)
    } recording: { record in
      Draft(subject, .planEdit(record), meeting: meeting)
    }
  }

  /// Takes back the edit of plan.yaml that `id` records, or brings back one that `id` took back,
  /// while the file is still what that made of it.
  public mutating func takeBack(
    _ id: EventID, by name: String, in meeting: MeetingID? = nil
  ) throws(PlanEditFailure) {
    _ = refresh()
    let projection = now()
    guard let event = projection.ledger.event(id), let edit = projection.planEdit(takingBack: event)
    else { throw .refused(.changedSince) }
    if edit.was == PlanEditRecord.tooLong { throw .refused(.notRecordedWhole) }
    let made = revisions(of: id.writer).revision(after: id)
    try save(on: nil, by: name) { text in
      guard PlanRevision(LineHash(of: text).hex) == made else { return .failure(.changedSince) }
      guard let restored = PlanEditRecord.restored(text, by: edit) else {
        return .failure(.changedSince)
      }
      let again = readPlan(restored, file: "")
      return again.problems.allSatisfy(\.isNotice) ? .success(restored) : .failure(.changedSince)
    } recording: { _ in
      Draft(event.subject, .undo(id), meeting: meeting)
    }
  }

  private mutating func save(
    on revision: PlanRevision?, by name: String,
    _ change: ([UInt8]) -> Result<[UInt8], PlanEditRefusal>,
    recording draft: (PlanEdit) -> Draft
  ) throws(PlanEditFailure) {
    _ = refresh()
    if case .readOnly(let reason) = contents.access { throw .readOnly(reason) }
    if Sanitiser.showsNothing(name) { throw .noName }
    let file = try PlanFile(in: path)
    if let revision, revision != file.revision { throw .changedMeanwhile }
    let changed: [UInt8]
    switch change(file.bytes) {
    case .success(let text): changed = text
    case .failure(let refusal): throw .refused(refusal)
    }
    try refuseLosingRecords(from: file.bytes, to: changed)
    if try file.replace(by: changed, chance: environment.random()) == .renamed {
      replacesInTwoSteps = true
    }
    try keep(draft(PlanEditRecord(from: file.bytes, to: changed).edit), of: changed, by: name)
  }

  /// Records what another program made of a plan.yaml that was `old`, so that it can be taken back
  /// as what a form made of it; nothing where nothing became of it.
  public mutating func record(
    changeFrom old: [UInt8], by name: String, in meeting: MeetingID
  ) throws(PlanEditFailure) {
    let new = try PlanFile(in: path).bytes
    if new == old { return }
    let subject = Self.subject(
      ofChangeFrom: readPlan(old, file: "").plan, to: readPlan(new, file: "").plan)
    let edit = PlanEditRecord(from: old, to: new).edit
    try keep(Draft(subject, .planEdit(edit), meeting: meeting), of: new, by: name)
  }

  /// The text of plan.yaml now; nothing where it can't be read.
  public func planBytes() -> [UInt8]? {
    do throws(PlanEditFailure) { return try PlanFile(in: path).bytes } catch { return nil }
  }

  private mutating func keep(
    _ record: Draft, of text: [UInt8], by name: String
  ) throws(PlanEditFailure) {
    do throws(AppendFailure) {
      for id in try append([record], by: name) {
        revisions(of: id.writer).note(PlanRevision(LineHash(of: text).hex), after: id)
      }
    } catch {
      throw .recordNotKept(error)
    }
  }

  /// The one item whose own fields differ, else the plan.
  private static func subject(ofChangeFrom old: Plan, to new: Plan) -> Subject {
    let isSameTree = old.items.map(\.id) == new.items.map(\.id)
    guard isSameTree else { return .plan }
    let changed = old.items.indices.filter {
      !ItemValues(old.items[$0].fields).changes(to: ItemValues(new.items[$0].fields)).isEmpty
    }
    return changed.count == 1 ? .item(old.items[changed[0]].id) : .plan
  }

  /// What goes from the plan must have nothing recorded on it, whoever asks.
  private func refuseLosingRecords(
    from old: [UInt8], to new: [UInt8]
  ) throws(PlanEditFailure) {
    let after = readPlan(new, file: "").plan
    let before = readPlan(old, file: "").plan
    let gone = before.items.indices.filter { after.position(of: before.items[$0].id) == nil }
    if gone.isEmpty { return }
    let projection = Projection(
      plan: before, ledger: contents.ledger,
      moment: .now(environment.now(), offset: before.header.offset))
    if let item = gone.first(where: projection.hasRecords) {
      throw .refused(.hasRecords(before.items[item].id.text))
    }
  }

  private func revisions(of writer: WriterID) -> PlanRevisions {
    WriterRegistry(environment, folder: identity).revisions(of: writer)
  }

  private func now() -> Projection {
    Projection(
      plan: contents.plan, ledger: contents.ledger,
      moment: .now(environment.now(), offset: contents.plan.header.offset))
  }

  /// What the record is about: an item that stays when it is taken back.
  private func subject(of edit: PlanTextEdit) -> Subject {
    switch edit {
    case .change(let id, _, _): return .item(id)
    case .add(_, _, let parent): return parent.map(Subject.item) ?? .plan
    case .remove(let id):
      guard let position = contents.plan.position(of: id),
        let parent = contents.plan.items[position].parent
      else { return .plan }
      return .item(contents.plan.items[parent].id)
    }
  }
}
