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
  }

  func read() -> Remembered {
    guard let bytes = readSmallFile(path, limitBytes: 64 * 1024),
      let root = readYAML(bytes, limits: Limits(bytes: 64 * 1024, depth: 4)).root
    else { return Remembered() }
    return Remembered(
      theme: root["theme"]?.text,
      language: root["language"]?.text.flatMap(Language.init(rawValue:)))
  }

  /// False when it could not be kept.
  func write(_ settings: Settings) -> Bool {
    let text = """
      # What was last chosen in the dashboard; written by tiendo.
      language: \(settings.language.rawValue)
      theme: "\(settings.theme.filter { $0 != "\"" && $0 != "\\" })"

      """
    return writeSmallFile(path, Array(text.utf8))
  }
}
