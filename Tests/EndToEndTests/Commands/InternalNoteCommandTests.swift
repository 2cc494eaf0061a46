import TestSupport
import Testing

/// No command prints an internal note that was not asked for.
@Suite(.waiting) struct InternalNoteCommandTests {
  /// Every command, with what it can print of a plan.
  private static let commands: [String: [[String]]] = [
    "dashboard": [["p", "--plain"], ["p", "--plain", "--as-of", "2026-03-01"]],
    "new": [],
    "check": [["p"]],
    "verify": [["p"]],
    "show": [
      ["p"], ["p", "1.1"], ["p", "a-1:4"], ["p", "--format", "json"],
      ["p", "1.1", "--format", "json"], ["p", "1.1", "--as-of", "2026-03-01"],
    ],
    "set": [["p", "1.1", "--note", "open"]],
    "evidence": [["p", "1.1", "--title", "Report"]],
    "spend": [["p", "1.1", "--year", "2026", "--amount", "5"]],
    "period": [["p", "2026-03", "--close"]],
    // The plan's rules ask for neither.
    "confirm": [["p", "1.1", "--accept"]],
    "ask": [["p", "1.1", "--due", "2027-01-01", "--why", "Late"]],
    "answer": [["p", "a-1:4", "--refuse"]],
    "log": [["p"], ["p", "1.1"], ["p", "a-1:4"], ["p", "--format", "json"]],
    "key": [["p"], ["p", "--trust"]],
    "keys": [[]],
    "themes": [[]],
    "doctor": [["p"]],
    "minutes": ["minutes", "notice"].flatMap { document in
      ["md", "html"].map { ["p", "--document", document, "--format", $0] }
    },
    "report": [
      ["p"], ["p", "--format", "html"], ["p", "--format", "csv"], ["p", "--since", "2026-01-01"],
    ],
    "assignment": [["p", "a"]],
    "reminder": [["p"]],
    "import": [["t.csv", "--into", "p", "--dry-run"]],
    "kiosk": [["p", "--once"], ["p", "--once", "--follow"]],
  ]

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    let kinds = [
      #""kind":"meeting","do":"open","title":"Review","meeting":"2026-02-05""#,
      #""kind":"note","item":"1.1","text":"secret","internal":true,"meeting":"2026-02-05""#,
      #""kind":"meeting","do":"conclude","item":"1.1","no":1,"text":"Agreed","none":true,"#
        + #""meeting":"2026-02-05""#,
      #""kind":"directive","no":1,"to":["a"],"item":"1.1","text":"Report""#,
      #""kind":"note","item":"a-1:4","text":"secret","internal":true"#,
      #""kind":"note","item":"1.1","text":"secret","internal":true,"why":"secret""#,
      #""kind":"note","item":"1.1","undoes":"a-1:6""#,
      #""kind":"note","item":"9.9","text":"secret","internal":true"#,
      #""kind":"meeting","do":"close","meeting":"2026-02-05""#,
      #""kind":"note","item":"1.1","text":"secret","internal":true"#,
      #""kind":"note","item":"1.1","text":"secret","internal":true"#,
    ]
    let lines = kinds.enumerated().map { place, kind in
      #"{"v":1,"seq":\#(place + 1),"at":"2026-02-05T01:00:\#(10 + place).000Z","c":0,"by":"Lan","#
        + kind + #","prev":"00000000000000000000000000000000"}"# + "\n"
    }
    try sandbox.write(lines.joined(), to: "p/journal/a-1.jsonl")
    // Another name would take one back.
    try sandbox.write(
      #"{"v":1,"seq":1,"at":"2026-02-06T01:00:00.000Z","c":0,"by":"Thư","kind":"note","#
        + #""item":"1.1","undoes":"a-1:10","prev":"00000000000000000000000000000000"}"# + "\n",
      to: "p/journal/b-1.jsonl")
    try sandbox.write(
      try sandbox.run("report", "p", "--format", "csv").standardOutput, to: "t.csv")
    return sandbox
  }

  @Test func noCommandPrintsOneUnasked() throws {
    let sandbox = try sandbox()
    for (name, runs) in Self.commands {
      for arguments in runs {
        let words = (name == "dashboard" ? [] : [name]) + arguments
        let result = try sandbox.run(arguments: words + (name == "keys" ? [] : ["--lang", "en"]))
        let mayRefuse = ["set", "confirm", "ask", "answer", "reminder"].contains(name)
        #expect(!result.standardOutput.isEmpty || mayRefuse, "\(words): \(result)")
        #expect(!(result.standardOutput + result.standardError).contains("secret"), "\(words)")
      }
    }
  }

  @Test func eachCommandIsAmongThose() throws {
    let help = try Sandbox().run("--help").standardOutput
    let names = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(names + ["dashboard"]) == Set(Self.commands.keys))
  }

  @Test func askedForTheyArePrintedAndMarked() throws {
    let sandbox = try sandbox()
    for arguments in [["show", "p", "1.1"], ["log", "p"], ["log", "p", "--format", "json"]] {
      let page = try sandbox.run(arguments: arguments + ["--internal", "--lang", "en"])
        .standardOutput
      let told = page.split(separator: "\n").filter { $0.contains("secret") }
      #expect(!told.isEmpty, "\(arguments)")
      for line in told where !line.contains("Reason") {
        #expect(line.contains("(internal)") || line.contains("internal: secret"), "\(line)")
      }
    }
  }
}
