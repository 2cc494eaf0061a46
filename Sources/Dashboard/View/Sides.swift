import CellGrid
import Phrases
import PlanDomain

/// What of a page stands side by side: its list, the selected row's detail, and what was recorded
/// on it. Between the first two is a line that can be moved.
struct Sides: Hashable, Sendable {
  /// Under which name it is remembered where the line was moved to.
  let list: ListName
  /// Columns that the page must have for it.
  var from = PageWidth.sides
  /// Whether what was recorded has a pane of its own, where the page is wide.
  var hasHistory = true
}

extension State {
  /// Where the parts of the page of now lie.
  var layout: PageLayout {
    let sides = listPage.sides(in: self)
    return PageLayout(
      size: size, sides: sides, share: sides.flatMap { settings.shares[$0.list] },
      noteRows: footRows)
  }

  /// Rows that the page gives to what stands at its foot.
  private var footRows: Int {
    let page = PageLayout(size: size)
    let taken = overlay?.part?.footRows(self, page) ?? 0
    return taken > 0 ? taken : note(page, .unicode)?.lines.count ?? 0
  }

  /// Gives the list so many columns more, or less.
  mutating func moveSplitter(by columns: Int) -> [Effect] {
    let layout = layout
    guard layout.hasSides else {
      messages.say(.nothingBeside, .refusal, at: now)
      return []
    }
    return placeSplitter(at: layout.listColumns + columns)
  }

  /// Where the person let go of the line; what neither side can do without stays.
  mutating func placeSplitter(at column: Int) -> [Effect] {
    guard let sides = listPage.sides(in: self) else { return [] }
    let columns = layout.bounded(list: column)
    settings.shares[sides.list] = PageLayout.share(of: columns, in: size.columns)
    return [.remember(settings)]
  }

  /// Whether nothing was selected anew for a moment. A move of the selection is told in few bytes;
  /// all that there is to say follows when the hand rests.
  var isAtRest: Bool { restPatience(at: now) == nil }

  /// Milliseconds until the hand rests.
  func restPatience(at now: Instant) -> Int64? {
    guard let movedAt, layout.hasSides else { return nil }
    let waited = now.milliseconds - movedAt.milliseconds
    return (0..<Self.restMilliseconds).contains(waited) ? Self.restMilliseconds - waited : nil
  }

  private static let restMilliseconds: Int64 = 250
}
