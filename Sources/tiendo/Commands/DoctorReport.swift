import Glibc
import Phrases

/// What `doctor` found: headings, and below each a label and a value a line.
struct DoctorReport {
  private enum Line {
    case heading(Phrase)
    case finding(Phrase, String)
  }

  let say: Wording
  private var findings: [Line] = []
  private(set) var hasProblem = false

  init(say: Wording) {
    self.say = say
    findings = [.finding(.verbatim("tiendo"), Tiendo.version)]
  }

  /// All values stand below each other, whatever heading they are under.
  var lines: [String] {
    let rows = findings.map { line -> [String] in
      guard case .finding(let label, let value) = line else { return ["", ""] }
      return ["  " + say(label), value]
    }
    return zip(findings, columns(rows)).flatMap { line, row -> [String] in
      if case .heading(let phrase) = line { return ["", say(phrase)] }
      return [row]
    }
  }

  mutating func begin(_ heading: Phrase) { findings.append(.heading(heading)) }

  mutating func tell(_ label: Phrase, _ value: String) { findings.append(.finding(label, value)) }

  mutating func tell(_ label: Phrase, _ value: Phrase) { tell(label, say(value)) }

  /// Something that needs action.
  mutating func tellProblem(_ label: Phrase, _ value: String) {
    hasProblem = true
    tell(label, "! " + value)
  }

  mutating func tellProblem(_ label: Phrase, _ value: Phrase) { tellProblem(label, say(value)) }

  func because(_ value: String, _ reason: Phrase) -> String { "\(value) (\(say(reason)))" }
}

/// What this process may do at a path.
enum Rights {
  case absent, none, read, readWrite

  init(_ path: String) {
    if access(path, F_OK) != 0 {
      self = .absent
    } else if access(path, R_OK) != 0 {
      self = .none
    } else {
      self = access(path, W_OK) == 0 ? .readWrite : .read
    }
  }

  var phrase: Phrase {
    switch self {
    case .absent: .doctorAbsent
    case .none: .rightsNone
    case .read: .rightsRead
    case .readWrite: .rightsReadWrite
    }
  }
}
