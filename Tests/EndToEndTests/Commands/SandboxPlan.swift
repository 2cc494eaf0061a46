import Glibc
import TestSupport

extension Sandbox {
  /// A plan folder `p` with this plan.yaml, a leaf `1.1` unless another text is given.
  func makePlan(_ text: String = smallPlan) throws {
    try makeFolder("p")
    try write(text, to: "p/plan.yaml")
  }

  func makeFolder(_ path: String) throws {
    guard mkdir("\(directory)/\(path)", 0o755) == 0 else {
      throw HarnessFailure("mkdir \(path): \(errno)")
    }
  }

  /// A relative path starts at `directory`.
  func write(_ text: String, to path: String) throws {
    guard let file = fopen(path.hasPrefix("/") ? path : "\(directory)/\(path)", "w") else {
      throw HarnessFailure("open \(path): \(errno)")
    }
    defer { fclose(file) }
    fputs(text, file)
  }

  func write(bytes: [UInt8], to path: String) throws {
    guard let file = fopen("\(directory)/\(path)", "w") else {
      throw HarnessFailure("open \(path): \(errno)")
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw HarnessFailure("write \(path): \(errno)")
    }
  }

  /// All lines of the journals of plan `p`.
  func journalLines() throws -> [String] {
    try names(in: "p/journal").filter { $0.hasSuffix(".jsonl") }.flatMap { name in
      String(decoding: try bytes(of: "p/journal/\(name)"), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
  }
}

let smallPlan = """
  format: tiendo/1
  id: p
  title: Plan
  departments:
    - {id: a, name: Office}
  objectives:
    - id: "1"
      title: Objective
      lead: a
      strategies:
        - {id: "1.1", title: Strategy, due: 2099-12-31, was: [old]}

  """
