import Phrases
import PlanDomain

/// Which commands can be given here and now. What keys do is decided where they do it; this says
/// it beforehand, and keeps a palette from what the mode forbids.
extension State {
  /// Why the command can't be given; nothing when it can.
  func hindrance(to command: Command) -> Phrase? {
    guard isKnownHere(command) else { return .notOnThisScreen }
    if command.isMeeting { return meetingHindrance(to: command) }
    if command.isEdit { return editHindrance(to: command) }
    switch command {
    case .why, .copy: return selectedSubject == nil ? nothingToActOn : nil
    case .searchNext, .searchPrevious:
      guard searchCount == 0 else { return nil }
      return search.text.isEmpty
        ? .nothingSearched(search: keymap.key(for: .search)) : .nothingFound(search.text)
    case .historyBack: return trail.hasPast ? nil : .nowhereBack
    case .historyForward: return trail.hasFuture ? nil : .nowhereForward
    case .markSeen, .zoomIn, .zoomOut, .goToToday, .chooseDays:
      return listPage.commands.contains(command) ? nil : .notOnThisScreen
    case .nextPane where changeList != nil: return .notOnThisScreen
    case .nextPane:
      let hasPanes = listPage.hasPanes
      guard !hasPanes, selectedItem == nil, selectedDirective == nil else { return nil }
      return nothingToActOn == .nothingSelected ? .nothingToOpen : nothingToActOn
    default: return nil
    }
  }

  /// The day before today that is looked at, or asked for: nothing is recorded there.
  var lookedAtDay: Day? {
    wantedDay ?? (projection.moment.isLookingBack ? projection.moment.today : nil)
  }

  /// Why nothing can be recorded where there is no plan; nothing where there is one, and for what
  /// leads to one. What was ordered before can be answered where it is listed.
  func planlessHindrance(to command: Command) -> Phrase? {
    guard let absence = whole.absence else { return nil }
    guard absence != .noFile else { return absence.refusal }
    if command == .openEditor || command == .addItem && absence == .noObjectives { return nil }
    let isThere = command.isMeeting ? projection.openMeeting != nil : shownAbsence == nil
    return isThere ? nil : absence.refusal
  }

  /// Why no item is selected.
  var nothingToActOn: Phrase {
    if case .directive? = selectedSubject { return .onlyForItems }
    return listPage.nothingSelected(in: self)
  }

  /// Meetings are of the present, and the next two are about the one that is open.
  private func meetingHindrance(to command: Command) -> Phrase? {
    if let day = lookedAtDay { return EditRefusal.lookingBack(day).phrase }
    if let why = planlessHindrance(to: command) { return why }
    switch command {
    case .attendance, .conclude, .postpone, .follow, .closeMeeting, .takeBack:
      return joinedMeeting == nil ? .noMeetingOpen(keymap.key(for: .meetings)) : nil
    case .markMeeting, .writeDocuments, .addSupplement:
      return chosenMeeting == nil ? .chooseAMeeting : nil
    default: return nil
    }
  }

  /// Whether a key means the command on this screen.
  private func isKnownHere(_ command: Command) -> Bool {
    CommandTable.rows.contains { $0.command == command && $0.modes.contains(screenMode) }
  }

  private func hindrance(toTakeBack line: Result<Event, EditRefusal>?) -> Phrase? {
    if saves.isPending { return .saving }
    guard case .failure(let refusal)? = line else { return nil }
    return refusal.phraseAtDesk
  }

  private func editHindrance(to command: Command) -> Phrase? {
    if case .readOnly(let reason) = snapshot.access {
      return EditRefusal.readOnly(reason).phrase
    }
    if let day = lookedAtDay { return EditRefusal.lookingBack(day).phrase }
    if let why = planlessHindrance(to: command) { return why }
    switch command {
    case .undo where logLine != nil: return hindrance(toTakeBack: logUndoing)
    case .redo where logLine != nil: return hindrance(toTakeBack: logRedoing)
    case .undo, .redo: return saves.isPending ? .saving : nil
    case .openEditor, .giveDirective, .recordMeasure, .quickSheet: return nil
    case .addItem: return selectedItem == nil && !plan.items.isEmpty ? nothingToActOn : nil
    case .editItem, .removeItem: return selectedItem == nil ? nothingToActOn : nil
    default: break
    }
    guard let subject = selectedSubject else { return nothingToActOn }
    if command == .editProgress, case .item(let id) = subject,
      let refusal = plan.position(of: id).flatMap(projection.progressRefusal)
    {
      return refusal.phrase
    }
    if command == .editProgress, status(of: subject) == .done {
      return EditRefusal.progressOfDone.phraseAtDesk
    }
    if command == .stillSo, case .failure(let refusal) = projection.reaffirmation(of: subject) {
      return refusal.phraseAtDesk
    }
    if command == .settleConflict {
      return Menu.conflict(on: here(subject), in: projection) == nil ? .conflictNone : nil
    }
    return nil
  }
}
