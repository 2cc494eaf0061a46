import Dashboard
import Phrases

extension DoctorReport {
  /// What the dashboard would start with, and why; the files it comes from.
  mutating func tellSettings(_ session: Session, _ language: LanguageOption?) {
    let preferences = session.preferences
    let themes = ThemeStore(session.world)
    let choices = Choices(preferences, themes: themes, language: language)
    begin(.doctorSettings)
    tell(
      .doctorLanguage,
      because(choices.language.value.rawValue, choices.language.source.phrase))
    tell(.doctorTheme, because(choices.theme.value, choices.theme.source.phrase))
    tell(.doctorStart, because(choices.start.value.rawValue, choices.start.source.phrase))
    tell(.doctorInput, because(choices.input.value.rawValue, choices.input.source.phrase))
    tell(.doctorKeys, keys(preferences.config.keymap))
    let account = if case .builtIn = choices.name.source { true } else { false }
    tell(
      .doctorName,
      because(choices.name.value, account ? .fromAccount : choices.name.source.phrase))
    tell(.doctorConfig, place(preferences.config.path))
    for line in preferences.config.complaints(say, themes: themes.names) {
      tellProblem(.doctorConfig, line)
    }
    tell(.doctorThemes, themes.names.joined(separator: ", "))
    for line in themes.complaints(say) { tellProblem(.doctorThemes, line) }
    tellState(session.world.stateFolder)
  }

  /// Without a place of its own the program can't know its journals again, so nothing is saved.
  private mutating func tellState(_ folder: String) {
    switch Rights(folder) {
    case .readWrite: tell(.doctorState, place(folder))
    case .none, .read: tellProblem(.doctorState, because(folder, .stateNotWritable))
    case .absent:
      var above = Substring(folder)
      while Rights(String(above)) == .absent, let slash = above.lastIndex(of: "/"),
        slash > above.startIndex
      {
        above = above[..<slash]
      }
      if [.absent, .readWrite].contains(Rights(String(above))) {
        tell(.doctorState, place(folder))
      } else {
        tellProblem(.doctorState, because(folder, .stateNotWritable))
      }
    }
  }

  func place(_ path: String) -> String { because(path, Rights(path).phrase) }

  private func keys(_ keymap: Keymap) -> Phrase {
    let changed = Set(
      zip(keymap.rows, CommandTable.rows).filter { $0.keys != $1.keys }.map(\.0.command))
    return changed.isEmpty ? .keysBuiltIn : .keysChanged(changed.count)
  }
}

extension Choice.Source {
  fileprivate var phrase: Phrase {
    switch self {
    case .option: .fromOption
    case .config: .verbatim("config.yaml")
    case .remembered: .fromLastTime
    case .locale(let name): .verbatim("locale \(name)")
    case .builtIn: .byDefault
    }
  }
}
