import ArgumentParser
import Dashboard
import Phrases

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes and where each comes from.",
    discussion: "Faults of theme files go to standard error as FILE:LINE: what: remedy, exit 1.")

  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let themes = ThemeStore(session.world)
    try session.print(
      columns(
        themes.entries.map { entry in
          [
            entry.theme.name, session.say(entry.theme.title),
            entry.file ?? session.say(.carriedTheme), session.say(entry.theme.about),
          ]
        }))
    let faults = themes.complaints(session.say)
    for line in faults { session.output.complain(line) }
    if !faults.isEmpty { throw ExitCode(1) }
  }
}

extension ThemeStore {
  /// `FILE:LINE: what: remedy` for each fault.
  func complaints(_ say: Wording) -> [String] {
    faults.flatMap { fault in
      fault.faults.map { "\(fault.file):\($0.line): \(say($0.message))" }
    }
  }
}
