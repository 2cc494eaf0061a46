import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct SandboxTests {
  @Test func theBuiltProgramIsFoundBesideTheTests() throws {
    let path = try pathOfBuiltProgram(named: "tiendo")
    #expect(path.hasSuffix("/tiendo"))
    #expect(access(path, X_OK) == 0)
    #expect(throws: HarnessFailure.self) { try pathOfBuiltProgram(named: "no-such-program") }
  }

  @Test func aCommandGivesBackItsStatusAndBothOutputs() throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    let result = try sandbox.run("-c", "cat; echo wrong >&2; exit 7", input: Array("đầu vào".utf8))
    #expect(result.status == .exited(7))
    #expect(result.standardOutput == "đầu vào")
    #expect(result.standardError == "wrong\n")
  }

  @Test func largeInputAndOutputPassAtOnce() throws {
    let sandbox = try Sandbox(program: "/bin/cat")
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    #expect(try sandbox.run(input: input, timeout: 60).outputBytes == input)
  }

  @Test func inputThatNobodyReadsIsDropped() throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    let input = [UInt8](repeating: 0, count: 300_000)
    #expect(try sandbox.run("-c", "exec <&-; exit 2", input: input).status == .exited(2))
  }

  @Test func aCommandThatDoesNotEndIsKilled() throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    #expect(throws: HarnessFailure.self) {
      try sandbox.run("-c", "echo started; read line </dev/zero", timeout: 0.2)
    }
  }

  @Test func programsSeeOnlyTheSandboxesEnvironment() throws {
    let sandbox = try Sandbox(program: "/usr/bin/env")
    sandbox.environment["TERM"] = "linux"
    let lines = try sandbox.run().standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.contains("HOME=\(sandbox.home)"))
    #expect(lines.contains("LANG=C.UTF-8"))
    #expect(lines.contains("TERM=linux"))
    #expect(lines.count == sandbox.environment.count)
  }

  @Test func theTerminalOfASandboxRunsTheProgramInItsFolder() throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    let terminal = try sandbox.open("-c", "pwd; stty size", columns: 200, rows: 10)
    #expect(try terminal.waitForExit(timeout: 60) == .exited(0))
    #expect(Array(terminal.screen.lines.prefix(2)) == [sandbox.directory, "10 200"])
  }

  @Test func aShellInASandboxReachesTheProgram() throws {
    let sandbox = try Sandbox(program: "/bin/echo")
    let terminal = try sandbox.openShell("\"$PROGRAM\" hello")
    try terminal.waitForText("hello", timeout: 60)
  }

  @Test func filesThatTheProgramLeftAreRead() throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    #expect(try sandbox.run("-c", "mkdir d; echo 2 >d/b; echo 1 >d/a").status == .exited(0))
    #expect(sandbox.names(in: "d") == ["a", "b"])
    #expect(try sandbox.bytes(of: sandbox.directory + "/d/a") == Array("1\n".utf8))
    #expect(sandbox.names(in: "absent") == [])
    #expect(throws: HarnessFailure.self) { try sandbox.bytes(of: "absent") }
  }

  @Test func allOfItGoesWithTheLastReference() throws {
    var sandbox: Sandbox? = try Sandbox(program: "/bin/sh")
    let home = try #require(sandbox?.home)
    let made = try sandbox?.run("-c", "mkdir -p $HOME/a/b; ln -s / $HOME/a/l; chmod 0 $HOME/a/b")
    #expect(made?.status == .exited(0))
    #expect(access(home, F_OK) == 0)
    sandbox = nil
    #expect(access(home, F_OK) == -1)
  }

  @Test func theTestedProgramStarts() throws {
    let result = try Sandbox().run("--help")
    #expect(result.status == .exited(0), "\(result)")
  }
}
