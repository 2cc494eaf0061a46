import TestSupport
import Testing

/// From an open meeting to its documents in the real program: closing is refused, one line is taken
/// back, it is closed, both documents are written, and what people edited in them stays.
@Suite(.waiting) struct MeetingDocumentsInTerminalTests {
  private static let plan = """
    format: tiendo/1
    id: p
    title: Plan
    short: PLAN
    owner: UBND tỉnh Bà Rịa - Vũng Tàu
    departments:
      - {id: a, name: Office, short: Off}
    objectives:
      - id: "1"
        title: Objective
        lead: a
        strategies:
          - {id: "1.1", title: First thing, due: 2099-12-31}
          - {id: "1.2", title: Second thing, due: 2099-12-31}

    """

  /// A meeting on two items, one of them concluded, as another seat has left it.
  private static let journal = [
    #""kind":"meeting","do":"open","title":"Review","chair":"Chair","minutes":30"#,
    #""kind":"meeting","do":"agenda","items":[{"item":"1.1","minutes":5,"reason":"r"},{"item":"1.2","minutes":5,"reason":"r"}]"#,
    #""kind":"meeting","do":"turn","item":"1.1""#,
    #""kind":"set","item":"1.1","set":{"status":"at-risk"}"#,
    #""kind":"note","item":"1.1","text":"A word too many""#,
    #""kind":"meeting","item":"1.1","do":"conclude","no":1,"text":"Agreed.","none":true"#,
  ]

  private func opened() throws -> (Sandbox, PseudoTerminal) {
    let sandbox = try Sandbox()
    try sandbox.makePlan(Self.plan)
    try sandbox.makeFolder("p/journal")
    let lines = Self.journal.enumerated().map { index, line in
      #"{"v":1,"seq":\#(index + 1),"at":"2026-01-05T01:0\#(index):00.000Z","c":0,"by":"Seat 1","#
        + line + #","meeting":"2026-01-05","prev":"00000000000000000000000000000000""#
        + (index == 0 ? #","w":"seat-1"}"# : "}")
    }
    try sandbox.write(lines.joined(separator: "\n") + "\n", to: "p/journal/seat-1.jsonl")
    let terminal = try sandbox.open(
      "p", "--lang", "en", "--by", "Seat 1", columns: 120, rows: 40)
    try terminal.sees("PLAN")
    try terminal.type("M")
    return (sandbox, terminal)
  }

  private func own(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.journalLines().filter { !$0.contains(#""at":"2026-01-05T01:0"#) }
  }

  @Test func aMeetingIsClosedAndItsDocumentsAreWrittenAndNeverOverwritten() throws {
    let (sandbox, terminal) = try opened()
    try terminal.sees("F I R S T")

    // Refused while an item is neither concluded nor postponed; Enter goes there.
    try terminal.type("C")
    try terminal.sees("1 item is neither concluded nor postponed")
    try terminal.seesRow("1.2", "Second thing")
    try terminal.press(.enter)
    try terminal.sees("S E C O N D")
    try terminal.type("P")
    try terminal.sees("left for the next meeting")

    // The review: one line is taken back, and the meeting closed from there.
    try terminal.type("C")
    try terminal.sees("Close the meeting")
    try terminal.seesRow("1.1", "A word too many", "Seat 1")
    try terminal.type("jj")
    try terminal.sees("u take back")
    try terminal.type("u")
    try terminal.seesRow("A word too many", "undone")
    let undo = try #require(try own(sandbox).last)
    #expect(undo.contains(#""undoes":"seat-1:5""#) && undo.contains(#""meeting":"2026-01-05""#))
    try terminal.type("gg")
    try terminal.press(.enter)
    try terminal.sees("RECORD OF A MEETING")
    try terminal.sees("the meeting is closed and locked")

    // Both documents, twice; an edited one stays as it is.
    try terminal.type("d")
    try terminal.sees("HTML: prints to A4")
    try terminal.press(.enter)
    try terminal.sees("minutes/2026-01-05-notice-en.html")
    #expect(
      sandbox.names(in: "p/minutes")
        == ["2026-01-05-minutes-en.html", "2026-01-05-notice-en.html"])
    let page = String(
      decoding: try sandbox.bytes(of: "p/minutes/2026-01-05-minutes-en.html"), as: UTF8.self)
    #expect(page.contains("<h1>MINUTES</h1>") && page.contains("Agreed."))
    #expect(!page.contains("A word too many"), "what was taken back is in no document")
    try sandbox.write("edited by hand", to: "p/minutes/2026-01-05-minutes-en.html")
    try terminal.type("d1")
    try terminal.sees("minutes/2026-01-05-notice-en-2.html")
    #expect(sandbox.names(in: "p/minutes").count == 4)
    #expect(
      try sandbox.bytes(of: "p/minutes/2026-01-05-minutes-en.html")
        == Array("edited by hand".utf8))

    // What is recorded now belongs to no meeting; what is added to it names it.
    try terminal.type("b")
    try terminal.sees("Supplement to the closed meeting")
    try terminal.type("A figure was wrong")
    try terminal.press(.enter)
    try terminal.sees("Supplements")
    try terminal.sees("saved ")
    let supplement = try #require(try own(sandbox).last)
    #expect(
      supplement.contains(#""do":"supplement","text":"A figure was wrong","meeting":"2026-01-05""#),
      "\(supplement)")
    try terminal.type("2")
    try terminal.sees("First thing")
    try terminal.seesNo("saved ")
    try terminal.type("s2")
    try terminal.sees("saved ")
    try terminal.waitUntil("the edit is in the journal", timeout: patience) { _ in
      (try? own(sandbox).last?.contains(#""kind":"set""#)) == true
    }
    #expect(try own(sandbox).last?.contains(#""meeting""#) == false)
    #expect(try terminal.quit() == .exited(0))
  }
}
