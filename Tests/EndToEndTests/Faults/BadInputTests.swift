import Glibc
import TestSupport
import Testing

/// Faults 6, 10 and 14 to 19, 22: files that are not as they should be, through the real commands.
@Suite(.waiting) struct BadInputTests {
  private static let prev = "00000000000000000000000000000000"

  private func line(_ seq: String, at: String, counter: String = "0") -> String {
    #"{"v":1,"seq":\#(seq),"at":"\#(at)","c":\#(counter),"by":"A","kind":"set","item":"1.1","#
      + #""set":{"status":"done"},"w":"a-1","prev":"\#(Self.prev)"}"#
  }

  /// Runs every command that reads, in an address space of 300 MB; none may be ended by a signal
  /// or take long, and each says something.
  private func expectSurvived(_ sandbox: Sandbox, _ what: String) throws {
    let shell = try Sandbox(program: "/bin/sh")
    for command in ["check", "verify", "show", "log"] {
      let script =
        "ulimit -v 300000; cd '\(sandbox.directory)'; "
        + "exec '\(sandbox.program)' \(command) p --lang en"
      let result = try shell.run("-c", script, timeout: 40)
      #expect([.exited(0), .exited(1)].contains(result.status), "\(what) \(command): \(result)")
      #expect(!(result.outputBytes + result.errorBytes).isEmpty, "\(what) \(command)")
    }
  }

  @Test(arguments: [
    ("1", "0000-01-01T00:00:00.000Z", "0"), ("1", "0001-01-01T00:00:00.000Z", "0"),
    ("1", "9999-12-31T23:59:59.999Z", "9007199254740991"),
    ("9007199254740991", "2026-01-01T00:00:00.000Z", "9007199254740991"),
    ("9223372036854775807", "2026-01-01T00:00:00.000Z", "0"),
    ("1", "2036-01-01T00:00:00.000Z", "18446744073709551616"), ("-1", "2026-02-30T00:00:00Z", "-1"),
    ("0", "10000-01-01T00:00:00.000Z", "1e400"),
  ])
  func clocksAndCountersAtTheirEndsTrapNothingAndTheNextSaveWorks(
    seq: String, at: String, counter: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    try sandbox.write(line(seq, at: at, counter: counter) + "\n", to: "p/journal/a-1.jsonl")
    try expectSurvived(sandbox, at)
    // Where it is done, its status reopens it.
    let set = try sandbox.run(
      "set", "p", "1.1", "--status", "behind", "--why", "not done", "--lang", "en")
    #expect(set.status == .exited(0), "\(set)")
    let shown = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(shown.contains(#""status": "behind""#), "the future does not win over the present")
  }

  @Test func theReadersTimeZoneChangesNothing() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    var shown: Set<String> = []
    for zone in ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati", "XYZ-14"] {
      sandbox.environment["TZ"] = zone
      for command in ["show", "log"] {
        shown.insert(command + (try sandbox.run(command, "p").standardOutput))
      }
    }
    #expect(shown.count == 2)
  }

  @Test(arguments: ["plan.yaml", "journal/a-1.jsonl"])
  func hugeFilesAndLinesAndDepthsAreRefusedInBoundedRoom(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    let path = "\(sandbox.directory)/p/\(name)"
    func fill(_ text: String, _ count: Int) throws {
      let bytes = Array(text.utf8)
      try sandbox.write(
        bytes: (0..<count).flatMap { _ in bytes }, to: "p/\(name)")
    }
    try fill("", 0)
    try expectSurvived(sandbox, "empty \(name)")
    try fill("[", 100_000)
    try expectSurvived(sandbox, "depth \(name)")
    try fill("{\"a\":", 100_000)
    try expectSurvived(sandbox, "depth of mappings \(name)")
    try fill("- ", 100_000)
    try expectSurvived(sandbox, "depth of lists \(name)")
    try fill("x", 5_000_000)
    try expectSurvived(sandbox, "long line \(name)")
    truncate(path, 104_857_600)
    try expectSurvived(sandbox, "100 MiB \(name)")
    truncate(path, 1_073_741_824)
    try expectSurvived(sandbox, "1 GiB \(name)")
    let told = try sandbox.run("check", "p", "--lang", "en").standardOutput
    #expect(told.contains("\(name): larger than"), "\(told.prefix(300))")
  }

