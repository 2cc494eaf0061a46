import TestSupport
import Testing

/// The plan as of an earlier day, in the program itself.
@Suite(.waiting) struct LookingBackTests {
  private static let setInJune =
    #"{"v":1,"seq":1,"w":"vp-1","at":"2021-06-10T02:00:00.000Z","c":0,"by":"VP","kind":"set","#
    + #""item":"1.1","set":{"status":"on-track","progress":20},"prev":""#
    + String(repeating: "0", count: 32) + #""}"# + "\n"

  private func makeHistory(_ sandbox: Sandbox) throws {
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    try sandbox.write(Self.setInJune, to: "p/journal/vp-1.jsonl")
  }

  @Test func aTypedDayShowsThePlanAsItStoodAndEnterComesBack() throws {
    let sandbox = try Sandbox()
    try makeHistory(sandbox)
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2l")
    try terminal.seesRow("1.1", "20 %")
    try terminal.type("v2021-06-09\r")
    try terminal.sees("AS OF Wed 2021-06-09")
    try terminal.seesRow("1.1", "0 %")
    try terminal.sees("the structure is today's")
    try terminal.type("s")
    try terminal.sees("looking back at 2021-06-09: nothing can be edited")
    try terminal.type("V")
    try terminal.sees("Since 2021-06-09:")
    try terminal.seesRow("Progress", "0 % → 20 %", "VP")
    try terminal.type("V")
    try terminal.type("v\r")
    try terminal.seesNo("AS OF")
    try terminal.seesRow("1.1", "20 %")
    #expect(try terminal.quit() == .exited(0))
    #expect(sandbox.names(in: "p/journal") == ["vp-1.jsonl"], "nothing was written")
  }

  @Test func theProgramStartsAtADayAndFollowsWhatOthersWrite() throws {
    let sandbox = try Sandbox()
    try makeHistory(sandbox)
    let terminal = try sandbox.open("p", "--lang", "en", "--as-of", "2021-06-10")
    try terminal.sees("AS OF Thu 2021-06-10")
    try terminal.type("2l")
    try terminal.seesRow("1.1", "20 %")
    let set = try sandbox.run("set", "p", "1.1", "--progress", "70", timeout: patience)
    #expect(set.status == .exited(0), "\(set)")
    try terminal.type("jV")
    try terminal.seesRow("1.1", "20 % → 70 %")
    try terminal.type("V")
    try terminal.seesRow("1.1", "20 %")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aDayToComeIsRefusedBeforeTheScreenIsTaken() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run("p", "--as-of", "9000-01-01", "--lang", "en", timeout: patience)
    #expect(result.status == .exited(1))
    #expect(result.standardError.contains("is still to come"))
  }

  @Test func meetingsAreSteppedThroughInTheSample() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.sees("PBEG")
    try terminal.sees("VỪA THAY ĐỔI")
    try terminal.type(",")
    try terminal.sees("sau cuộc họp: Họp rà soát")
    try terminal.sees("XEM LẠI")
    try terminal.type(",")
    try terminal.sees("23/04/2019")
    try terminal.type("..")
    try terminal.seesNo("XEM LẠI")
    #expect(try terminal.quit() == .exited(0))
  }
}
