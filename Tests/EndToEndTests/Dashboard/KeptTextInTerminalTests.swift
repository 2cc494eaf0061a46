import TestSupport
import Testing

/// What is typed is not lost by a key, and is never taken for commands.
@Suite(.waiting) struct KeptTextInTerminalTests {
  @Test func aSentenceThatEscInterruptsChangesNothingAndIsOfferedAgain() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.type("m")
    try terminal.sees("nội bộ: không chiếu")
    try terminal.type("Đang chờ vốn")
    try terminal.sees("Đang chờ vốn")
    try terminal.press(.escape)
    try terminal.sees("giữ lại phần đã gõ")
    try terminal.type("s4 quá hạn\r")
    try terminal.sees("bỏ qua phím gõ tiếp")
    try terminal.settle(timeout: patience)
    #expect(try sandbox.ownLines().isEmpty, "nothing was recorded")
    // A moment later keys are commands again.
    #expect(terminal.outputWhileIdle(seconds: 1) == [])
    try terminal.type("m")
    try terminal.sees("Đang chờ vốn")
    try terminal.sees("Ctrl-U xóa")
    try terminal.type(" bố trí\r")
    try terminal.sees("đã lưu")
    try terminal.seesNo("đã lưu")
    try terminal.type("m")
    try terminal.sees("nội dung ghi chú")
    try terminal.type("Bỏ dở")
    try terminal.press(.escape)
    try terminal.sees("giữ lại phần đã gõ")
    #expect(terminal.outputWhileIdle(seconds: 1) == [])
    try terminal.type("q")
    try terminal.sees("chưa lưu chữ đã gõ")
    #expect(try terminal.quit() == .exited(0))
  }
}
