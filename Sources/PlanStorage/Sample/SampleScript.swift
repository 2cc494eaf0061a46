internal import PlanDomain

/// One line of the sample's script, cut but not yet understood.
struct SampleLine {
  let day: SampleDay
  /// From midnight at the plan's offset.
  let minutes: Int
  let writer: WriterID
  /// The writer had read nothing new of the others': an office that was offline.
  let isUnread: Bool
  let subject: String
  let words: [Substring]
  let texts: [String]
  /// In the script, from 1.
  let number: Int
}

/// The script that the sample's journals are made from; its head says how a line is built.
struct SampleScript {
  private var names: [WriterID: [(from: Day?, name: String)]] = [:]
  private(set) var lines: [SampleLine] = []
  /// Numbers of lines that could not be cut; a test holds this empty.
  private(set) var misread: [Int] = []

  /// What the office of a writer is called on a day.
  func name(of writer: WriterID, on day: Day) -> String? {
    names[writer]?.last { $0.from.map { $0 <= day } ?? true }?.name
  }

  /// The writers are named for what they are (domain, What the plan is).
  static let writerPrefix = "sample-"

  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      if line.hasPrefix("writer ") {
        readWriter(line, number: index + 1)
      } else if let cut = Self.cut(line, number: index + 1) {
        lines.append(cut)
      } else {
        misread.append(index + 1)
      }
    }
  }

  /// `writer ID NAME`, and where a body is another from a day on `| DAY NAME`.
  private mutating func readWriter(_ line: Substring, number: Int) {
    let fields = line.split(separator: "|").map(Self.trimmed)
    let first = fields[0].split(separator: " ", maxSplits: 2)
    guard first.count == 3, let writer = WriterID(Self.writerPrefix + first[1]) else {
      misread.append(number)
      return
    }
    names[writer] = [(nil, String(first[2]))]
    for field in fields.dropFirst() {
      let later = field.split(separator: " ", maxSplits: 1)
      guard later.count == 2, let day = Day(iso: String(later[0])) else {
        misread.append(number)
        return
      }
      names[writer, default: []].append((day, String(later[1])))
    }
  }

  private static func cut(_ line: Substring, number: Int) -> SampleLine? {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    let words = fields[0].split(separator: " ")
    guard words.count >= 5, let day = SampleDay(words[0]), let minutes = minutes(words[1]) else {
      return nil
    }
    let isUnread = words[2].hasSuffix("~")
    guard let writer = WriterID(writerPrefix + (isUnread ? words[2].dropLast() : words[2])) else {
      return nil
    }
    return SampleLine(
      day: day, minutes: minutes, writer: writer, isUnread: isUnread, subject: String(words[3]),
      words: Array(words[4...]), texts: fields.dropFirst().map { String($0) }, number: number)
  }

  private static func minutes(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      return nil
    }
    return parts[0] * 60 + parts[1]
  }

  private static func trimmed(_ field: Substring) -> Substring {
    let start = field.drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}
