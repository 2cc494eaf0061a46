import CellGrid
import Phrases
import PlanDomain

/// What is being typed to find a command, a department or an item, and what it found.
struct Palette: Sendable {
  /// One line of what was found.
  struct Row: Hashable, Sendable {
    /// The thing's number in the catalog.
    let number: Int
    /// The name in the catalog's index that was found; nothing where all is listed.
    let name: Int?
  }

  /// What a found thing is wanted for.
  enum Purpose: Hashable, Sendable {
    /// To go to it, or to run it.
    case going
    /// To talk about it: only items.
    case agenda
  }

  /// Longer than any name that is looked at.
  private static let longestQuery = 200

  var field = TextField(maximumBytes: Palette.longestQuery)
  private(set) var selection = Selection<Row>(.palette)
  let purpose: Purpose
  private(set) var rows: [Row] = []
  private var search = NameSearch()

  init(in snapshot: Snapshot, recent: RecentTargets, purpose: Purpose = .going) {
    self.purpose = purpose
    look(in: snapshot, recent: recent)
  }

  /// Puts in what was typed before, which gives way to what is typed now.
  mutating func offer(_ text: String, in snapshot: Snapshot, recent: RecentTargets) {
    field = .proposing(text, maximumBytes: Self.longestQuery)
    look(in: snapshot, recent: recent)
  }

  /// How many names were found, of which the best are rows.
  var count: Int { purpose == .going ? max(rows.count, search.count) : rows.count }

  var selected: Row? { selection.id(in: rows) }

  mutating func move(by steps: Int) { selection.move(by: steps, in: rows) }

  mutating func select(_ row: Row) { selection.select(row, in: rows) }

  mutating func settle(height: Int) { selection.settle(rows, height: height) }

  /// Looks for what stands in the field, the best first and selected.
  mutating func look(in snapshot: Snapshot, recent: RecentTargets) {
    find(in: snapshot, recent: recent)
    selection.reset()
    selection.follow(rows)
  }

  private mutating func find(in snapshot: Snapshot, recent: RecentTargets) {
    let (catalog, plan) = (snapshot.catalog, snapshot.projection.plan)
    let used = recent.numbers(in: snapshot)
    let pattern = SearchPattern(field.text)
    guard !pattern.isEmpty else {
      search.reset()
      let first = Set(used)
      rows = used.map { Row(number: $0, name: nil) }
      rows += (0..<catalog.count).lazy.filter { !first.contains($0) }
        .map { Row(number: $0, name: nil) }
      keepWanted(plan, catalog)
      return
    }
    let bonus = RecentTargets.bonuses(used)
    rows = search.look(for: pattern, in: catalog.names, bonus: { bonus[$0] ?? 0 })
      .map { Row(number: $0.owner, name: $0.name) }
    putFirst(snapshot.item(typed: field.text), plan, catalog)
    keepWanted(plan, catalog)
  }

  private mutating func keepWanted(_ plan: Plan, _ catalog: PaletteCatalog) {
    guard purpose == .agenda else { return }
    rows.removeAll { row in
      if case .item? = catalog.target(row.number, in: plan) { false } else { true }
    }
  }

  /// The plan was read anew: what is selected stays selected, so that Enter goes where it showed.
  mutating func lookAgain(
    in snapshot: Snapshot, recent: RecentTargets, selected target: PaletteTarget?
  ) {
    search.reset()
    look(in: snapshot, recent: recent)
    let number = target.flatMap { snapshot.catalog.number(of: $0, in: snapshot.projection.plan) }
    if let row = rows.first(where: { $0.number == number }) { select(row) }
  }

  /// Who types an id means that item, whatever else has those letters.
  private mutating func putFirst(_ item: Int?, _ plan: Plan, _ catalog: PaletteCatalog) {
    guard let item, let number = catalog.number(of: .item(plan.items[item].id), in: plan) else {
      return
    }
    rows.removeAll { $0.number == number }
    rows.insert(Row(number: number, name: nil), at: 0)
  }
}

/// What was run and gone to by the palette, the newest first; kept until the program ends.
struct RecentTargets: Hashable, Sendable {
  private(set) var targets: [PaletteTarget] = []
  private static let limit = 12

  mutating func note(_ target: PaletteTarget) {
    targets.removeAll { $0 == target }
    targets.insert(target, at: 0)
    targets = Array(targets.prefix(Self.limit))
  }

  /// Their numbers in the catalog, those left out that the plan has no more.
  func numbers(in snapshot: Snapshot) -> [Int] {
    targets.compactMap { snapshot.catalog.number(of: $0, in: snapshot.projection.plan) }
  }

  /// Points that lift what was used lately among names that are found as well, no further.
  static func bonuses(_ numbers: [Int]) -> [Int: Int] {
    Dictionary(
      numbers.enumerated().map { ($1, (limit - $0 + 1) / 2) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Snapshot {
  /// The item that a typed id names, in any case and also by an id it once had.
  func item(typed text: String) -> Int? {
    guard let id = ItemID(text.trimmed) else { return nil }
    let plan = projection.plan
    if let exact = plan.position(of: id) { return exact }
    return catalog.item(caseTwinOf: id, in: plan)
  }
}

extension Palette: OverlayPart {
  var mode: Mode { .field }
  var isAsOffered: Bool { field.isProposal }
  var accepting: Phrase? { .choose }

  func move(_ state: inout State, by rows: Int) {
    var palette = self
    palette.move(by: rows)
    state.overlay = .palette(palette)
  }

  func moveFocus(_ state: inout State, by step: Int) { move(&state, by: step) }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    var palette = self
    change(&palette.field)
    if palette.field.text != field.text {
      palette.look(in: state.snapshot, recent: state.recent)
    }
    state.overlay = .palette(palette)
  }

  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect] {
    guard case .paletteRow(let row)? = target else {
      cancel(&state)
      return []
    }
    var palette = self
    palette.select(row)
    return state.choose(in: palette)
  }

  func accept(_ state: inout State) -> [Effect] { state.choose(in: self) }
  func keepTyped(_ state: inout State) -> Bool { state.keep(field, .palette(purpose)) }

  func follow(_ snapshot: Snapshot, _ state: inout State) {
    let target = selected.flatMap { state.snapshot.catalog.target($0.number, in: state.plan) }
    var palette = self
    palette.lookAgain(in: snapshot, recent: state.recent, selected: target)
    state.overlay = .palette(palette)
  }

  func settle(_ state: inout State, _ page: PageLayout) {
    var palette = self
    palette.settle(height: PaletteLayout(page).listRows)
    state.overlay = .palette(palette)
  }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawPalette(self, state, page, on: &canvas)
  }
}
