import Glibc
import TestSupport

/// How long a condition may take; far more than it does, for slow machines.
let patience = 60.0

/// The dashboard in English on the small plan `p` in a sandbox of its own, its overview seen.
func openSmallPlan() throws -> (Sandbox, PseudoTerminal) {
  let sandbox = try Sandbox()
  try sandbox.makePlan()
  let terminal = try sandbox.open("p", "--lang", "en")
  try terminal.sees("OBJECTIVE 1")
  return (sandbox, terminal)
}

extension Sandbox {
  /// The folder `p` with the sample plan; its path.
  func makeSample() throws -> String {
    let result = try run("new", "p", "--sample", "--lang", "vi", timeout: patience)
    guard result.status == .exited(0) else { throw HarnessFailure("\(result)") }
    return directory + "/p"
  }

  /// The lines of the journals in a plan folder that did not come with the sample.
  func ownLines(_ folder: String = "p") throws -> [String] {
    try names(in: folder + "/journal").filter {
      !$0.hasPrefix("sample-") && $0.hasSuffix(".jsonl")
    }.flatMap { name in
      String(decoding: try bytes(of: "\(folder)/journal/\(name)"), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
  }

  /// Every file of a plan folder by its path in there, whole.
  func contents(_ folder: String = "p") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names(in: folder) where name != "journal" {
      files[name] = try bytes(of: "\(folder)/\(name)")
    }
    for name in names(in: folder + "/journal") {
      files["journal/" + name] = try bytes(of: "\(folder)/journal/\(name)")
    }
    return files
  }
}

extension PseudoTerminal {
  func sees(_ text: String, file: String = #fileID, line: Int = #line) throws {
    try waitForText(text, timeout: patience, file: file, line: line)
  }

  func seesNo(_ text: String, file: String = #fileID, line: Int = #line) throws {
    try waitForNoText(text, timeout: patience, file: file, line: line)
  }

  /// Waits until one row of the screen holds all of these texts.
  func seesRow(_ texts: String..., file: String = #fileID, line: Int = #line) throws {
    try waitUntil("a row has \(texts)", timeout: patience, file: file, line: line) { screen in
      screen.lines.contains { row in texts.allSatisfy(row.contains) }
    }
  }

  /// Reads on until the program sleeps and nothing more comes, however busy the machine is.
  func rest(_ sandbox: Sandbox, quiet: Double = 0.1) throws {
    repeat {
      try settle(quiet: quiet, timeout: patience)
    } while isAtWork(sandbox)
  }

  /// Whether a thread of the program runs, or would if it were its turn, by proc_pid_stat(5).
  private func isAtWork(_ sandbox: Sandbox) -> Bool {
    let tasks = "/proc/\(processID)/task"
    return sandbox.names(in: tasks).contains { thread in
      let bytes = (try? sandbox.bytes(of: "\(tasks)/\(thread)/stat")) ?? []
      // The command's name may hold blanks and brackets; the state follows the last bracket.
      return String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.hasPrefix(" R")
        == true
    }
  }

  /// Types keys that move the selection, and waits until the breadcrumb ends in `place`.
  ///
  /// The keys go together: a frame that is half here would look like an answer to each.
  func walk(_ keys: String, to place: String, file: String = #fileID, line: Int = #line) throws {
    try type(keys)
    try waitUntil("\(place) is selected", timeout: patience, file: file, line: line) { screen in
      screen.text(3).contains(place)
    }
  }

  /// The tree's way to what is selected: the row below the header, in a terminal of 18 rows or
  /// more.
  var breadcrumb: String { screen.text(3) }

  /// Opens the tree of the sample and goes to an action of strategy 2.4, on track as all above it.
  func drillToAction() throws {
    try sees("VỪA THAY ĐỔI")
    try type("2")
    try sees("▾ 3")
    try walk("jjjj", to: "Mục tiêu 2")
    try sees("▸ 2.4")
    try walk("jjjj", to: "Mục tiêu 2 › Chiến lược 2.4")
    try type("l")
    try sees("2.4.4")
    try walk("j", to: "Nhiệm vụ 2.4.1")
  }

  /// Presses `q`, and holds that the program ends well and leaves the terminal as it was.
  func quit() throws -> ExitStatus {
    try type("q")
    return try waitForExit(timeout: patience)
  }

  /// What a shell needs back: lines, echo, its own screen, a cursor, and nothing that turns keys or
  /// the mouse into reports.
  var isGivenBack: Bool {
    guard let mode = inputMode else { return false }
    return mode.echoes && mode.waitsForWholeLines && mode.turnsControlKeysIntoSignals
      && mode.mapsNewlines && screen.cursorIsVisible && !screen.isAlternate
      && screen.modes.isDisjoint(with: [1, 1000, 1002, 1003, 1006, 2004])
      && !screen.isKeypadInApplicationMode
  }
}