  @Test func aLineOf100MiBIsNamedAndThoseAroundItAreRead() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    let (first, last) = (
      line("1", at: "2026-01-01T00:00:00.000Z"), line("2", at: "2026-01-02T00:00:00.000Z")
    )
    try sandbox.write(
      bytes: Array((first + "\n").utf8) + [UInt8](repeating: 0x78, count: 104_857_600)
        + Array(("\n" + last + "\n").utf8), to: "p/journal/a-1.jsonl")
    try expectSurvived(sandbox, "a line of 100 MiB")
    let told = try sandbox.run("check", "p", "--lang", "en").standardOutput
    let named = "journal/a-1.jsonl:2: a line that can't be read (longer than 64 KiB)"
    #expect(told.contains(named), "\(told)")
    let log = try sandbox.run("log", "p").standardOutput
    #expect(log.contains("[a-1:1]") && log.contains("[a-1:2]"), "\(log)")
    // What is saved beside it is read back.
    #expect(try sandbox.run("set", "p", "1.1", "--note", "beside").status == .exited(0))
    #expect(try sandbox.run("log", "p").standardOutput.contains("beside"))
  }

  struct Encoded: Sendable {
    let name: String
    let bytes: [UInt8]
    /// What `check` says of it; nothing when it is read.
    let refusal: String?
  }

  static let encodings = [
    Encoded(name: "BOM", bytes: [0xEF, 0xBB, 0xBF] + smallPlan.utf8, refusal: nil),
    Encoded(
      name: "CRLF", bytes: Array(smallPlan.replacing("\n", with: "\r\n").utf8), refusal: nil),
    Encoded(
      name: "UTF-16", bytes: [0xFF, 0xFE] + smallPlan.utf16.flatMap { [UInt8($0 & 255), 0] },
      refusal: "plan.yaml:1: the file is UTF-16: save it as UTF-8"),
    Encoded(
      name: "Latin-1", bytes: Array(smallPlan.utf8.prefix(33)) + [0xE9, 0x0A],
      refusal: "not UTF-8: save the file as UTF-8"),
    Encoded(
      name: "CR", bytes: Array(smallPlan.replacing("\n", with: "\r").utf8),
      refusal: "a lone CR line end: save the file with LF line ends"),
    Encoded(
      name: "git",
      bytes: Array((smallPlan + "<<<<<<< HEAD\na: 1\n=======\nb: 1\n>>>>>>> x\n").utf8),
      refusal: "git conflict markers: keep what is right"),
    Encoded(
      name: "documents", bytes: Array((smallPlan + "---\n" + smallPlan).utf8),
      refusal: "a second document after"),
    Encoded(
      name: "bomb", bytes: Array((smallPlan + "a: &a [x]\nb: &b [*a,*a]\n").utf8),
      refusal: "the anchor “&a” is not taken"),
  ]

  @Test(arguments: encodings) func aPlanInAnotherEncodingIsReadOrRefusedWithWhatToDo(
    encoded: Encoded
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.write(bytes: encoded.bytes, to: "p/plan.yaml")
    let result = try sandbox.run("check", "p", "--lang", "en")
    #expect(result.status == .exited(encoded.refusal == nil ? 0 : 1), "\(result)")
    if let refusal = encoded.refusal {
      #expect(result.standardOutput.contains(refusal), "\(result)")
    }
    #expect(try sandbox.bytes(of: "p/plan.yaml") == encoded.bytes)
  }

  @Test(arguments: [
    "plan.sync-conflict-20261123-021033-ABCDEFG.yaml", "plan (conflicted copy 2026-11-23).yaml",
    "plan-DESKTOP-1.yaml", "plan.yaml~", "plan.yaml.tmp", ".plan.yaml.swp", "plan (1).yaml",
    "plan.yaml.orig",
  ])
  func aCopyOfThePlanIsShownAndNeverPicked(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.write(smallPlan.replacing("Strategy", with: "Theirs"), to: "p/\(name)")
    let shown = try sandbox.run("show", "p").standardOutput
    #expect(shown.contains("Strategy") && !shown.contains("Theirs"))
    let check = try sandbox.run("check", "p", "--lang", "en")
    #expect(check.status == .exited(0))
    #expect(
      check.standardOutput
        == "\(name): a copy left by a sync tool or an editor, which is not read: compare it with "
        + "the original, keep what is right, delete this one\n0 problems, 1 notice\n")
    #expect(try sandbox.run("show", "p").standardError == "")
  }

  static let tails: [[UInt8]] = [
    Array("{\"v\":1,\"se".utf8), Array("{\"v\":1,\"by\":\"\u{1EBF}".utf8).dropLast(),
    [0, 0, 0, 0, 0, 0, 0, 0],
  ]

  @Test(arguments: tails)
  func afterATornTailTheNextSaveStandsOnItsOwnLine(tail: [UInt8]) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--note", "one")
    let name = try #require(sandbox.names(in: "p/journal").first)
    let before = try sandbox.bytes(of: "p/journal/\(name)")
    try sandbox.write(bytes: before + tail, to: "p/journal/\(name)")
    #expect(try sandbox.run("set", "p", "1.1", "--note", "two").status == .exited(0))
    let after = try sandbox.bytes(of: "p/journal/\(name)")
    #expect(after.starts(with: before + tail + [0x0A]), "the tail is kept")
    let check = try sandbox.run("check", "p", "--lang", "en")
    #expect(
      check.standardOutput
        == "journal/\(name):2: a torn line: kept and skipped\n0 problems, 1 notice\n")
    #expect(try sandbox.run("verify", "p").status == .exited(0))
  }

  @Test func namesThatLeadOutOfTheFolderAndDevicesWriteNothingOutside() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    let bad =
      #"{"v":1,"seq":1,"at":"2026-01-01T00:00:00.000Z","by":"A","kind":"note","item":"1.1","#
    try sandbox.write(
      bad + #""text":"x","w":"../../evil"}"# + "\n" + bad + #""text":"x","meeting":"../x"}"# + "\n",
      to: "p/journal/a-1.jsonl")
    mkfifo(sandbox.directory + "/p/journal/f.jsonl", 0o644)
    symlink("/dev/zero", sandbox.directory + "/p/journal/z.jsonl")
    try expectSurvived(sandbox, "devices")
    #expect(try sandbox.run("set", "p", "1.1", "--note", "x").status == .exited(0))
    #expect(sandbox.names(in: ".") == ["p"])
    let check = try sandbox.run("check", "p", "--lang", "en").standardOutput
    #expect(check.contains("journal/f.jsonl: not a regular file: put a real file in its place"))
    #expect(check.contains("journal/z.jsonl: not a regular file: put a real file in its place"))
  }
}
