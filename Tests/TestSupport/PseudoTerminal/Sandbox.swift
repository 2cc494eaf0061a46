import Glibc

/// A machine of its own for the program under test: an empty home and next to no environment.
///
/// All of it lies in one temporary folder that goes with the last reference.
public final class Sandbox {
  /// What a plain command gave back.
  public struct Result: Sendable, CustomStringConvertible {
    public var status: ExitStatus
    public var outputBytes: [UInt8]
    public var errorBytes: [UInt8]

    /// Broken UTF-8 shows as U+FFFD.
    public var standardOutput: String { String(decoding: outputBytes, as: UTF8.self) }
    public var standardError: String { String(decoding: errorBytes, as: UTF8.self) }

    public var description: String {
      "\(status)\noutput: \(standardOutput)\nerrors: \(standardError)"
    }
  }

  /// The program that `run` and `open` start.
  public let program: String
  public let home: String
  /// Where programs are started; empty at first.
  public let directory: String
  /// All a program gets to see; change it to try another TERM or language.
  public var environment: [String: String]

  private let folder: TemporaryFolder

  /// A sandbox around a program, `tiendo` as it was built unless another path is given.
  public init(program: String? = nil) throws(HarnessFailure) {
    if let program {
      self.program = program
    } else {
      self.program = try pathOfBuiltProgram(named: "tiendo")
    }
    folder = try TemporaryFolder()
    home = try folder.makeFolder("home")
    directory = try folder.makeFolder("work")
    environment = [
      "HOME": home,
      "XDG_CONFIG_HOME": try folder.makeFolder("config"),
      "XDG_STATE_HOME": try folder.makeFolder("state"),
      "XDG_DATA_HOME": try folder.makeFolder("data"),
      "XDG_DATA_DIRS": try folder.makeFolder("shared"),
      "XDG_CACHE_HOME": try folder.makeFolder("cache"),
      "XDG_RUNTIME_DIR": try folder.makeFolder("run"),
      "TMPDIR": try folder.makeFolder("tmp"),
      "PATH": "/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/sh", "USER": "tester",
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC",
      // A trap must end the program at once, without a backtrace over the screen.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
  }

  /// The folder under one of the environment's names, such as `XDG_STATE_HOME`, or a file in it.
  public func path(_ variable: String, _ rest: String...) -> String {
    ([environment[variable] ?? folder.path] + rest).joined(separator: "/")
  }

  /// The whole of a file; a relative path starts at `directory`.
  public func bytes(of path: String) throws(HarnessFailure) -> [UInt8] {
    try bytesOfFile(path.hasPrefix("/") ? path : "\(directory)/\(path)")
  }

  /// The names in a folder, sorted; empty where there is none. A relative path starts at `directory`.
  public func names(in path: String) -> [String] {
    namesInFolder(path.hasPrefix("/") ? path : "\(directory)/\(path)").sorted()
  }

  /// Starts the program in a terminal.
  public func open(
    _ arguments: String..., columns: Int = 120, rows: Int = 40
  ) throws(HarnessFailure) -> PseudoTerminal {
    try open(arguments: arguments, columns: columns, rows: rows)
  }

  /// Starts the program in a terminal.
  public func open(
    arguments: [String], columns: Int = 120, rows: Int = 40
  ) throws(HarnessFailure) -> PseudoTerminal {
    try PseudoTerminal(
      path: program, arguments: arguments, environment: environment, directory: directory,
      columns: columns, rows: rows)
  }

  /// Runs a script of sh(1) in a terminal, where `"$PROGRAM"` is the program.
  ///
  /// A program that leads its session cannot be stopped; to try Ctrl-Z it needs a shell around it:
  /// `set -m; "$PROGRAM"; echo stopped; fg`.
  public func openShell(
    _ script: String, columns: Int = 120, rows: Int = 40
  ) throws(HarnessFailure) -> PseudoTerminal {
    let variables = environment.merging(["PROGRAM": program]) { $1 }
    return try PseudoTerminal(
      path: "/bin/sh", arguments: ["-c", script], environment: variables, directory: directory,
      columns: columns, rows: rows)
  }

  /// Runs the program to its end without a terminal; `input` is its whole standard input.
  ///
  /// Throws when it takes longer than `timeout` seconds; it is killed then.
  public func run(
    _ arguments: String..., input: [UInt8] = [], timeout: Double = 30
  ) throws(HarnessFailure) -> Result {
    try run(arguments: arguments, input: input, timeout: timeout)
  }

  /// Runs the program to its end without a terminal; the same with the arguments as one list.
  public func run(
    arguments: [String], input: [UInt8] = [], timeout: Double = 30
  ) throws(HarnessFailure) -> Result {
    let (inputReader, inputWriter) = try FileDescriptor.pipe()
    let (outputReader, outputWriter) = try FileDescriptor.pipe()
    let (errorReader, errorWriter) = try FileDescriptor.pipe()
    let process = try ChildProcess(
      path: program, arguments: arguments, environment: environment, directory: directory,
      descriptors: [inputReader, outputWriter, errorWriter].map { .copy($0.number) },
      leadsSession: true)
    for end in [inputReader, outputWriter, errorWriter] { end.close() }
    var exchange = PipeExchange(
      input: input, writer: inputWriter, readers: [outputReader, errorReader])
    let deadline = Deadline(seconds: timeout)
    while !exchange.isOver || !process.hasEnded {
      if deadline.hasPassed {
        throw HarnessFailure(
          "\(program) \(arguments) took more than \(timeout) s; so far: "
            + exchange.collected.map { String(decoding: $0, as: UTF8.self) }.joined(
              separator: " / "))
      }
      exchange.advance(milliseconds: deadline.milliseconds(atMost: 20))
    }
    guard let status = process.status else { throw HarnessFailure("\(program): status lost") }
    return Result(
      status: status, outputBytes: exchange.collected[0], errorBytes: exchange.collected[1])
  }
}
