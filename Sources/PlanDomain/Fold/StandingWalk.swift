/// Walks once through the lines about one subject and tells what stood before each of many of them:
/// to fold anew for every line would cost the square of their number.
///
/// A line that takes others back changes what stood since these; then the walk goes back to the
/// last mark before the first of them, and on from there. Where lines answer for others, or done
/// has to be confirmed, what a line changes depends on later ones: such a subject is folded anew.
struct StandingWalk {
  private let projection: Projection
  /// Positions in the ledger, rising.
  private let about: [Int]
  private let approved: ApprovedValues
  private let confirming: Confirming?

  private var folds = FieldFolds()
  /// How many of the lines were taken in.
  private var taken = 0
  /// What stood after every so many lines.
  private var marks: [FieldFolds] = []
  private var undoing: Undoing
  private var undoingLines: [Int] = []
  /// Whether every line taken in means what it says.
  private var isPlain: Bool

  private let stride: Int
  /// How often a line was folded: about once each, however many limits were asked for.
  private(set) var folded = 0

  init(
    _ projection: Projection, _ about: [Int], _ approved: ApprovedValues, _ confirming: Confirming?,
    stride: Int = 256
  ) {
    self.stride = stride
    self.projection = projection
    self.about = about
    self.approved = approved
    self.confirming = confirming
    isPlain = confirming == nil
    undoing = projection.undoing(limit: 0, undoingLines: [])
    folds.begin(approved)
    marks = [folds]
  }

  /// What the lines before `limit` come to; asked for with limits that rise.
  mutating func standing(before limit: Int) -> ItemFacts {
    while isPlain, taken < about.count, about[taken] < limit { takeNext() }
    guard isPlain else {
      return projection.standing(about, before: limit, approved, confirming)
    }
    return ItemFacts(
      folds, from: approved, ledger: projection.ledger, moment: projection.moment)
  }

  private mutating func takeNext() {
    let position = about[taken]
    let row = projection.ledger.rows[position]
    switch row.kind {
    case .confirm, .ask, .answer, .spend:
      isPlain = false
      return
    case .undo: undoingLines.append(position)
    default: break
    }
    // A line ahead of the clock may have been taken back before it stands.
    let isFuture = row.at > projection.moment.latestPresent
    if row.kind == .undo || isFuture && !undoingLines.isEmpty { takeBack(before: position + 1) }
    fold(taken)
    taken += 1
    if taken.isMultiple(of: stride) { marks.append(folds) }
  }

  private mutating func takeBack(before limit: Int) {
    let before = undoing.undone
    undoing = projection.undoing(limit: limit, undoingLines: undoingLines)
    guard let first = before.symmetricDifference(undoing.undone).min() else { return }
    let place = about.boundary(where: { $0 >= first })
    guard place < taken else { return }
    let mark = place / stride
    marks.removeLast(marks.count - mark - 1)
    folds = marks[mark]
    for index in (mark * stride)..<taken {
      fold(index)
      if (index + 1).isMultiple(of: stride) { marks.append(folds) }
    }
  }

  private mutating func fold(_ index: Int) {
    folded += 1
    let position = about[index]
    let row = projection.ledger.rows[position]
    guard row.kind == .set, !undoing.leavesOut(position) else { return }
    folds.take(position, row.change, row, projection.ledger)
  }
}
