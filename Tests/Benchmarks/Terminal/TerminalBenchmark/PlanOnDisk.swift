import GeneratedPlan
import TestSupport

/// A generated plan on the disk, with a home for those who look at it.
struct PlanOnDisk {
  let folder: String
  let environment: [String: String]
  private let temporary: TemporaryFolder

  init(_ plan: GeneratedPlan) throws(HarnessFailure) {
    temporary = try TemporaryFolder()
    folder = try temporary.makeFolder("plan")
    guard plan.write(into: folder) else { throw HarnessFailure("could not write \(folder)") }
    environment = [
      "HOME": try temporary.makeFolder("home"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": "/usr/bin:/bin", "USER": "tester", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  func start(_ program: String, columns: Int, rows: Int) throws(HarnessFailure) -> PseudoTerminal {
    try PseudoTerminal(
      path: program, arguments: [folder], environment: environment, directory: folder,
      columns: columns, rows: rows)
  }
}
