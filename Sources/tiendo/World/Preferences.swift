import Dashboard
import Phrases

/// What a person prefers, from the most particular to the most general: the option, the config,
/// what was remembered, the locale.
struct Preferences {
  let world: World
  let config: Config
  let output = Output()

  init(_ world: World = World()) {
    self.world = world
    config = Config(folder: world.configFolder)
  }

  /// The option, else the config, else a Vietnamese or English locale, else Vietnamese.
  func language(_ option: LanguageOption?) -> Language {
    option?.language ?? config.language ?? localeLanguage ?? .vietnamese
  }

  func wording(_ option: LanguageOption?) -> Wording {
    Wording(language(option), keys: config.keymap.mentions)
  }

  /// Under which name edits are recorded.
  func name(_ option: String?) -> String {
    let account = world.account
    return option ?? config.name ?? account.fullName ?? account.login
  }

  /// Faults of the config are told on every run: what a person set does not hold.
  func tellFaults(_ say: Wording) {
    for line in config.complaints(say) { output.complain(line) }
  }

  /// By locale(7): LC_ALL before LC_MESSAGES before LANG.
  var localeName: String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(world.variable).first
  }

  var localeLanguage: Language? {
    guard let name = localeName else { return nil }
    let code = name.utf8.prefix { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }
    return Language(rawValue: String(Substring(code)))
  }
}
