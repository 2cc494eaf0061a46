/// What the environment says about the terminal, as given by whoever starts the program.
public struct TerminalEnvironment: Equatable, Sendable {
  public let variables: [String: String]

  public init(_ variables: [String: String]) {
    self.variables = variables
  }

  public var term: String { variables["TERM"] ?? "" }

  /// COLORTERM where it promises 24-bit colour, as terminals by convention do.
  var trueColorClaim: String? {
    let claim = variables["COLORTERM"] ?? ""
    return ["truecolor", "24bit"].contains(claim.lowercased()) ? claim : nil
  }

  /// https://no-color.org: present and not empty.
  var asksForNoColor: Bool { !(variables["NO_COLOR"] ?? "").isEmpty }

  public var isInsideTmux: Bool { !(variables["TMUX"] ?? "").isEmpty }
  public var isInsideScreen: Bool { !(variables["STY"] ?? "").isEmpty }
  public var isRemote: Bool {
    ["SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"].contains { !(variables[$0] ?? "").isEmpty }
  }

  /// Whether the terminal is of the xterm kind, which ignores private modes that it doesn't know.
  ///
  /// The Linux console and hardware terminals print parts of such requests instead.
  var takesPrivateModes: Bool {
    let plain = ["linux", "vt", "dumb", "ansi", "cons", "sun", "wyse", "unknown"]
    return !term.isEmpty && !plain.contains { term.hasPrefix($0) }
  }

  /// How a copied text reaches the person's clipboard.
  public var clipboardRoute: ClipboardRoute {
    guard takesPrivateModes else { return .none }
    return isInsideTmux ? .tmux : isInsideScreen ? .screen : .direct
  }
}

/// The ways of OSC 52: straight to the terminal, or wrapped for what stands between.
public enum ClipboardRoute: Equatable, Sendable {
  case none, direct, tmux, screen
}
