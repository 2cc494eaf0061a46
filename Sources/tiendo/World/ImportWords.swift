import LocatedYAML
import Phrases
import PlanDomain
import PlanStorage
import PlanTables

/// `$XDG_CONFIG_HOME/tiendo/import.yaml`: the words that an office's own tables are written in;
/// read, never written.
///
///     columns: {title: [Phần việc], lead: [Cơ quan lo]}
///     statuses: {done: [Đã nghiệm thu]}
///     bodies: {Sở Tài chính: [STC]}
///     ongoing: [Suốt nhiệm kỳ]
///     fiscal_year_ends: 09-30
struct ImportWords {
  let path: String
  private(set) var vocabulary = TableVocabulary()
  /// What is wrong in the file; the rest of it holds.
  private var faults: [(line: Int, message: Phrase)] = []

  /// A file that is not there says nothing.
  init(folder: String) {
    path = folder + "/import.yaml"
    guard let bytes = readSmallFile(path, limitBytes: Self.limitBytes) else {
      if PlanPlace.isPresent(path) { faults.append((1, .configUnread)) }
      return
    }
    let reading = readYAML(bytes, limits: Limits(bytes: Self.limitBytes, depth: 5))
    for fault in reading.faults { faults.append((fault.line, .configNotYAML)) }
    guard let root = reading.root else { return }
    guard let entries = root.entries else {
      faults.append((root.span.start.line, .configNotYAML))
      return
    }
    for entry in entries { take(entry) }
  }

  /// `FILE:LINE: what: remedy` for each fault.
  func complaints(_ say: Wording) -> [String] {
    faults.map { "\(path):\($0.line): \(say($0.message))" }
  }

  private mutating func take(_ entry: Entry) {
    switch entry.name {
    case "columns":
      eachWord(entry, SummaryColumn.allCases.map(\.rawValue)) { words, name, word in
        if let column = SummaryColumn(rawValue: name) { words.add(heading: word, of: column) }
      }
    case "statuses":
      eachWord(entry, Status.allCases.map(\.rawValue)) { words, name, word in
        if let status = Status(rawValue: name) { words.add(word: word, of: status) }
      }
    case "bodies":
      eachWord(entry, nil) { words, name, word in words.add(name: word, of: name) }
    case "ongoing":
      for word in list(entry, entry.value) { vocabulary.add(wordWithoutEnd: word) }
    case "fiscal_year_ends":
      let parts = (entry.value.text ?? "").split(separator: "-").map { Int($0) }
      guard parts.count == 2, let month = parts[0], let day = parts[1],
        Day(year: 2_001, month: month, day: day) != nil
      else { return fault(entry, .configBadValue(entry.name, entry.value.text ?? "", "06-30")) }
      vocabulary.fiscalYearEnd = (month, day)
    default: fault(entry, .importWordsUnknownKey(entry.name))
    }
  }

  /// Each word of a mapping of lists; `names` are those that its keys may be.
  private mutating func eachWord(
    _ entry: Entry, _ names: [String]?, _ add: (inout TableVocabulary, String, String) -> Void
  ) {
    guard let entries = entry.value.entries else {
      return fault(entry, .configBadValue(entry.name, entry.value.text ?? "", "{}"))
    }
    for inner in entries {
      if let names, !names.contains(inner.name) {
        let all = names.joined(separator: ", ")
        fault(inner, .configBadValue(entry.name, inner.name, all))
      } else {
        for word in list(inner, inner.value) { add(&vocabulary, inner.name, word) }
      }
    }
  }

  private mutating func list(_ entry: Entry, _ node: Node) -> [String] {
    let words = node.elements?.compactMap(\.text) ?? [node.text].compactMap(\.self)
    if words.isEmpty { fault(entry, .configBadValue(entry.name, node.text ?? "", "[…]")) }
    return words
  }

  private mutating func fault(_ entry: Entry, _ message: Phrase) {
    faults.append((entry.keySpan.start.line, message))
  }

  private static let limitBytes = 64 * 1024
}
