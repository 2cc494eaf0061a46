/// The keys of version 1 at the top of a line, those that every line has first.
enum LineKey: Int, CaseIterable, Sendable {
  case version, seq, at, counter, by, kind, item, set, prev, text
  case on, why, meeting, seen, witness, step, writer, publicKey, undoes, batch
  case isInternal, cause, proposal, resolves
  case number, to, due, indicator, value, source, was, now
  case of, verdict, asks, documentNumber, file, sha256, url, year, amount
  case period, counts, objectives, departments, plan
  case title, place, chair, secretary, minutes, department, state, name, items, directives, none

  /// As it stands in the journal.
  var word: String {
    switch self {
    case .version: "v"
    case .seq: "seq"
    case .at: "at"
    case .counter: "c"
    case .by: "by"
    case .kind: "kind"
    case .item: "item"
    case .set: "set"
    case .prev: "prev"
    case .text: "text"
    case .on: "on"
    case .why: "why"
    case .meeting: "meeting"
    case .seen: "seen"
    case .witness: "witness"
    case .step: "do"
    case .writer: "w"
    case .publicKey: "key"
    case .undoes: "undoes"
    case .batch: "batch"
    case .isInternal: "internal"
    case .cause: "cause"
    case .proposal: "proposal"
    case .resolves: "resolves"
    case .number: "no"
    case .to: "to"
    case .due: "due"
    case .indicator: "indicator"
    case .value: "value"
    case .source: "source"
    case .was: "was"
    case .now: "now"
    case .of: "of"
    case .verdict: "verdict"
    case .asks: "asks"
    case .documentNumber: "number"
    case .file: "file"
    case .sha256: "sha256"
    case .url: "url"
    case .year: "year"
    case .amount: "amount"
    case .period: "period"
    case .counts: "counts"
    case .objectives: "objectives"
    case .departments: "departments"
    case .plan: "plan"
    case .title: "title"
    case .place: "place"
    case .chair: "chair"
    case .secretary: "secretary"
    case .minutes: "minutes"
    case .department: "department"
    case .state: "state"
    case .name: "name"
    case .items: "items"
    case .directives: "directives"
    case .none: "none"
    }
  }
}

/// A set of keys.
struct LineKeys: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ keys: LineKey...) { rawValue = keys.reduce(0) { $0 | Self.bit($1) } }

  /// What every kind of line may have.
  static let common = LineKeys(
    .version, .seq, .at, .counter, .by, .kind, .item, .on, .why, .meeting, .seen, .witness, .prev,
    .writer, .publicKey, .batch)

  func contains(_ key: LineKey) -> Bool { rawValue & Self.bit(key) != 0 }

  mutating func insert(_ key: LineKey) { self = LineKeys(rawValue: rawValue | Self.bit(key)) }

  private static func bit(_ key: LineKey) -> UInt64 { 1 << UInt64(key.rawValue) }
}
