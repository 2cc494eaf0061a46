/// What `u` and Ctrl-R would take back (design, section 2, Undo): the newest change under this
/// name by this user's own writers, and never another name's.
extension Projection {
  ///
  /// `passingOver` are edits of plan.yaml that were found to have been changed since.
  public func undoTarget(
    by name: String, writers: Set<WriterID>, passingOver: Set<EventID> = []
  ) -> Event? {
    newest(by: name, writers: writers) { event in
      event.body.isUndoable && !passingOver.contains(event.id)
    }
  }

  /// The newest undoing line that may be taken back; none once a newer change was made.
  public func redoTarget(by name: String, writers: Set<WriterID>) -> Event? {
    let candidate = newest(by: name, writers: writers) { event in
      if case .undo(let target) = event.body { return !isUndo(target) }
      return event.body.isUndoable
    }
    guard let candidate, case .undo = candidate.body else { return nil }
    return candidate
  }

  /// What taking back the line at `position` would take back; or why it can't be. Without
  /// `writers` all of this name are as good as one's own.
  public func undoTarget(
    at position: Int, by name: String, writers: Set<WriterID>?
  ) -> Result<Event, EditRefusal> {
    let event = ledger.events[position]
    if isUndone(position) { return .failure(.lineAlreadyUndone) }
    if case .undo = event.body, !isVain(position) { return .failure(.lineUndoes) }
    if let refusal = refusal(ofLine: event, by: name, writers: writers) {
      return .failure(refusal)
    }
    return event.body.isUndoable || isVain(position) ? .success(event) : .failure(.lineStays)
  }

  /// The undoing line to take back so that the line at `position` counts again; that line may be
  /// the undoing one itself. Else why there is nothing to bring back.
  public func redoTarget(
    at position: Int, by name: String, writers: Set<WriterID>?
  ) -> Result<Event, EditRefusal> {
    let undoing: Event
    if let line = undoingLine(of: position) {
      undoing = ledger.events[line]
    } else {
      undoing = ledger.events[position]
      guard case .undo = undoing.body, !isVain(position) else { return .failure(.lineNotUndone) }
    }
    return refusal(ofLine: undoing, by: name, writers: writers).map(Result.failure)
      ?? .success(undoing)
  }

  /// The lines that are taken back with this one: those of its command that count still, itself
  /// among them, in the order in which they were written.
  public func batch(of event: Event) -> [Event] {
    guard let first = event.batch else { return [event] }
    var found: [Event] = []
    var seq = first
    while let position = ledger.position(of: EventID(writer: event.id.writer, seq: seq)) {
      let other = ledger.events[position]
      guard other.batch == first, other.by == event.by else { break }
      if !undoing.leavesOut(position) { found.append(other) }
      seq += 1
    }
    return found.contains { $0.id == event.id } ? found : [event]
  }

  private func refusal(
    ofLine event: Event, by name: String, writers: Set<WriterID>?
  ) -> EditRefusal? {
    if event.by != name { return .lineOfAnother(by: event.by) }
    if let writers, !writers.contains(event.id.writer) {
      return .lineOfAnotherWriter(event.id.writer)
    }
    return nil
  }

  private func newest(
    by name: String, writers: Set<WriterID>, where isWanted: (Event) -> Bool
  ) -> Event? {
    for position in visibleEvents.reversed() {
      let event = ledger.events[position]
      guard writers.contains(event.id.writer), event.by == name, !undoing.leavesOut(position),
        isWanted(event)
      else { continue }
      return event
    }
    return nil
  }

  private func isUndo(_ id: EventID) -> Bool {
    if case .undo? = ledger.event(id)?.body { return true }
    return false
  }
}

extension EventBody {
  var isUndoable: Bool {
    switch self {
    case .set, .note, .obstacle, .resolution, .directive, .measure, .planEdit,
      .meeting(.conclude), .meeting(.postpone), .confirm, .ask, .answer, .evidence, .spend,
      .period:
      true
    case .meeting, .undo, .unknown: false
    }
  }
}
