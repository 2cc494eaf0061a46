import TestSupport

/// A small screen after these bytes, given as text.
func screen(columns: Int = 10, rows: Int = 3, _ written: String) -> TerminalScreen {
  screen(columns: columns, rows: rows, bytes: Array(written.utf8))
}

func screen(columns: Int = 10, rows: Int = 3, bytes: [UInt8]) -> TerminalScreen {
  var screen = TerminalScreen(columns: columns, rows: rows)
  screen.feed(bytes)
  return screen
}

func position(_ column: Int, _ row: Int) -> TerminalScreen.Position {
  TerminalScreen.Position(column: column, row: row)
}
