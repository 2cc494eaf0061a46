import ArgumentParser
import Dashboard
import Phrases

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of the dashboard.")

  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    try session.print(keyLines(session.say))
  }
}

/// The table of keys as text: a heading for each group, then keys, name and help in columns.
func keyLines(_ say: Wording) -> [String] {
  let lines = columns(
    CommandTable.rows.map { ["  " + $0.keys, say($0.words.name), say($0.words.help)] })
  let rows = Array(zip(CommandTable.rows, lines))
  return CommandGroup.allCases.flatMap { group -> [String] in
    let own = rows.filter { $0.0.group == group }.map(\.1)
    return own.isEmpty ? [] : [say(group.phrase)] + own
  }
}
