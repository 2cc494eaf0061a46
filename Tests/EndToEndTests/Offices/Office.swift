import Glibc
import TestSupport

/// An office with a machine of its own and its own copy of the plan, in the folder `p`.
struct Office {
  let name: String
  let sandbox: Sandbox

  init(_ name: String) throws {
    self.name = name
    sandbox = try Sandbox()
    sandbox.environment["USER"] = name
  }

  var plan: String { sandbox.directory + "/p" }

  /// Records something with the real program, which must say that it is saved.
  func set(_ item: String, _ options: String...) throws {
    let result = try sandbox.run(
      arguments: ["set", "p", item, "--by", name, "--lang", "en"] + options, timeout: patience)
    guard result.status == .exited(0), result.standardOutput.contains("saved") else {
      throw HarnessFailure("\(name): set \(item) \(options): \(result)")
    }
  }

  /// All that the copy tells of the state of the plan and of how it came about.
  func picture() throws -> [UInt8] {
    try ["show", "log"].flatMap { command in
      let result = try sandbox.run(command, "p", "--format", "json", timeout: patience)
      guard result.status == .exited(0) else { throw HarnessFailure("\(name): \(result)") }
      return result.outputBytes
    }
  }

  /// What `show` tells of one item.
  func shown(_ item: String) throws -> String {
    try sandbox.run("show", "p", item, "--lang", "vi", timeout: patience).standardOutput
  }

  /// Exit 0 says that no line is missing, changed or forked.
  func verify() throws -> Sandbox.Result {
    try sandbox.run("verify", "p", "--lang", "en", timeout: patience)
  }

  /// Runs a command of another program in the office's folder, with the office's environment.
  @discardableResult
  func shell(_ script: String, expecting code: Int32 = 0) throws -> String {
    let shell = try Sandbox(program: "/bin/sh")
    let who = "GIT_AUTHOR_NAME=\(name) GIT_COMMITTER_NAME=\(name)"
    let mail = "GIT_AUTHOR_EMAIL=\(name)@example.vn GIT_COMMITTER_EMAIL=\(name)@example.vn"
    let result = try shell.run(
      "-c", "export \(who) \(mail); cd '\(sandbox.directory)' && \(script)", timeout: patience)
    guard result.status == .exited(code) else { throw HarnessFailure("\(name): \(result)") }
    return result.standardOutput
  }
}
