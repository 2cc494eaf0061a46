import Dashboard
import Phrases

/// A setting that holds, and who decided it.
struct Choice<Value> {
  enum Source {
    case option, config, remembered
    case locale(String)
    case builtIn
  }

  let value: Value
  let source: Source

  /// The first that is there, from the most particular to the most general.
  static func first(_ candidates: (Value?, Source)..., else value: Value) -> Choice {
    for case (let found?, let source) in candidates { return Choice(value: found, source: source) }
    return Choice(value: value, source: .builtIn)
  }
}

/// What the dashboard starts with: the option, else what people wrote down, else what was chosen
/// last, else what fits.
struct Choices {
  let language: Choice<Language>
  let theme: Choice<String>
  let start: Choice<Screen>
  let input: Choice<InputMethodStyle>
  let name: Choice<String>

  init(
    _ preferences: Preferences, themes: ThemeStore, language: LanguageOption? = nil,
    theme: String? = nil, name: String? = nil
  ) {
    let config = preferences.config
    let remembered = SettingsFile(world: preferences.world).read()
    self.language = .first(
      (language?.language, .option), (config.language, .config),
      (remembered.language, .remembered),
      (preferences.localeLanguage, .locale(preferences.localeName ?? "")), else: .vietnamese)
    // A theme that is gone is told of, and the next choice holds.
    func known(_ name: String?) -> String? { name.flatMap { themes.names.contains($0) ? $0 : nil } }
    self.theme = .first(
      (known(theme), .option), (known(config.theme), .config),
      (known(remembered.theme), .remembered), else: themes.names.first ?? "")
    start = .first((config.start, .config), else: .overview)
    input = .first((config.input, .config), else: .telex)
    self.name = .first(
      (name, .option), (config.name, .config), else: preferences.name(nil))
  }
}

extension SettingsFile {
  init(world: World) { self.init(path: world.stateFolder + "/settings.yaml") }
}
