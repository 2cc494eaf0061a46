public import CellGrid
public import Phrases

/// Which command a key means in a mode, and which keys a command has: the table of commands, or
/// what a person's settings made of it. Derived once; whatever names a key on the screen asks here.
public struct Keymap: Sendable {
  private struct Binding: Hashable {
    let mode: Mode
    let key: Key
  }

  public let rows: [CommandRow]
  private struct Meaning: Hashable {
    let mode: Mode
    let command: Command
  }

  private var commands: [Binding: Command] = [:]
  /// The row that says how a command is given in a mode, and the first of its keys that gives it.
  private var ways: [Meaning: (row: Int, key: String?)] = [:]
  /// What texts call the keys of the commands that they name.
  public private(set) var mentions: [KeyMention: String] = [:]

  public init(rows: [CommandRow] = CommandTable.rows) {
    self.rows = rows
    for row in rows {
      for key in row.keyNames.compactMap({ Key($0) }) {
        for mode in row.modes where mode.takes(key) {
          commands[Binding(mode: mode, key: key)] = row.command
        }
      }
    }
    for (place, row) in rows.enumerated() {
      let keys = row.keyNames.map { ($0, Key($0)) }
      for mode in row.modes where ways[Meaning(mode: mode, command: row.command)] == nil {
        let key = keys.first { $1.map { resolve(mode, $0) == row.command } ?? false }?.0
        ways[Meaning(mode: mode, command: row.command)] = (place, key)
      }
    }
    for mention in KeyMention.allCases { mentions[mention] = key(for: mention.command) }
  }

  public func resolve(_ mode: Mode, _ key: Key) -> Command? {
    commands[Binding(mode: mode, key: key)]
  }

  /// The row that says how the command is given in a mode.
  public func row(of command: Command, in mode: Mode) -> CommandRow? {
    ways[Meaning(mode: mode, command: command)].map { rows[$0.row] }
  }

  /// The first of the command's keys that give it in a mode.
  public func key(for command: Command, in mode: Mode) -> String? {
    ways[Meaning(mode: mode, command: command)]?.key
  }

  /// The key that texts name for the command; its first.
  public func key(for command: Command) -> String {
    rows.first { $0.command == command }?.keyNames.first ?? ""
  }
}

extension KeyMention {
  fileprivate var command: Command {
    switch self {
    case .accept: .accept
    case .cancel: .cancel
    case .openEditor: .openEditor
    case .addItem: .addItem
    case .help: .help
    case .lookBack: .lookBack
    case .editStatus: .editStatus
    case .undo: .undo
    case .redo: .redo
    case .settleConflict: .settleConflict
    case .showDirectives: .showDirectives
    }
  }
}
