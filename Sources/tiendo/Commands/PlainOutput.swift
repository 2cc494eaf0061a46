import CellGrid
import Glibc
import Phrases
import PlanDomain
import PlanReports
import PlanStorage
import Terminal

/// The dashboard printed as text, once: for screen readers and pipes, and where no full screen can
/// be. With problems in the plan the rest is shown, as `show` does.
struct PlainOutput {
  let session: Session
  let place: PlanPlace

  /// What is not shown by a terminal is read by a program or from a file.
  static func isCalledFor(_ world: World) -> Bool {
    isatty(STDOUT_FILENO) != 1 || world.variable("TERM") == "dumb"
  }

  func print(asOf day: Day?) throws(Refusal) {
    let folder = try session.open(place)
    session.tellProblems(folder.contents)
    if let lines = session.notUnderstood(folder.contents) { return try session.print(lines) }
    let projection = try session.projection(folder.contents, asOf: day)
    let lines = plainText(projection, session.say)
    let environment = TerminalEnvironment(session.world.variables)
    guard isatty(STDOUT_FILENO) == 1 else { return try session.print(lines) }
    let columns = TerminalProfile.detect(environment).size?.columns ?? 80
    // The hint is to be copied, so it stays one line.
    let hint = ["", session.say(.plainHint(planAsTyped))]
    try session.print(wrapped(lines, columns: columns) + hint)
  }

  /// The plan as the next command needs it: only where it was named, and quoted for the shell.
  private var planAsTyped: String {
    guard place.source == .argument else { return "" }
    let isPlain = place.folder.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "/._-".utf8.contains(byte)
      }
    }
    return (isPlain ? place.folder : "'\(place.folder.replacing("'", with: "'\\''"))'") + " "
  }
}
