import Glibc
import Phrases

/// The person's own editor for plan.yaml: what is run, and running it in the terminal.
struct EditorProgram {
  let variables: [String: String]
  /// The plan folder, or its plan.yaml.
  let folder: String

  enum Refusal: Error, Hashable {
    case none
    /// A variable that is no list of words.
    case unreadable(String)
    case failed(name: String, reason: String)

    var phrase: Phrase {
      switch self {
      case .none: .editorMissing
      case .unreadable(let text): .editorUnreadable(text)
      case .failed(let name, let reason): .editorFailed(name, reason)
      }
    }
  }

  /// Program and arguments: `editor +LINE FILE`.
  func command(line: Int?) -> Result<[String], Refusal> {
    for name in ["VISUAL", "EDITOR"] {
      guard let text = variables[name], text.contains(where: { $0 != " " }) else { continue }
      guard let words = editorWords(text), !words.isEmpty else {
        return .failure(.unreadable(text))
      }
      return .success(words + arguments(line))
    }
    let known = ["sensible-editor", "nano", "vi"].first(where: isInPath)
    return known.map { .success([$0] + arguments(line)) } ?? .failure(.none)
  }

  /// Runs it to its end. How it ended is its own affair; what matters is what stands in the file.
  func run(_ words: [String]) -> Refusal? {
    guard let name = words.first else { return Refusal.none }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    var child: pid_t = 0
    // The terminal's description that this program made up is not for others.
    let environment = variables.filter { $0.key != "TERMINFO" }.map { "\($0.key)=\($0.value)" }
    let failure = withVector(words) { words in
      withVector(environment) { environment in
        posix_spawnp(&child, name, nil, &attributes, words, environment)
      }
    }
    guard failure == 0 else {
      return .failed(name: name, reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // A shell's way of saying that there is no such program.
    let isMissing = status & 0x7F == 0 && (status >> 8) & 0xFF == 127
    return isMissing ? .failed(name: name, reason: String(cString: strerror(ENOENT))) : nil
  }

  private func arguments(_ line: Int?) -> [String] {
    let file = folder.hasSuffix("/plan.yaml") ? folder : folder + "/plan.yaml"
    // Never taken for an option.
    let path = file.hasPrefix("/") ? file : "./" + file
    return (line.map { ["+\($0)"] } ?? []) + [path]
  }

  private func isInPath(_ name: String) -> Bool {
    (variables["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains { folder in
      access("\(folder)/\(name)", X_OK) == 0
    }
  }
}

/// A command as people write one: words between spaces, quotes around those with spaces in them.
/// No shell reads it, so `;` and `$` are letters. Nothing where a quote stays open.
func editorWords(_ text: String) -> [String]? {
  var words: [String] = []
  var word: String?
  var quote: Character?
  var isEscaped = false
  for character in text {
    if isEscaped {
      // In double quotes a backslash takes away only the meaning of what has one.
      if quote == "\"", character != "\"", character != "\\" { word = (word ?? "") + "\\" }
      word = (word ?? "") + String(character)
      isEscaped = false
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if let open = quote {
      if character == open { quote = nil } else { word = (word ?? "") + String(character) }
    } else if character == "'" || character == "\"" {
      quote = character
      word = word ?? ""
    } else if character == " " || character == "\t" || character == "\n" {
      if let done = word { words.append(done) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if quote != nil || isEscaped { return nil }
  if let last = word { words.append(last) }
  return words
}

/// Lends strings as the null-terminated vector that C expects.
private func withVector<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
