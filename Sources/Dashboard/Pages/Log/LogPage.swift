import CellGrid
import Phrases
import PlanDomain

/// Every recorded line, newest first.
struct LogPage: ScreenPage, PageOfRows {
  let command = Command.showLog

  func item(in state: State) -> Int? { entry(in: state)?.item }

  func subject(in state: State) -> Subject? {
    if let item = item(in: state) { return .item(state.plan.items[item].id) }
    return directive(in: state).map { .directive($0.id) }
  }

  func directive(in state: State) -> Directive? {
    entry(in: state).flatMap { state.projection.directive(of: $0.event) }
  }

  private func entry(in state: State) -> HistoryEntry? {
    state.log.selectedEntry(in: state.snapshot)
  }

  func isEmptied(by matches: FilterMatches, in state: State) -> Bool {
    state.snapshot.logPositions.isEmpty && !state.whole.logPositions.isEmpty
  }

  func count(of matches: FilterMatches, in state: State) -> Phrase {
    .countOf(state.snapshot.logPositions.count, state.whole.logPositions.count)
  }

  func showsWithoutPlan(in state: State) -> Bool { !state.whole.logPositions.isEmpty }

  func searched(in state: State) -> SearchedRows? {
    let positions = state.snapshot.logPositions
    let events = state.projection.ledger.events
    return SearchedRows(
      .log, count: positions.count, selected: state.log.selection.window.selected,
      text: { state.text(ofLine: positions[$0]) },
      select: { row, state in
        guard let position = positions[safely: row] else { return }
        select(events[position].id, &state)
      })
  }

  func follow(_ state: inout State) { state.log.selection.follow(state.snapshot.logLines) }

  func sortedList(in state: State) -> SortedList? {
    SortedList(.log, Column.log(state, in: 200, .unicode))
  }

  /// Only while it is shown: it may have a million lines.
  func sort(_ state: inout State) {
    guard state.screen == .log else { return }
    let events = state.projection.ledger.events
    let sorted = state.sorted(
      state.snapshot.logPositions, of: .log, by: Column.log(state, in: 200, .unicode),
      row: { LogRow(events[$0]) })
    state.snapshot.reorder(log: sorted)
  }

  func enter(_ state: inout State) {
    sort(&state)
    follow(&state)
  }

  var cursor: WritableKeyPath<State, Selection<EventID>> { \.log.selection }
  func rows(in state: State) -> LazyMapCollection<[Int], EventID> { state.snapshot.logLines }

  func row(at target: MouseTarget) -> EventID? {
    if case .line(let line) = target { line } else { nil }
  }

  func leave(_ state: inout State) { state.log.isOpened = false }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<LogRow> {
    let list = layout.markedList(layout.log.list)
    let (positions, window) = (state.snapshot.logPositions, state.log.selection.window)
    func day(_ place: Int) -> Day? {
      positions[safely: place].map {
        state.projection.ledger.events[$0].at.day(at: state.plan.header.offset)
      }
    }
    // The rows that are seen, with what each changed, in one walk.
    let seen = window.visible(count: positions.count, height: list.rows)
    let entries = state.projection.histories(at: Array(positions[seen]))
    return Table(
      .log, Column.log(state, in: list.columns, glyphs), in: list, headRows: layout.headRows,
      count: positions.count, from: window.top
    ) { place in
      let entry =
        entries[safely: place - seen.lowerBound] ?? state.projection.history(at: positions[place])
      let isFirst = place == window.top || day(place) != day(place - 1)
      return LogRow(.line(entry.event.id), entry, day: isFirst ? day(place) : nil)
    }
  }

  func back(_ state: inout State) {
    guard state.isReadingLogEntry else { return state.open(.overview) }
    state.log.isOpened = false
  }

  func nextPane(_ state: inout State) {
    let isApart = state.layout.log.place == .apart
    guard isApart, !state.isReadingLogEntry else { return openDetail(&state) }
    state.log.isOpened = !state.snapshot.logPositions.isEmpty
  }

  func part(in state: State) -> Place.Part { .line(state.log.selection.id) }

  func restore(_ place: Place, _ state: inout State) {
    if case .line(let id?) = place.part { select(id, &state) }
  }

  func hints(in state: State) -> [Command] {
    if state.isReadingLogEntry { return [.drill, .back, .down, .help] }
    let reading: [Command] = state.layout.log.place == .apart ? [.nextPane] : []
    let own: [Command] =
      if case .success? = state.logUndoing { state.whereWritten([.undo]) } else { [] }
    return reading + [.drill, .back] + own + [.search, .help]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    command == .nextPane && !state.isReadingLogEntry ? .inFull : nil
  }

  func sides(in state: State) -> Sides? {
    Sides(list: .log, from: PageWidth.detailBesideWideLists, hasHistory: false)
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawLog(state, layout, on: &canvas)
  }
}

/// On the log undoing and redoing are about the selected line.
extension State {
  var logLine: Int? {
    screen == .log && meeting.page == nil && changeList == nil
      ? log.selectedEntry(in: snapshot)?.position : nil
  }

  var logUndoing: Result<Event, EditRefusal>? {
    logLine.map {
      projection.undoTarget(at: $0, by: settings.name, writers: snapshot.ownWriters)
    }
  }

  var logRedoing: Result<Event, EditRefusal>? {
    logLine.map {
      projection.redoTarget(at: $0, by: settings.name, writers: snapshot.ownWriters)
    }
  }
}
