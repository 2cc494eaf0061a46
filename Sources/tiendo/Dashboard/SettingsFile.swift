import Dashboard
import LocatedYAML
import Phrases
import PlanStorage

/// What is remembered between sessions: the theme and the language that were chosen last.
///
/// A file of the program's own in $XDG_STATE_HOME/tiendo; people's config.yaml is never written.
struct SettingsFile {
  let path: String

  struct Remembered {
    var theme: String?
    var language: Language?
    var sorting: [ListName: Sorting] = [:]
    var shares: [ListName: Int] = [:]
  }

  func read() -> Remembered {
    guard let bytes = readSmallFile(path, limitBytes: 64 * 1024),
      let root = readYAML(bytes, limits: Limits(bytes: 64 * 1024, depth: 4)).root
    else { return Remembered() }
    return Remembered(
      theme: root["theme"]?.text,
      language: root["language"]?.text.flatMap(Language.init(rawValue:)),
      sorting: root["sorting"].map(sorting) ?? [:], shares: root["shares"].map(shares) ?? [:])
  }

  /// False when it could not be kept.
  func write(_ settings: Settings) -> Bool {
    let text = """
      # What was last chosen in the dashboard; written by tiendo.
      language: \(settings.language.rawValue)
      theme: "\(settings.theme.filter { $0 != "\"" && $0 != "\\" })"
      \(sortingLines(settings))
      \(shareLines(settings))

      """
    return writeSmallFile(path, Array(text.utf8))
  }

  /// `sorting:` and a list a line; a minus stands before a column that is sorted downwards.
  private func sortingLines(_ settings: Settings) -> String {
    guard !settings.sorting.isEmpty else { return "" }
    let lines = settings.sorting.sorted { $0.key.rawValue < $1.key.rawValue }.map { list, sorting in
      "  \(list.rawValue): \"\(sorting.isDescending ? "-" : "")\(sorting.column.rawValue)\""
    }
    return (["sorting:"] + lines).joined(separator: "\n")
  }

  /// `shares:` and of each list the thousandths of the page that it has beside a detail.
  private func shareLines(_ settings: Settings) -> String {
    guard !settings.shares.isEmpty else { return "" }
    let lines = settings.shares.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "  \($0.key.rawValue): \($0.value)" }
    return (["shares:"] + lines).joined(separator: "\n")
  }

  private func shares(_ node: Node) -> [ListName: Int] {
    var found: [ListName: Int] = [:]
    for entry in node.entries ?? [] {
      guard let list = ListName(rawValue: entry.name), let text = entry.value.text,
        let share = Int(text), (0...1_000).contains(share)
      else { continue }
      found[list] = share
    }
    return found
  }

  private func sorting(_ node: Node) -> [ListName: Sorting] {
    var found: [ListName: Sorting] = [:]
    for entry in node.entries ?? [] {
      guard let list = ListName(rawValue: entry.name), let text = entry.value.text,
        let column = ColumnName(rawValue: text.hasPrefix("-") ? String(text.dropFirst()) : text)
      else { continue }
      found[list] = Sorting(column, isDescending: text.hasPrefix("-"))
    }
    return found
  }
}
