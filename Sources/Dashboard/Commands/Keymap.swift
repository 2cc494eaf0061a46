public import CellGrid

/// Which command a key means in a mode, from the table.
public struct Keymap: Sendable {
  private struct Binding: Hashable {
    let mode: Mode
    let key: Key
  }

  private var commands: [Binding: Command] = [:]

  public init(rows: [CommandRow] = CommandTable.rows) {
    for row in rows {
      for key in row.keyNames.compactMap({ Key($0) }) {
        for mode in row.modes { commands[Binding(mode: mode, key: key)] = row.command }
      }
    }
  }

  public func resolve(_ mode: Mode, _ key: Key) -> Command? {
    commands[Binding(mode: mode, key: key)]
  }
}
