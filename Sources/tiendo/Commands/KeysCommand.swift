import ArgumentParser
import Dashboard
import Phrases

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every key of the dashboard.",
    discussion: """
      Beside the keys stands each command's name, under which `keys:` of config.yaml can give it \
      others: `keys: {undo: U, search: [/, Ctrl-F]}`.
      """)

  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    try session.print(keyLines(session.preferences.config.keymap, session.say))
  }
}

/// The keymap as text: a heading for each group, then keys, name and help in columns.
func keyLines(_ keymap: Keymap, _ say: Wording) -> [String] {
  let all = keymap.rows.withoutRepeats
  let lines = columns(
    all.map { ["  " + $0.keys, $0.command.name, say($0.words.help)] })
  let rows = Array(zip(all, lines))
  return CommandGroup.allCases.flatMap { group -> [String] in
    let own = rows.filter { $0.0.group == group }.map(\.1)
    return own.isEmpty ? [] : [say(group.phrase)] + own
  }
}
