import CellGrid
public import LocatedYAML
public import Phrases

/// What is wrong in a person's settings, with its line; the rest of them holds.
public struct SettingFault: Hashable, Sendable {
  public let line: Int
  public let message: Phrase

  public init(line: Int, message: Phrase) {
    self.line = line
    self.message = message
  }
}

/// Reads `keys:` of config.yaml: each a command's name and its keys, which take the place of those
/// that the table gives it.
///
/// Where anything is refused all built-in keys stay: of two keys that a person exchanged, one alone
/// would run the wrong command.
public func readKeymap(_ entry: Entry) -> (keymap: Keymap, faults: [SettingFault]) {
  var reader = KeySettingsReader()
  reader.read(entry)
  let keymap = Keymap(rows: reader.rows)
  return reader.faults.isEmpty ? (keymap, []) : (Keymap(), reader.faults)
}

private struct KeySettingsReader {
  private struct Setting {
    let keys: [Key]
    let line: Int
  }

  private(set) var faults: [SettingFault] = []
  private var settings: [Command: Setting] = [:]

  /// The table with the keys that were asked for.
  var rows: [CommandRow] {
    CommandTable.rows.map { row in
      settings[row.command].map { row.with(keys($0, for: row)) } ?? row
    }
  }

  mutating func read(_ entry: Entry) {
    guard let entries = entry.value.entries else {
      if !entry.value.isEmpty, !entry.value.isRefused {
        fault(entry.keySpan.start.line, .keysNotLines)
      }
      return
    }
    for entry in entries { readCommand(entry) }
    if faults.isEmpty { refuseCollisions() }
  }

  private mutating func readCommand(_ entry: Entry) {
    let line = entry.keySpan.start.line
    guard let command = Command(name: entry.name) else {
      return fault(line, .keysUnknownCommand(entry.name))
    }
    let nodes = entry.value.elements ?? [entry.value]
    let before = faults.count
    var keys: [Key] = []
    for node in nodes {
      guard let name = node.text, let key = Key(name) else {
        if nodes.count == 1, node.isEmpty { continue }
        fault(node.span.start.line, .keysUnknownKey(node.text ?? ""))
        continue
      }
      if let objection = objection(to: key, for: command) {
        fault(node.span.start.line, .keysUnusable(key.description, objection.phrase))
      } else if !keys.contains(key) {
        keys.append(key)
      }
    }
    guard faults.count == before else { return }
    let setting = Setting(keys: keys, line: line)
    for row in CommandTable.rows where row.command == command {
      // No command becomes unreachable: a list of none is refused like one that leaves a mode out.
      let keys = self.keys(setting, for: row)
      let bare = Mode.allCases.first { mode in
        row.modes.contains(mode) && !keys.contains(where: mode.takes)
      }
      if let bare { return fault(line, .keysNone(command.name, bare.phrase)) }
    }
    settings[command] = setting
  }

  /// A key that the table gives the command in some modes only stays with those: → opens what is
  /// selected in a list, and moves on the matrix.
  private func keys(_ setting: Setting, for row: CommandRow) -> [Key] {
    let own = Set(row.keyNames.compactMap { Key($0) })
    let others = CommandTable.rows.filter { $0.command == row.command }
      .flatMap { $0.keyNames.compactMap { Key($0) } }
    return setting.keys.filter { own.contains($0) || !others.contains($0) }
  }

  /// Each pair of commands that one key would mean is named once, at the line that asked for it.
  private mutating func refuseCollisions() {
    var told: Set<Set<Command>> = []
    for mode in Mode.allCases {
      var owners: [Key: Command] = [:]
      for row in rows where row.modes.contains(mode) {
        for key in row.keyNames.compactMap({ Key($0) }) where mode.takes(key) {
          guard let other = owners[key], other != row.command else {
            owners[key] = row.command
            continue
          }
          let lines = [row.command, other].map { ($0, settings[$0]?.line ?? 0) }
          guard told.insert([row.command, other]).inserted,
            let later = lines.max(by: { $0.1 < $1.1 })
          else { continue }
          let first = later.0 == other ? row.command : other
          fault(later.1, .keysCollide(key.description, first.name, mode.phrase))
        }
      }
    }
    faults.sort { $0.line < $1.line }
  }

  private func objection(to key: Key, for command: Command) -> KeyObjection? {
    let modes = CommandTable.rows.filter { $0.command == command }
      .reduce(into: Set<Mode>()) { $0.formUnion($1.modes) }
    return KeyObjection(key, in: modes)
  }

  private mutating func fault(_ line: Int, _ message: Phrase) {
    faults.append(SettingFault(line: line, message: message))
  }
}

/// Why a key can't give a command, though there is such a key.
enum KeyObjection: Hashable {
  /// Typed Vietnamese is turned back into the keys that make it, which are of ASCII.
  case notASCII
  /// The capital or the sign that it types is the key's name.
  case shifted
  /// Esc and the letter arrive as the same bytes.
  case altWithCharacter
  /// Its byte is that of another key, or no terminal has a byte for it.
  case indistinct
  /// Input methods send it, so that it means nothing among commands.
  case backspace
  /// Telex makes á of a and s or S alike: after a vowel the capital would run the small letter.
  case caseIsLost
  /// A menu counts its choices with it.
  case countsChoices

  init?(_ key: Key, in modes: Set<Mode>) {
    if case .character(let character) = key.code {
      if !character.isASCII {
        self = .notASCII
      } else if key.modifiers.contains(.alt) {
        self = .altWithCharacter
      } else if key.modifiers.contains(.shift) {
        self = .shifted
      } else if key.modifiers.contains(.control) {
        // Ctrl-H, I, J, M and [ are Backspace, Tab, Enter, Enter and Esc.
        if " ABCDEFGKLNOPQRSTUVWXYZ\\]^_".contains(character.uppercased()) { return nil }
        self = .indistinct
      } else if "FJRSWXZ".contains(character) {
        self = .caseIsLost
      } else if modes.contains(.choice), character.isNumber {
        self = .countsChoices
      } else {
        return nil
      }
      return
    }
    guard key.code == .backspace, !modes.allSatisfy(\.takesText) else { return nil }
    self = .backspace
  }

  var phrase: Phrase {
    switch self {
    case .notASCII: .keyNotASCII
    case .shifted: .keyShifted
    case .altWithCharacter: .keyAlt
    case .indistinct: .keyIndistinct
    case .backspace: .keyBackspace
    case .caseIsLost: .keyCaseIsLost
    case .countsChoices: .keyCountsChoices
    }
  }
}

extension Mode {
  var phrase: Phrase {
    switch self {
    case .browse: .modeBrowse
    case .grid: .modeGrid
    case .choice: .modeChoice
    case .field: .modeField
    case .help: .modeHelp
    case .facets: .modeFacets
    case .page: .modePage
    case .meetings: .modeMeetings
    case .attendance: .modeAttendance
    case .agenda: .modeAgenda
    case .presenter: .modePresenter
    case .kiosk: .modeKiosk
    case .closing: .modeClosing
    case .sheet: .modeSheet
    }
  }
}
