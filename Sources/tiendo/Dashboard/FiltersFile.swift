import LocatedYAML
import PlanDomain
import PlanStorage

/// The filters that were given a name: a file of the program's own in $XDG_STATE_HOME/tiendo.
///
/// What can't be read there is left out, so that a broken file costs its filters and nothing else.
struct FiltersFile {
  let path: String

  func read() -> [SavedFilter] {
    guard let bytes = readSmallFile(path, limitBytes: Self.limitBytes),
      let root = readYAML(bytes, limits: Limits(bytes: Self.limitBytes, depth: 6)).root
    else { return [] }
    var filters: [SavedFilter] = []
    for node in root["filters"]?.elements ?? [] {
      guard let saved = Self.filter(node) else { continue }
      filters = filters.keeping(saved)
    }
    return filters
  }

  /// Reads before it writes, so that another dashboard's filters stay; false when it can't be kept.
  func keep(_ saved: SavedFilter) -> Bool { write(read().keeping(saved)) }

  func drop(_ name: String) -> Bool { write(read().dropping(name)) }

  private func write(_ filters: [SavedFilter]) -> Bool {
    var text = "# Filters that were given a name in the dashboard; written by tiendo.\n"
    text += filters.isEmpty ? "filters: []\n" : "filters:\n"
    for saved in filters { text += Self.text(of: saved) }
    return writeSmallFile(path, Array(text.utf8))
  }

  private static func filter(_ node: Node) -> SavedFilter? {
    var filter = ItemFilter()
    filter.statuses = Set(words(node["status"]).compactMap(Status.init(rawValue:)))
    filter.deadlines = Set(words(node["deadline"]).compactMap(DeadlineClass.init(rawValue:)))
    filter.departments = Set(words(node["department"]).compactMap { DepartmentID($0) })
    filter.role = node["role"]?.text.flatMap(ItemFilter.Role.init(rawValue:)) ?? .either
    filter.marks = Set(words(node["mark"]).compactMap(ItemFilter.Mark.init(rawValue:)))
    filter.text = node["text"]?.text ?? ""
    return SavedFilter(name: node["name"]?.text ?? "", filter: filter)
  }

  private static func words(_ node: Node?) -> [String] {
    node?.elements?.compactMap(\.text) ?? []
  }

  private static func text(of saved: SavedFilter) -> String {
    let filter = saved.filter
    var lines = ["name: \(quoted(saved.name))"]
    for (key, values) in [
      ("status", filter.statuses.map(\.rawValue)), ("deadline", filter.deadlines.map(\.rawValue)),
      ("department", filter.departments.map(\.text)), ("mark", filter.marks.map(\.rawValue)),
    ] where !values.isEmpty {
      lines.append("\(key): [\(values.sorted().map(quoted).joined(separator: ", "))]")
    }
    if filter.role != .either { lines.append("role: \(filter.role.rawValue)") }
    if !filter.text.isEmpty { lines.append("text: \(quoted(filter.text))") }
    return "  - " + lines.joined(separator: "\n    ") + "\n"
  }

  /// As a double-quoted scalar; a field holds no character that would need another escape.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let limitBytes = 256 * 1024
}
