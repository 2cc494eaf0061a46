/// The rules of design.md section 1 and of the house style, each a plain function of what it checks,
/// so that a test can show that it fails.
enum HouseRules {
  static func strangers(atTopLevel names: [String]) -> [String] {
    let known: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "themes", "README.md",
    ]
    return names.filter { !$0.hasPrefix(".") && !known.contains($0) }
  }

  /// Every module and the modules of this package that it may import.
  static let arrows: [String: Set<String>] = [
    "CNcurses": [], "CLibyaml": [], "CLinux": [], "PlanDomain": [], "CellGrid": [],
    "LocatedYAML": ["CLibyaml"],
    "PlanStorage": ["PlanDomain", "LocatedYAML"],
    "Phrases": ["PlanDomain"],
    "PlanReports": ["PlanDomain", "Phrases", "OfficeFiles"],
    "CMinizip": [], "CExpat": [], "CXlsxWriter": [],
    "OfficeFiles": ["CMinizip", "CExpat", "CXlsxWriter"],
    "PlanTables": ["PlanDomain", "Phrases", "OfficeFiles"],
    "Dashboard": ["PlanDomain", "Phrases", "CellGrid", "LocatedYAML"],
    "Terminal": ["CellGrid", "CNcurses", "CLinux"],
    "tiendo": [
      "CLinux", "PlanDomain", "LocatedYAML", "PlanStorage", "Phrases", "PlanReports", "PlanTables",
      "CellGrid", "Dashboard", "Terminal",
    ],
  ]

  /// Modules from outside, and who may import them.
  static let outside: [String: Set<String>] = [
    "Glibc": ["LocatedYAML", "PlanStorage", "Terminal", "tiendo"],
    "Foundation": ["PlanStorage", "tiendo"],
    "FoundationEssentials": ["PlanStorage", "tiendo"],
    "Crypto": ["PlanStorage"],
    "Synchronization": ["Terminal", "tiendo"],
    "ArgumentParser": ["tiendo"],
  ]

  static func brokenArrows(in file: SourceFile) -> [String] {
    file.lines.compactMap(importedModule).filter { imported in
      !(arrows[file.module]?.contains(imported) ?? false)
        && !(outside[imported]?.contains(file.module) ?? false)
    }
    .map { "\(file.path): \(file.module) must not import \($0)" }
  }

  /// The module that a line imports, however the import is written.
  static func importedModule(_ line: String) -> String? {
    var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" }).map(
      String.init)
    while let first = words.first, first.hasPrefix("@") || levels.contains(first) {
      words.removeFirst()
    }
    guard words.first == "import", words.count > 1 else { return nil }
    words.removeFirst()
    if kinds.contains(words[0]), words.count > 1 { words.removeFirst() }
    return words[0].split(separator: ".").first.map(String.init)
  }

  private static let levels: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// The dependencies on own modules that Package.swift gives each module.
  static func dependencies(inManifest text: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for name in arrows.keys {
      for opening in [
        "module(\"\(name)\"", "module(\n      \"\(name)\"",
        "name: \"\(name)\",\n      dependencies:",
      ] {
        guard let start = text.firstRange(of: opening)?.upperBound else { continue }
        let rest = text[start...]
        let end = rest.firstIndex { $0 == ")" || $0 == "]" } ?? rest.endIndex
        let quoted = rest[..<end].split(separator: "\"").map(String.init)
        found[name] = Set(quoted.filter { arrows[$0] != nil })
      }
    }
    return found
  }

  /// Keys are bound in the table of commands; a line that names one elsewhere starts a second table.
  static func boundKeys(in file: SourceFile) -> [String] {
    let homes = ["Sources/Dashboard/Commands/CommandTable.swift", "Sources/Dashboard/Input/"]
    guard ["Dashboard", "tiendo"].contains(file.module), !homes.contains(where: file.path.hasPrefix)
    else { return [] }
    return lines(of: file) { code, _ in code.contains("Key(\"") || code.contains(".character(\"") }
  }

  /// What a wall screen must not even name: all that writes a file or starts a program. What it is
  /// given for reading has no such thing either.
  static func waysToWrite(in file: SourceFile) -> [String] {
    let homes = [
      "Sources/Dashboard/Kiosk/", "Sources/tiendo/Kiosk/",
      "Sources/tiendo/Commands/KioskCommand.swift",
      "Sources/PlanStorage/Folder/PlanFolderReader.swift",
    ]
    guard homes.contains(where: file.path.hasPrefix) else { return [] }
    let words = [
      "StorageThread", "StorageRequest", "PlanTextEdit", "Draft(", "JournalWriter", ".append(draft",
      ".edit(", "takeBack", "writeSmallFile", "writeDocument", "writeSample", "SettingsFile(path",
      "FiltersFile", "EditorProgram", "posix_spawn", "exec", "fork(", "O_WRONLY", "O_RDWR",
      "O_CREAT",
      "fopen", "mkdir", "unlink", "rename(", "copyToClipboard", "Message.append", "system(\"",
    ]
    return lines(of: file) { code, _ in words.contains(where: code.contains) }
  }

  /// The pages that a file declares, with the room that it lies in.
  static func pages(in file: SourceFile) -> [(name: String, room: String)] {
    guard let room = room(of: file) else { return [] }
    let kinds: Set = ["Page", "ScreenPage", "PageOfMeeting"]
    return file.lines.compactMap { line in
      let words = line.split(whereSeparator: { " :,".contains($0) }).map(String.init)
      guard words.count > 2, words[0] == "struct", kinds.contains(words[2]) else { return nil }
      return (words[1], room)
    }
  }

  /// Pages don't know each other: in one page's room none of another is made.
  static func knownPages(
    in file: SourceFile, among pages: [(name: String, room: String)]
  ) -> [String] {
    guard let room = room(of: file) else { return [] }
    return lines(of: file) { code, _ in
      let made = code.split { !$0.isLetter && $0 != "(" }.map(String.init)
      return pages.contains { page in
        page.room != room && made.contains { $0.hasPrefix("\(page.name)(") }
      }
    }
  }

  /// Only one place goes over all screens, or over all pages of a meeting.
  static func switchesOverPages(in file: SourceFile) -> [String] {
    guard file.path.hasPrefix("Sources/Dashboard/") else { return [] }
    return lines(of: file) { code, _ in
      ["switch screen ", "switch state.screen ", "switch self.screen "].contains(
        where: code.contains)
    }
  }

  private static func room(of file: SourceFile) -> String? {
    let parts = file.path.split(separator: "/")
    guard parts.count > 4, parts[2] == "Pages", parts[1] == "Dashboard" else { return nil }
    return String(parts[3])
  }

  /// How something looks is told by faces, glyphs and columns: a page names no colour, and no mark
  /// that the screens are drawn with; and lists are drawn by one drawer, so that no page puts the
  /// mark of the selection itself but on what is no list of rows.
  static func ownLooks(in file: SourceFile) -> [String] {
    guard file.path.hasPrefix("Sources/Dashboard/") else { return [] }
    let homes = ["View/Glyphs.swift", "View/Plot", "Theme/", "Kiosk/BigDigits.swift"]
    if homes.contains(where: { file.path.hasPrefix("Sources/Dashboard/\($0)") }) { return [] }
    // Cards, a text with ways out of it, curves.
    let selects = [
      "Overview/ObjectiveCards.swift", "Directives/WholeDirectives.swift", "Why/WhyView.swift",
      "Objectives/IndicatorPage.swift",
    ]
    let mayPut = room(of: file) == nil || selects.contains(where: file.path.hasSuffix)
    return lines(of: file) { code, _ in
      let quoted = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
      let hasMark = quoted.contains { $0.element.contains(where: marks.contains) }
      let hasColour =
        room(of: file) != nil && ["Style(", ".rgb", ".palette("].contains(where: code.contains)
      return hasMark || hasColour || !mayPut && code.contains("glyphs.selection")
    }
  }

  private static let marks = Set("▌│┃━─┅┄┆▾▸●◆▲○✓‖┌┐└┘┬▁▂▃▄▅▆▇█")

  /// From how many columns or rows on something has room is told by a name, in one place.
  static func typedThresholds(in file: SourceFile) -> [String] {
    guard file.module == "Dashboard", !file.path.hasSuffix("/View/Measures.swift") else {
      return []
    }
    return lines(of: file) { code, _ in
      code.contains(/(olumns|idth|ows|eight)[a-zA-Z]* *[<>]=? *[0-9]{2}/)
        || code.contains(/\bfrom: [0-9]{2}/)
    }
  }

  /// The kinds of form that a file declares.
  static func forms(in file: SourceFile) -> [String] {
    file.lines.filter { $0.hasPrefix("struct ") && $0.contains(": FormKind {") }
      .compactMap { $0.split { " :".contains($0) }.dropFirst().first.map(String.init) }
  }

  /// What stands in a form is read by its field: where a form is declared, nothing is taken by its
  /// place in a list.
  static func readingByPlace(in file: SourceFile) -> [String] {
    if forms(in: file).isEmpty { return [] }
    return lines(of: file) { code, _ in
      let words = code.split(separator: "[", omittingEmptySubsequences: false)
      let isPlaced = zip(words, words.dropFirst()).contains { before, after in
        before.last?.isLetter == true
          && (after.first?.isNumber == true || before.hasSuffix("texts")
            || before.hasSuffix("fields"))
      }
      return isPlaced || code.contains("field: 0")
    }
  }

  /// A per cent sign is written in one place, by a value that knows whether it is exact; and nothing
  /// else makes a share or a per cent out of a fraction.
  static func strayPercents(in file: SourceFile) -> [String] {
    let homes = [
      "Sources/Phrases/Percentages.swift", "Sources/PlanDomain/Values/",
      "Sources/PlanDomain/Input/",
      // Words of other programs, widths of columns, and what reads the sign instead of writing it.
      "Sources/PlanReports/Document/HTML", "Sources/PlanTables/", "Sources/OfficeFiles/",
      "Sources/Phrases/HeadingWords.swift",
      "Sources/Phrases/SummaryColumns.swift",
      "Sources/Phrases/NewPlanPhrase.swift", "Sources/Phrases/ProblemPhrases.swift",
      "Sources/PlanStorage/Sample/SampleSaying.swift",
      "Sources/PlanStorage/PlanEdit/ScalarWriting.swift",
      "Sources/PlanStorage/Journal/WriterRecord.swift", "Sources/CellGrid/TextWidth.swift",
      "Sources/Terminal/TerminfoEntry.swift", "Sources/Dashboard/Kiosk/BigDigits.swift",
    ]
    if homes.contains(where: file.path.hasPrefix) { return [] }
    return lines(of: file) { code, _ in
      let quoted = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .contains { $0.offset % 2 == 1 && $0.element.contains("%") }
      let isComputed =
        ["100 *", "* 100", "/ 100", ".fraction *"].contains(where: code.contains)
        && ["ercent", "rate", "share", "rogress"].contains(where: code.contains)
      return quoted || isComputed
    }
  }

  /// Words that the house does not write. They are put together here, so that this file has none.
  static func bannedWords(in file: SourceFile) -> [String] {
    let words = [
      "try" + "!", "fatal" + "Error(", "precondition" + "Failure(", "@unchecked " + "Sendable",
      "nonisolated" + "(unsafe)", "TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK",
    ]
    return lines(of: file) { _, line in words.contains(where: line.contains) }
  }

  /// A suite whose tests start programs and are not run on threads of their own: while they wait,
  /// nothing else would run.
  static func suitesThatHoldOthersUp(in file: SourceFile) -> [String] {
    let startsPrograms = ["Sandbox(", "PseudoTerminal("].contains(
      where: file.text.contains)
    guard file.text.contains("@Suite"), startsPrograms else { return [] }
    return file.lines.filter { $0.hasPrefix("@Suite") && !$0.contains(".waiting") }
      .map { "\(file.path): \($0)" }
  }

  static func badShape(of file: SourceFile) -> [String] {
    let long = lines(of: file) { _, line in line.count > 100 || line.contains("\t") }
    return file.lines.count > 351 ? long + ["\(file.path): \(file.lines.count) lines"] : long
  }

  /// Text for people stands in one table: a Vietnamese letter in a literal elsewhere is a stray.
  static func strayTexts(in file: SourceFile) -> [String] {
    // The others hold the letters themselves, in tables; no words.
    let homes = [
      "Sources/Phrases/", "Sources/PlanStorage/Sample/", "Sources/PlanDomain/Text/",
      "Sources/CellGrid/Composition.swift", "Sources/Dashboard/Input/VietnameseLetter.swift",
    ]
    if homes.contains(where: file.path.hasPrefix) { return [] }
    return lines(of: file) { code, _ in
      let inQuotes = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
      return inQuotes.contains { $0.element.unicodeScalars.contains(where: isVietnamese) }
    }
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar.value)
      || "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ".unicodeScalars.contains(scalar)
  }

  /// Names the lines of which `isWrong` holds, told the code before any comment and the whole line.
  private static func lines(
    of file: SourceFile, where isWrong: (_ code: String, _ line: String) -> Bool
  ) -> [String] {
    file.lines.enumerated().compactMap { index, line in
      let code = line.firstRange(of: "// ").map { String(line[..<$0.lowerBound]) } ?? line
      let isComment = line.drop(while: { $0 == " " }).hasPrefix("//")
      return isWrong(isComment ? "" : code, line) ? "\(file.path):\(index + 1): \(line)" : nil
    }
  }
}
