import CellGrid
import Phrases
import PlanDomain

/// Over a department's work: its name, what of it is late, and its share, in as many lines as that
/// needs. A name may be short; no figure is cut.
struct DepartmentHeading {
  let name: String
  /// What stands behind the name, then the further lines.
  let lines: [String]

  init(_ responsibility: Responsibility, _ state: State, columns: Int) {
    let say = state.say
    let parts = say.lateness(of: responsibility) + say.shares(of: responsibility)
    let names = [responsibility.name(in: state), responsibility.shortName(in: state)]
    let all = names.map { ($0, Self.lines($0, parts, columns)) }
    // The whole name where it costs no line.
    let best = all[0].1.count > all[1].1.count ? all[1] : all[0]
    name = TextWidth.truncated(Sanitiser.line(best.0), to: max(columns, 1), ellipsis: "…")
    lines = best.1
  }

  /// The parts behind the name, and where they have no room there in lines of their own.
  private static func lines(_ name: String, _ parts: [String], _ columns: Int) -> [String] {
    var lines = [""]
    var room = columns - TextWidth.displayWidth(name) - 2
    for part in parts {
      let gap = lines[lines.count - 1].isEmpty ? "" : separator
      let width = TextWidth.displayWidth(gap + part)
      if width <= room {
        lines[lines.count - 1] += gap + part
        room -= width
      } else {
        lines.append(part)
        room = columns - TextWidth.displayWidth(part)
      }
    }
    return lines
  }

  private static let separator = " · "

  func draw(_ area: Rect, on canvas: inout Canvas) {
    let used = canvas.put(name, area.column, area.row, .title)
    for (offset, line) in lines.enumerated() {
      let start = offset == 0 ? area.column + used + 2 : area.column
      canvas.put(line, start, area.row + offset, .dim, limit: area.endColumn - start)
    }
  }
}

/// The page of one department: its heading, and below it its work.
struct DepartmentWorkLayout {
  let heading: Rect
  let list: Rect

  init(_ page: PageLayout, headingRows: Int) {
    let rows = min(headingRows, max(1, page.body.rows - 1))
    let tree = page.tree
    heading = Rect(
      column: tree.column + page.margin, row: page.body.row,
      columns: tree.columns - page.margin - 2, rows: rows)
    list = tree.splitTop(rows - 1).rest
  }

  /// Columns that the heading has.
  static func headingColumns(_ page: PageLayout) -> Int { page.tree.columns - page.margin - 2 }
}

extension State {
  /// The heading of the department that is opened.
  func departmentHeading(_ page: PageLayout) -> DepartmentHeading? {
    guard departments.isOpened else { return nil }
    return departments.responsibility(in: snapshot).map {
      DepartmentHeading($0, self, columns: DepartmentWorkLayout.headingColumns(page))
    }
  }

  func departmentWork(_ page: PageLayout) -> DepartmentWorkLayout {
    DepartmentWorkLayout(page, headingRows: departmentHeading(page)?.lines.count ?? 1)
  }
}
