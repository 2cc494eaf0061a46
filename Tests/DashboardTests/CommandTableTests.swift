import CellGrid
import Phrases
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
  @Test func noRowOfTheHelpRepeatsAnother() {
    let rows = CommandTable.rows.withoutRepeats
    #expect(rows.count < CommandTable.rows.count)
    #expect(Set(rows.map { "\($0.command) \($0.words.help) \($0.keys)" }).count == rows.count)
    for row in CommandTable.rows {
      #expect(
        rows.contains {
          $0.command == row.command && Set(row.keyNames).isSubset(of: $0.keyNames)
        })
    }
  }

  @Test func everyCommandIsInTheTable() {
    for command in Command.allCases { #expect(CommandTable.row(of: command) != nil, "\(command)") }
  }

  @Test func everyKeyHasAName() {
    for name in CommandTable.rows.flatMap(\.keyNames) {
      #expect(Key(name)?.description == name, "\(name)")
    }
  }

  @Test func noKeyMeansTwoThingsInOneMode() {
    for mode in Mode.allCases {
      let keys = CommandTable.rows.filter { $0.modes.contains(mode) }.flatMap(\.keyNames)
      #expect(Set(keys).count == keys.count, "\(mode)")
    }
  }

  @Test func theKeymapIsTheTable() {
    let keymap = Keymap()
    for row in CommandTable.rows {
      for name in row.keyNames {
        for mode in row.modes {
          #expect(Key(name).flatMap { keymap.resolve(mode, $0) } == row.command, "\(name)")
        }
      }
    }
  }

  @Test func wordsAreThereInBothLanguages() {
    for row in CommandTable.rows {
      for phrase in [row.words.name, row.words.help] {
        #expect(!phrase.vietnamese.isEmpty && !phrase.english.isEmpty)
      }
    }
  }
}
