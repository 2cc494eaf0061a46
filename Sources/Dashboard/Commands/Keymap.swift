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
  private var commands: [Binding: Command] = [:]
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
    for mention in KeyMention.allCases { mentions[mention] = key(for: mention.command) }
  }

  public func resolve(_ mode: Mode, _ key: Key) -> Command? {
    commands[Binding(mode: mode, key: key)]
  }

  /// The row that says how the command is given in a mode.
  public func row(of command: Command, in mode: Mode) -> CommandRow? {
    rows.first { $0.command == command && $0.modes.contains(mode) }
  }

  /// The first of the command's keys that give it in a mode.
  public func key(for command: Command, in mode: Mode) -> String? {
    row(of: command, in: mode)?.keyNames.first { name in
      Key(name).map { resolve(mode, $0) == command } ?? false
    }
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
