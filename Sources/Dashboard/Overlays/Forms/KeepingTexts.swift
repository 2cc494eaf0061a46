import CellGrid
import Phrases
import PlanDomain

// What a person typed is lost by no key: left without being used, it is kept and offered again.
extension State {
  /// The one way to open a form: with what was typed into it before, where that was left.
  mutating func open(_ kind: some FormKind) {
    var form = Form(kind, of: planID, in: formContext)
    form.revision = snapshot.revision
    let keys = [false, true].filter { !$0 || projection.tellsInternalNotes }
      .map { form.key(isInternal: $0) }
    if let key = keys.first(where: { kept[$0] != nil }), let fields = kept[key] {
      form.offer(fields, from: key)
      sayOffered()
    }
    overlay = .form(form)
  }

  var formContext: FormContext { FormContext(projection: projection, say: say) }

  mutating func openDayField(over list: ChangeList? = nil) {
    // On an earlier day Enter alone leads back to now.
    overlay = .dayField(DayField(over: list, offering: wantedDay == nil ? kept.text(.day) : nil))
  }

  mutating func openSearch() {
    let text = kept.text(.search) ?? ""
    overlay = .searchField(.proposing(text))
    if !text.isEmpty { searchAsTyped(text) }
  }

  mutating func openPalette(for purpose: Palette.Purpose) {
    var palette = Palette(in: snapshot, recent: recent, purpose: purpose)
    if let text = kept.text(.palette(purpose)) {
      palette.offer(text, in: snapshot, recent: recent)
      messages.say(typedNotice, .information, at: now)
    }
    overlay = .palette(palette)
  }

  /// That a text was typed before, and how to clear it.
  var offeredNotice: Phrase { .textOffered(clear: keymap.key(for: .fieldClearToStart)) }

  /// The same of what is never saved: what was searched for, or a day.
  var typedNotice: Phrase { .typedOffered(clear: keymap.key(for: .fieldClearToStart)) }

  mutating func sayOffered() { messages.say(offeredNotice, .information, at: now) }

  /// The hint goes with what it is about: with the form when that is saved, left or on its way, and
  /// with the first change of what was offered.
  mutating func settleOfferedNotice() {
    guard let text = messages.current?.text, text == offeredNotice || text == typedNotice else {
      return
    }
    if overlay?.part?.isAsOffered != true { messages.clear() }
  }

  /// Clears what a form was offered with, before anything else is typed; false where nothing was.
  mutating func clearOffered() -> Bool {
    guard case .form(var form)? = overlay, let offered = form.offered, form.isUnchanged else {
      return false
    }
    kept.forget(offered)
    form.clearOffered()
    overlay = .form(form)
    messages.clear()
    return true
  }

  /// Leaves a field or a form as `leave` does: what stands in it is kept, and what is typed on for
  /// a moment is passed over.
  mutating func leaveText(_ leave: (inout State) -> Void) {
    let hasText = overlay?.part?.keepTyped(&self) ?? false
    leave(&self)
    if hasText, !mode.takesText { typedOn = TypedOn(last: now) }
  }

  /// Keeps what stands in a field that is being left; whether that is anything.
  mutating func keep(_ field: TextField, _ key: KeptTexts.Key) -> Bool {
    kept.keep(field.text, key)
    guard kept[key] != nil else { return false }
    if let command = key.command {
      messages.say(.searchKept(again: keymap.key(for: command)), .information, at: now)
    }
    return true
  }

  mutating func keep(_ form: Form) -> Bool {
    if let offered = form.offered { kept.forget(offered) }
    kept.keep(form.typed, form.key)
    guard kept[form.key] != nil else { return false }
    messages.say(
      .textKept(again: keymap.key(for: form.command)), .information, at: now)
    return true
  }

  /// What a form had is used.
  mutating func forgetTyped(in form: Form) {
    if let offered = form.offered { kept.forget(offered) }
    kept.forget(form.key)
  }
}

/// The moment after a text was left by Esc: keys that come right behind it were meant for the text.
struct TypedOn: Hashable, Sendable {
  /// When the text was left, or the last such key came.
  var last: Instant

  /// Nobody who types on rests so long, and who means a command does.
  static let quietMilliseconds: Int64 = 700

  func covers(_ now: Instant) -> Bool {
    (0..<Self.quietMilliseconds).contains(now.milliseconds - last.milliseconds)
  }
}

extension State {
  /// Takes a key that was typed on after its text was left, and says so: it is no command.
  mutating func passesOver(_ key: Key) -> Bool {
    guard let moment = typedOn else { return false }
    guard !mode.takesText, moment.covers(now), key.isOfTyping else {
      typedOn = nil
      return false
    }
    typedOn = TypedOn(last: now)
    messages.say(.typedOnPassedOver, .refusal, at: now)
    return true
  }
}

extension Key {
  /// Whether it is pressed in the course of typing a text, and of leaving one.
  fileprivate var isOfTyping: Bool {
    if typed != nil { return true }
    switch code {
    case .enter, .escape, .tab, .backspace, .delete: return modifiers.isEmpty
    default: return false
    }
  }
}
