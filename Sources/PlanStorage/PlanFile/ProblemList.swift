internal import LocatedYAML
internal import PlanDomain

/// Problems as they are met, up to a bound, so that a hostile file costs no more than a bad one.
/// Notices have a bound of their own: however many there are, they hide no problem and are none.
struct ProblemList {
  let file: String
  private var problems: [Problem] = []
  private var leftOut = 0
  private var notices = 0
  private var noticesLeftOut = 0

  /// More than anyone reads, and enough to see what is wrong with a generated file.
  static let limit = 1_000

  init(file: String) { self.file = file }

  /// Whether further problems are only counted.
  var isFull: Bool { problems.count - notices >= Self.limit }

  mutating func add(_ problem: PlanProblem, line: Int?) { add(.plan(problem), line: line) }

  mutating func add(_ kind: ProblemKind, line: Int?) {
    let problem = Problem(file: file, line: line, kind)
    switch (problem.isNotice, problem.isNotice ? notices >= Self.limit : isFull) {
    case (true, true): noticesLeftOut += 1
    case (false, true): leftOut += 1
    case (let isNotice, false):
      if isNotice { notices += 1 }
      problems.append(problem)
    }
  }

  mutating func add(_ faults: [Fault], leftOut: Int) {
    for fault in faults { add(ProblemKind(fault.kind), line: fault.line) }
    self.leftOut += leftOut
  }

  /// By line; those of one line in the order they were met, those of the whole file first.
  var inOrder: [Problem] {
    var sorted = problems.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    if leftOut > 0 { sorted.append(Problem(file: file, .file(.moreProblems(count: leftOut)))) }
    if noticesLeftOut > 0 {
      sorted.append(Problem(file: file, .file(.moreNotices(count: noticesLeftOut))))
    }
    return sorted
  }
}

extension ProblemKind {
  /// The same fault in the words of the domain, which knows no parser.
  init(_ fault: Fault.Kind) {
    self =
      switch fault {
      case .tooLarge(let limit): .file(.tooLarge(limitBytes: limit))
      case .notUTF8: .text(.notUTF8)
      case .utf16: .text(.utf16)
      case .nulByte, .controlCharacter: .text(.controlCharacter)
      case .forbiddenLineBreak: .text(.forbiddenLineBreak)
      case .loneCarriageReturn: .text(.loneCarriageReturn)
      case .conflictMarker: .text(.mergeConflictMarkers)
      case .tabIndentation: .text(.tab)
      case .badIndentation: .text(.badIndentation)
      case .unclosedQuote: .text(.unclosedQuote)
      case .unclosedBracket(let line): .text(.unclosedBracket(openedLine: line))
      case .missingColon: .text(.missingColon)
      case .unexpectedColon: .text(.unexpectedColon)
      case .unexpectedCharacter(let scalar): .text(.unexpectedCharacter(String(scalar)))
      case .unexpectedEnd: .text(.unexpectedEnd)
      case .badEscape: .text(.badEscape)
      case .syntax(let detail): .text(.syntax(detail: detail))
      case .anchor(let name): .text(.anchor(name: name))
      case .alias(let name): .text(.alias(name: name))
      case .tag: .text(.tag)
      case .directive: .text(.directive)
      case .mergeKey: .text(.mergeKey)
      case .duplicateKey(let name, let line): .text(.duplicateKey(key: name, firstLine: line))
      case .nonScalarKey: .text(.keyNotText)
      case .tooDeep(let limit): .text(.tooDeep(limit: limit))
      case .secondDocument: .text(.secondDocument)
      case .tooManyNodes(let limit): .text(.tooManyValues(limit: limit))
      }
  }
}
