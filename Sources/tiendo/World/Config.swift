import Dashboard
import LocatedYAML
import Phrases
import PlanDomain
import PlanStorage

/// `$XDG_CONFIG_HOME/tiendo/config.yaml`: people's own settings; read, never written.
struct Config {
  let path: String
  private(set) var language: Language?
  private(set) var theme: String?
  private(set) var start: Screen?
  private(set) var name: String?
  private(set) var input: InputMethodStyle?
  private(set) var keymap = Keymap()
  /// What is wrong in the file; the rest of it holds.
  private(set) var faults: [SettingFault] = []
  private var themeLine = 1

  /// A file that is not there says nothing.
  init(folder: String) {
    path = folder + "/config.yaml"
    guard let bytes = readSmallFile(path, limitBytes: Self.limitBytes) else {
      if PlanPlace.isPresent(path) { faults.append(SettingFault(line: 1, message: .configUnread)) }
      return
    }
    let reading = readYAML(bytes, limits: Limits(bytes: Self.limitBytes, depth: 4))
    for fault in reading.faults {
      faults.append(SettingFault(line: fault.line, message: .configNotYAML))
    }
    guard let root = reading.root else { return }
    guard let entries = root.entries else {
      faults.append(SettingFault(line: root.span.start.line, message: .configNotYAML))
      return
    }
    for entry in entries { take(entry) }
  }

  /// `FILE:LINE: what: remedy` for each fault. Which themes there are is known from elsewhere.
  func complaints(_ say: Wording, themes: [String]? = nil) -> [String] {
    told(faults(themes: themes), in: path).map { say($0) }
  }

  /// The same for the dashboard's message line, where the folder would leave no room for the rest.
  func shortComplaints(themes: [String]) -> [Phrase] {
    told(faults(themes: themes), in: "config.yaml")
  }

  private func told(_ faults: [SettingFault], in file: String) -> [Phrase] {
    faults.map { .verbatim("\(file):\($0.line): ") + $0.message }
  }

  private func faults(themes: [String]?) -> [SettingFault] {
    guard let theme, let themes, !themes.contains(theme) else { return faults }
    return faults + [SettingFault(line: themeLine, message: .unknownTheme(theme, themes))]
  }

  private mutating func take(_ entry: Entry) {
    let text = entry.value.text ?? ""
    switch entry.name {
    case "language": language = choice(entry, text, Language.init(rawValue:), Self.languages)
    case "theme":
      theme = choice(entry, text, Self.word, "dark, light, projector, terminal")
      themeLine = entry.keySpan.start.line
    case "start": start = choice(entry, text, Screen.init(rawValue:), Self.screens)
    case "name": name = choice(entry, text, Self.visible, "UBND")
    case "input": input = choice(entry, text, InputMethodStyle.init(rawValue:), Self.styles)
    case "keys":
      let reading = readKeymap(entry)
      keymap = reading.keymap
      faults += reading.faults
    default: fault(entry, .configUnknownKey(entry.name))
    }
  }

  private mutating func choice<Value>(
    _ entry: Entry, _ text: String, _ read: (String) -> Value?, _ examples: String
  ) -> Value? {
    let value = read(text)
    if value == nil { fault(entry, .configBadValue(entry.name, text, examples)) }
    return value
  }

  private mutating func fault(_ entry: Entry, _ message: Phrase) {
    faults.append(SettingFault(line: entry.keySpan.start.line, message: message))
  }

  private static func word(_ text: String) -> String? {
    text.isEmpty || text.utf8.count > 200 ? nil : text
  }

  /// A name that nobody sees is nobody's.
  private static func visible(_ text: String) -> String? {
    Sanitiser.showsNothing(text) ? nil : word(text)
  }

  private static let languages = Language.allCases.map(\.rawValue).joined(separator: ", ")
  private static let screens = Screen.allCases.map(\.rawValue).joined(separator: ", ")
  private static let styles = InputMethodStyle.allCases.map(\.rawValue).joined(separator: ", ")
  private static let limitBytes = 64 * 1024
}
