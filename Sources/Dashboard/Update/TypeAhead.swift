import CellGrid
import Phrases
import PlanDomain

/// Something typed while an edit was on its way.
struct Held: Sendable {
  let event: TerminalEvent
  /// Where a command was given: it is for what was selected there. What is typed into its form or
  /// its menu needs no place.
  let given: Spot?

  struct Spot: Sendable {
    let place: Place
    let page: MeetingPage?
  }
}

// What is typed behind an edit on its way to the disk. Moving about, help and quitting are never
// kept, so that a disk that hangs leaves the keys alive. What would change something waits where it
// needs what is on its way, and so does all that is typed into it.
extension State {
  /// Whether the command has to wait for what is on its way.
  func waits(_ command: Command) -> Bool {
    guard command.isEdit else {
      return !held.isEmpty && command.recordsInMeeting || saves.isPending && closesMeeting(command)
    }
    // It is meant for the present, which is on its way.
    if isReturning || !held.isEmpty { return true }
    guard saves.isPending else { return false }
    switch command {
    // The newest change is the one on its way: which that is shows when it is there.
    case .undo, .redo: return true
    // What is still so, and whether a reason is needed, shows when what was just said is there.
    case .stillSo, .editStatus, .editProgress: return selectedSubject.map(isSaving) ?? false
    default: return false
    }
  }

  private func isSaving(_ subject: Subject) -> Bool {
    if case .saving? = saves.marks[here(subject)] { true } else { false }
  }

  /// The close must have seen all that was recorded in the meeting.
  private func closesMeeting(_ command: Command) -> Bool {
    command == .drill && meeting.page == .closing && overlay == nil && closingRow == .close
      && meeting.closing.token == nil
  }

  /// Keeps a command that edits, for what is selected now.
  mutating func hold(command key: Key) {
    keep(Held(event: .key(key), given: Held.Spot(place: place, page: meeting.page)))
    // On an earlier day that is still shown the command opens nothing yet.
    guard !isReturning else { return }
    // A copy runs ahead: whether it is in a form tells typing from moving about.
    var copy = self
    (copy.held, copy.ahead, copy.saves) = ([], [], Saves())
    _ = copy.press(command: key)
    ahead = copy.isTypedInto ? [copy] : []
  }

  /// Keeps what is typed into a form or a menu that is not there yet. Keys that leave or redraw are
  /// never kept.
  mutating func hold(_ event: TerminalEvent) -> Bool {
    let isUnclear = !held.isEmpty && (isReturning || leadsElsewhere)
    guard !ahead.isEmpty || isUnclear else { return false }
    if case .key(let key) = event, keepsLeaving(key) { return false }
    keep(Held(event: event, given: nil))
    guard var copy = ahead.first else { return true }
    copy.now = now
    _ = update(&copy, .terminal(event))
    ahead = copy.isTypedInto ? [copy] : []
    typedOn = copy.typedOn
    return true
  }

  /// A key while a form is on its way: the form goes aside, and the key means what it means without
  /// it. A form that leads to something new keeps what would edit that.
  mutating func leaveSavingForm(_ key: Key) -> Bool {
    guard case .form(let form)? = overlay, form.token != nil, !keepsLeaving(key) else {
      return false
    }
    let command = keymap.resolve(screenMode, key)
    if leadsElsewhere, command.map({ $0.isEdit || $0.recordsInMeeting || $0 == .drill }) ?? true {
      keep(Held(event: .key(key), given: nil))
      return true
    }
    setAside(form)
    return keymap.resolve(.field, key) == .cancel
  }

  mutating func setAside(_ form: Form) {
    formsAside.put(form)
    overlay = nil
  }

  /// What could not be saved is back in its field, as soon as nothing else has the keys.
  mutating func bringBackForm() {
    guard overlay == nil, let form = formsAside.nextReturned() else { return }
    let subject = form.subject.subject
    if meeting.page == nil, selectedSubject != subject { go(to: subject) }
    overlay = .form(form)
  }

  mutating func forgetHeld() { (held, ahead) = ([], []) }

  /// Once nothing is on its way, what was typed meanwhile goes on from there, in its order.
  mutating func releaseHeld() -> [Effect] {
    guard !held.isEmpty, overlay == nil, !isReturning, !saves.isPending, !isUnseen else {
      return []
    }
    let all = held
    forgetHeld()
    var effects: [Effect] = []
    for one in all {
      if let given = one.given, held.isEmpty, !go(backTo: given) {
        forgetHeld()
        messages.say(.heldForgotten, .refusal, at: now)
        break
      }
      switch one.event {
      case .key(let key): effects += one.given == nil ? press(key) : press(command: key)
      case .escaped(let key): effects += press(escaped: key)
      case .paste(let text): paste(text)
      case .mouse, .resize, .hangup: break
      }
    }
    return effects
  }

  /// To what a command was given for; false where that is not there any more.
  private mutating func go(backTo spot: Held.Spot) -> Bool {
    if meeting.page != spot.page {
      if spot.page != nil, joinedMeeting == nil { return false }
      meeting.page = spot.page
    }
    if meeting.page == nil, place != spot.place {
      trail.leave(place)
      restore(spot.place)
    }
    return selectedSubject == spot.place.subject
  }

  private mutating func keep(_ one: Held) {
    if held.count < Self.heldLimit { held.append(one) }
  }

  private func keepsLeaving(_ key: Key) -> Bool {
    let command = keymap.resolve(mode, key)
    return command == .interrupt || command == .suspend || command == .redraw
  }

  /// Whether the form on its way leads to what it makes.
  private var leadsElsewhere: Bool {
    guard case .form(let form)? = overlay, form.token != nil else { return false }
    return form.kind.leadsElsewhere
  }

  /// Whether what is typed goes into a menu or a form that is not sent.
  private var isTypedInto: Bool {
    overlay?.part?.takesKeys ?? !isBrowsing
  }

  private static let heldLimit = 1_024
}

extension Command {
  /// Writes a line of a meeting.
  fileprivate var recordsInMeeting: Bool {
    switch self {
    case .conclude, .postpone, .nextItem, .previousItem, .acceptAgenda, .dropFromAgenda, .earlier,
      .later, .moreMinutes, .fewerMinutes, .setMinutes, .takeOnAgenda, .addToAgenda, .takeBack,
      .recordAttendance, .addSupplement:
      true
    default: false
    }
  }
}
