import GeneratedPlan
import Glibc
import TestSupport

/// A generated plan on the disk, with a home for those who look at it.
struct PlanOnDisk {
  let folder: String
  let environment: [String: String]
  private let temporary: TemporaryFolder

  init(_ plan: GeneratedPlan) throws(HarnessFailure) {
    temporary = try TemporaryFolder()
    folder = try temporary.makeFolder("plan")
    _ = try temporary.makeFolder("plan/journal")
    for file in [plan.planText] + plan.journals {
      try Self.write(file.bytes, to: folder + "/" + file.path)
    }
    environment = [
      "HOME": try temporary.makeFolder("home"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": "/usr/bin:/bin", "USER": "tester",
    ]
  }

  func start(_ program: String, columns: Int, rows: Int) throws(HarnessFailure) -> PseudoTerminal {
    try PseudoTerminal(
      path: program, arguments: [folder], environment: environment, directory: folder,
      columns: columns, rows: rows)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(HarnessFailure) {
    guard let file = fopen(path, "w") else { throw HarnessFailure(path, number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw HarnessFailure(path, number: errno)
    }
  }
}
