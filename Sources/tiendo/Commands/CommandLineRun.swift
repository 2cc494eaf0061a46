import ArgumentParser

/// Parses the arguments, runs the command they name, and tells the exit code: 0 done, 1 problems
/// found or edit refused, 64 usage.
func runCommandLine(_ arguments: [String]) -> Int32 {
  Output.prepareProcess()
  let output = Output()
  do {
    if let start = DashboardStart(onlyPlan: arguments) {
      try start.run()
      return 0
    }
    var command = try Tiendo.parseAsRoot(withLanguageBehindCommand(arguments))
    try command.run()
    return 0
  } catch let refusal as Refusal {
    for line in refusal.lines { output.complain(line) }
    return 1
  } catch let outcome as ExitCode {
    return outcome.rawValue
  } catch {
    return tell(error, output)
  }
}

/// Help and versions go to standard output, usage errors to standard error. Both may repeat what
/// was typed, so they are sanitised as all else.
private func tell(_ error: any Error, _ output: Output) -> Int32 {
  let code = Tiendo.exitCode(for: error)
  guard code.isSuccess else {
    // The dashboard's command has no name to stand between the two.
    let message = Tiendo.fullMessage(for: error)
    output.complain(lines: message.replacing("tiendo  --help", with: "tiendo --help"))
    return code.rawValue
  }
  var message = Tiendo.fullMessage(for: error)
  if message == Tiendo.helpMessage() { message = rootHelp() }
  return output.print(lines: message) == .written ? 0 : 1
}

/// The program's help: the commands, and the options of the dashboard, which is what runs without a
/// command.
private func rootHelp() -> String {
  let root = Tiendo.helpMessage()
  let dashboard = Tiendo.helpMessage(for: DashboardCommand.self)
  guard let own = root.firstRange(of: "OPTIONS:\n"),
    let its = dashboard.firstRange(of: "ARGUMENTS:\n")
  else { return root }
  let commands = root.firstRange(of: "\nSUBCOMMANDS:\n").map { root[$0.lowerBound...] } ?? ""
  return String(root[..<own.lowerBound]) + dashboard[its.lowerBound...] + commands
}

/// `tiendo --lang en show` means `tiendo show --lang en`; left where it is, the option would make
/// the command's name a PLAN.
private func withLanguageBehindCommand(_ arguments: [String]) -> [String] {
  let length =
    arguments.first == "--lang" ? 2 : arguments.first?.hasPrefix("--lang=") == true ? 1 : 0
  guard length > 0, arguments.count > length, Tiendo.commandNames.contains(arguments[length]) else {
    return arguments
  }
  return [arguments[length]] + arguments[..<length] + arguments[(length + 1)...]
}

/// Why a command did not do what it was asked: lines for standard error, exit 1.
struct Refusal: Error {
  let lines: [String]

  init(_ lines: String...) { self.lines = lines }

  init(lines: [String]) { self.lines = lines }
}
