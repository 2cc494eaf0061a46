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

  private func newest(
    by name: String, writers: Set<WriterID>, where isWanted: (Event) -> Bool
  ) -> Event? {
    for position in visibleEvents.reversed() {
      let event = ledger.events[position]
      guard writers.contains(event.id.writer), event.by == name, !isUndone(position),
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
      .meeting(.conclude), .meeting(.postpone):
      true
    case .meeting, .undo, .unknown: false
    }
  }
}
