import CellGrid
import Phrases
import PlanDomain

extension FilterForm: OverlayPart {
  var mode: Mode { isTyping ? .field : .facets }
  var isAsOffered: Bool { text.isProposal }

  var hints: [Command] {
    isTyping
      ? [.accept, .cancel, .nextField]
      : [.toggleChoice, .nextField, .accept, .cancel, .clearFilter, .saveFilter]
  }

  func run(_ command: Command, _ state: inout State) -> [Effect]? {
    command.editsFilter(in: mode) ? state.editFilter(self, command) : nil
  }

  func press(_ character: Character, _ state: inout State) -> [Effect]? {
    guard character != " " else { return nil }
    if let digit = character.wholeNumberValue {
      state.toggleChoice(digit - 1, in: focus, of: self)
    } else {
      put(character, &state)
    }
    return []
  }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    state.editFilterText(self, change)
  }

  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect] {
    if case .filterChoice(let row, let place)? = target {
      state.toggleChoice(place, in: row, of: self)
    }
    return []
  }

  func accept(_ state: inout State) -> [Effect] { state.editFilter(self, .accept) }
  func cancel(_ state: inout State) { _ = state.editFilter(self, .cancel) }

  func keepTyped(_ state: inout State) -> Bool {
    if let name { return state.keep(name, .filterName) }
    guard text.text != before.text else {
      state.kept.forget(.filterText)
      return false
    }
    return state.keep(text, .filterText)
  }

  func follow(_ snapshot: Snapshot, _ state: inout State) {
    var form = self
    form.settle(snapshot.projection.plan, state.settings.filters)
    state.overlay = .filter(form)
  }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawFilter(self, state, page, on: &canvas)
  }
}

extension State {
  /// Puts a filter over every screen but the overview; the selections stay where they can.
  mutating func apply(_ filter: ItemFilter) {
    guard filter != filtering.current else { return }
    filtering.current = filter
    narrow()
  }

  /// Works out anew what the screens list, after the filter or the plan changed.
  mutating func narrow() {
    let shown = snapshot
    snapshot = whole.narrowed(to: filtering.matches(in: whole.projection))
    search.forgetRows()
    if order.isHeld {
      snapshot = snapshot.inOrder(of: shown)
    } else {
      for screen in Screen.allCases { screen.page.sort(&self) }
    }
    for screen in Screen.allCases { screen.page.follow(&self) }
  }

  mutating func openFilter() {
    // The overview is the whole plan's; the tree is where a filter shows best.
    if screen == .overview { open(.objectives) }
    var form = FilterForm(filtering.current)
    if let text = kept.text(.filterText) {
      form.offer(text)
      messages.say(typedNotice, .information, at: now)
    }
    keep(form)
  }

  /// Clears the filter, or brings back the one that was cleared.
  mutating func switchFilter() {
    if filtering.current.isActive {
      filtering.cleared = filtering.current
      apply(ItemFilter())
      messages.say(.filterCleared, .information, at: now)
    } else if let cleared = filtering.cleared {
      if screen == .overview { open(.objectives) }
      apply(cleared)
    } else {
      messages.say(.filterIsEmpty, .refusal, at: now)
    }
  }

  /// Where a person goes to an item that the filter hides, the item is what they want.
  mutating func unhide(_ item: Int) {
    guard let matches = snapshot.matches, !matches.isShown[item] else { return }
    filtering.cleared = filtering.current
    apply(ItemFilter())
    messages.say(.filterCleared, .information, at: now)
  }

  /// Does what a key says while a filter is put together.
  mutating func editFilter(_ form: FilterForm, _ command: Command) -> [Effect] {
    var form = form
    let saved = settings.filters
    var effects: [Effect] = []
    switch command {
    case .nextField: form.moveFocus(by: 1, saved)
    case .previousField: form.moveFocus(by: -1, saved)
    case .left: form.moveChoice(by: -1, count: choices(of: form).count)
    case .right: form.moveChoice(by: 1, count: choices(of: form).count)
    case .toggleChoice: if let choice = choice(of: form) { form.toggle(choice) }
    case .clearRow:
      if form.focus == .saved, case .saved(let saved)? = choice(of: form) {
        effects = drop(saved, &form)
      } else {
        form.clearRow()
      }
    case .clearFilter: form.take(ItemFilter())
    case .saveFilter: form.beginNaming(offering: kept.text(.filterName))
    case .accept: return accept(form)
    case .cancel: return cancel(form)
    default: return []
    }
    keep(form)
    return effects
  }

  mutating func toggleChoice(_ place: Int, in row: FilterForm.Row, of form: FilterForm) {
    var form = form
    let choices = form.choices(of: row, plan, settings.filters)
    guard choices.indices.contains(place) else { return }
    form.point(at: row, place)
    form.toggle(choices[place])
    keep(form)
  }

  mutating func editFilterText(_ form: FilterForm, _ change: (inout TextField) -> Void) {
    var form = form
    form.edit(change)
    keep(form)
  }

  private mutating func keep(_ form: FilterForm) {
    var form = form
    form.settle(plan, settings.filters)
    overlay = .filter(form)
    apply(form.filter)
  }

  private func choices(of form: FilterForm) -> [FilterForm.Choice] {
    form.choices(of: form.focus, plan, settings.filters)
  }

  private func choice(of form: FilterForm) -> FilterForm.Choice? {
    let choices = choices(of: form)
    let place = form.place(in: form.focus)
    return choices.indices.contains(place) ? choices[place] : nil
  }

  private mutating func accept(_ form: FilterForm) -> [Effect] {
    if form.focus == .name { return save(form) }
    kept.forget(.filterText)
    overlay = nil
    // Enter on a saved filter is the shortest way to it.
    if form.focus == .saved, case .saved(let saved)? = choice(of: form) { apply(saved.filter) }
    return []
  }

  private mutating func cancel(_ form: FilterForm) -> [Effect] {
    leaveText { state in
      if form.name != nil {
        var form = form
        form.endNaming(state.settings.filters)
        state.keep(form)
      } else {
        state.overlay = nil
        state.apply(form.before)
      }
    }
    return []
  }

  private mutating func save(_ form: FilterForm) -> [Effect] {
    let name = form.name?.text.trimmed ?? ""
    guard let saved = SavedFilter(name: name, filter: form.filter) else {
      let reason: Phrase =
        form.filter.isActive ? .filterNameNeeded(SavedFilter.maximumNameLength) : .filterIsEmpty
      messages.say(reason, .refusal, at: now)
      return []
    }
    let all = settings.filters.keeping(saved)
    guard all.contains(saved) else {
      messages.say(.tooManyFilters(SavedFilter.maximumCount), .refusal, at: now)
      return []
    }
    settings.filters = all
    kept.forget(.filterName)
    var form = form
    form.endNaming(all)
    form.point(at: .saved, all.firstIndex(of: saved) ?? 0)
    keep(form)
    messages.say(.filterSaved(name), .information, at: now)
    return [.keepFilter(saved)]
  }

  private mutating func drop(_ saved: SavedFilter, _ form: inout FilterForm) -> [Effect] {
    settings.filters = settings.filters.dropping(saved.name)
    if settings.filters.isEmpty { form.endNaming([]) }
    form.moveChoice(by: 0, count: settings.filters.count)
    messages.say(.filterDropped(saved.name), .information, at: now)
    return [.dropFilter(named: saved.name)]
  }
}
