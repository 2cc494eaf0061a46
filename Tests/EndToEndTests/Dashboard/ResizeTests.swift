import TestSupport
import Testing

/// A window that changes its size while something is being typed.
@Suite(.waiting) struct ResizeTests {
  @Test func aResizeInTheMiddleOfAnEditKeepsWhatWasTyped() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder, columns: 120, rows: 40)
    try terminal.drillToAction()
    try terminal.type("m")
    try terminal.type("nửa chừng")
    try terminal.sees("nửa chừng")
    for (columns, rows) in [(80, 24), (40, 12), (200, 60), (100, 18)] {
      try terminal.resize(columns: columns, rows: rows)
      try terminal.waitUntil("the form is drawn anew", timeout: patience) { screen in
        screen.contains("nửa chừng") && screen.contains("PBEG")
      }
    }
    try terminal.resize(columns: 30, rows: 8)
    try terminal.sees("40×12")
    try terminal.resize(columns: 120, rows: 40)
    try terminal.sees("nửa chừng")
    try terminal.type(" rồi\r")
    try terminal.sees("đã lưu")
    #expect(try sandbox.ownLines().contains { $0.contains("nửa chừng rồi") })
    #expect(try terminal.quit() == .exited(0))
  }
}
