import CellGrid
import PlanDomain

/// Where the parts of the overview lie, by the size of the page and how much there is to show.
struct OverviewLayout: Sendable {
  /// Of a card with a title of one line.
  static let cardRows = 6

  /// The answer in a sentence, the figures behind it, and which way they went.
  let answer: Rect
  let counts: Rect
  let since: Rect
  /// Objectives as cards side by side, where they fit; else one row each.
  let usesCards: Bool
  let objectives: Rect
  /// Rows at the foot of each card for its strategies, where the page is tall.
  let strategyRows: Int
  /// With the headings of its groups.
  let decisions: Rect
  /// Lines that those headings take.
  let decisionHeadings: Int
  /// Below its heading.
  let changes: Rect

  init(_ page: PageLayout, _ snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    let objectives = OverviewState.objectives(in: snapshot)
    let strategies = objectives.map { plan.children(of: $0).reduce(0) { count, _ in count + 1 } }
    let columns = Self.cardColumns(page.body.inset(columns: page.margin - 1), objectives.count)
    let titles = objectives.map {
      TextWidth.wrapped(Sanitiser.line(plan.items[$0].title), width: columns).count
    }
    self.init(
      page, objectiveCount: objectives.count, strategyCount: min(strategies.max() ?? 0, 6),
      titleRows: titles.max() ?? 1,
      tellsSince: snapshot.lookBack == nil && snapshot.projection.lastClosedMeeting != nil,
      isGrouped: snapshot.decisionCount > 0 && snapshot.decisionCount < snapshot.attention.count)
  }

  static let cardGap = 3

  static func cardColumns(_ area: Rect, _ count: Int) -> Int {
    max(8, (area.columns - 1 - cardGap * (count - 1)) / max(count, 1))
  }

  private init(
    _ page: PageLayout, objectiveCount: Int, strategyCount: Int, titleRows: Int,
    tellsSince: Bool, isGrouped: Bool
  ) {
    let isRoomy = page.pageRows >= PageHeight.air
    var rest = page.body.inset(columns: page.margin - 1)
    if page.pageRows >= PageHeight.airAboveFigures { rest = rest.splitTop(1).rest }
    (answer, rest) = rest.splitTop(1)
    (counts, rest) = rest.splitTop(1)
    (since, rest) = rest.splitTop(tellsSince && isRoomy ? 1 : 0)
    if isRoomy { rest = rest.splitTop(1).rest }
    usesCards =
      page.pageRows >= PageHeight.cards && page.size.columns >= PageWidth.sides
      && objectiveCount > 0
      && objectiveCount <= page.size.columns / 36
    // Where there is room a card's title may take three lines.
    let cardRows =
      Self.cardRows - 1 + (page.pageRows >= PageHeight.largeTitles ? min(titleRows, 3) : 1)
    strategyRows = usesCards && page.pageRows >= PageHeight.strategiesInCards ? strategyCount : 0
    let below = strategyRows > 0 ? strategyRows + 1 : 0
    let wanted = usesCards ? cardRows + below : objectiveCount
    (objectives, rest) = rest.splitTop(
      usesCards ? wanted : min(max(wanted, 1), max(3, rest.rows / 3)))
    if isRoomy { rest = rest.splitTop(1).rest }
    if page.size.columns >= PageWidth.sides {
      let sides = rest.splitRight(min(max(36, rest.columns / 3), 76))
      decisions = sides.rest
      changes = sides.right.splitTop(1).rest
    } else {
      let changeRows = isRoomy ? min(6, rest.rows / 3) : 0
      let parts = rest.splitBottom(changeRows)
      decisions = parts.rest.splitBottom(isRoomy ? 1 : 0).rest
      changes = parts.bottom.splitTop(1).rest
    }
    // Two headings and the air between them, where that leaves enough rows.
    decisionHeadings = isGrouped && decisions.rows >= PageHeight.headings ? 3 : 1
  }
}
