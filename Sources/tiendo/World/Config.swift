import Dashboard
import LocatedYAML
import Phrases
import PlanStorage

/// `$XDG_CONFIG_HOME/tiendo/config.yaml`: people's own settings; read, never written.
struct Config {
  /// What is wrong in the file, with its line; the rest of it holds.
  struct Fault {
    let line: Int
    let message: Phrase
  }

  let path: String
  private(set) var language: Language?
  private(set) var theme: String?
  private(set) var name: String?
  private(set) var input: InputMethodStyle?
  private(set) var faults: [Fault] = []

  /// A file that is not there says nothing.
  init(folder: String) {
    path = folder + "/config.yaml"
    guard let bytes = readSmallFile(path, limitBytes: Self.limitBytes) else { return }
    let reading = readYAML(bytes, limits: Limits(bytes: Self.limitBytes, depth: 4))
    for fault in reading.faults { faults.append(Fault(line: fault.line, message: .configNotYAML)) }
    guard let root = reading.root else { return }
    guard let entries = root.entries else {
      faults.append(Fault(line: root.span.start.line, message: .configNotYAML))
      return
    }
    for entry in entries { take(entry) }
  }

  /// `FILE:LINE: what: remedy` for each fault.
  func complaints(_ say: Wording) -> [String] {
    faults.map { "\(path):\($0.line): \(say($0.message))" }
  }

  private mutating func take(_ entry: Entry) {
    let text = entry.value.text ?? ""
    switch entry.name {
    case "language": language = choice(entry, text, Language.init(rawValue:), "vi, en")
    case "input": input = choice(entry, text, InputMethodStyle.init(rawValue:), "telex, vni")
    case "theme": theme = choice(entry, text, Self.word, "dark, light, projector, terminal")
    case "name": name = choice(entry, text, Self.word, "UBND")
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
    faults.append(Fault(line: entry.keySpan.start.line, message: message))
  }

  private static func word(_ text: String) -> String? {
    text.isEmpty || text.utf8.count > 200 ? nil : text
  }

  private static let limitBytes = 64 * 1024
}
