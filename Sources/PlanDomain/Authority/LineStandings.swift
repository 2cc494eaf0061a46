/// Why a line of a signed plan doesn't count (design, section 7).
public enum StandingRefusal: Hashable, Sendable {
  /// No signature under a key of the plan vouches for it.
  case unsigned
  /// Its key is no department's.
  case unlistedKey
  /// Its department wrote by that key only up to an earlier line.
  case keyEnded(DepartmentID)
  /// Only leadership records what it records.
  case notLeadership(DepartmentID)
  /// Only the department that confirms does.
  case notConfirming(DepartmentID)
}

/// Which lines of a signed plan count: one pass before the fold. An unsigned plan has none, and all
/// its lines count.
struct LineStandings: Sendable {
  /// By position, those that don't count.
  private(set) var refused: [Int: StandingRefusal] = [:]
  /// By position, those that count and are about what their department has no part in.
  private(set) var strangers: [Int: DepartmentID] = [:]

  private let vouching: Vouching
  private let offices: [PublicKey: Office]
  private let leadership: Set<DepartmentID>
  private let confirms: DepartmentID?

  private struct Office {
    let department: DepartmentID
    let until: [WriterID: Int]?
  }

  /// The kinds that not every department may write; of one not known here its word tells.
  private static let notOfAll: Set<EventRow.Kind> = [
    .meeting, .directive, .answer, .period, .confirm, .unknown,
  ]
  private static let ofLeadership: Set = ["meeting", "directive", "answer", "period"]

  /// Looks at the first `limit` events of the ledger.
  init?(_ plan: Plan, _ ledger: Ledger, limit: Int) {
    guard plan.isSigned, let vouching = ledger.vouching else { return nil }
    self.vouching = vouching
    offices = Dictionary(
      plan.departments.flatMap { department in
        department.keys.map { key in
          let until = key.until.map { lines in
            Dictionary(lines.map { ($0.writer, $0.seq) }, uniquingKeysWith: max)
          }
          return (key.key, Office(department: department.id, until: until))
        }
      }, uniquingKeysWith: { first, _ in first })
    leadership = Set(plan.header.rules.leadership)
    confirms = plan.header.rules.confirms
    for position in 0..<limit {
      let row = ledger.rows[position]
      switch department(of: ledger.events.id(at: position), branch: row.branch) {
      case .success(nil): break
      case .success(let department?):
        let subject = ledger.events.subject(at: position)
        if Self.notOfAll.contains(row.kind),
          let refusal = refusal(of: ledger.events[position].body.kind, by: department)
        {
          refused[position] = refusal
        } else if !leadership.contains(department), !plan.concerns(department, subject, ledger) {
          strangers[position] = department
        }
      case .failure(let error): refused[position] = error.refusal
      }
    }
  }

  private struct Refused: Error { let refusal: StandingRefusal }

  /// Whose the line is; nothing of one that the plan trusts as it is.
  private func department(
    of id: EventID, branch: Int
  ) -> Result<DepartmentID?, Refused> {
    let key: PublicKey
    switch vouching.voucher(of: id, branch: branch) {
    case .plan: return .success(nil)
    case .nobody: return .failure(Refused(refusal: .unsigned))
    case .signature(let signer): key = signer
    }
    guard let office = offices[key] else { return .failure(Refused(refusal: .unlistedKey)) }
    if let until = office.until, id.seq > until[id.writer] ?? 0 {
      return .failure(Refused(refusal: .keyEnded(office.department)))
    }
    return .success(office.department)
  }

  private func refusal(of kind: String, by department: DepartmentID) -> StandingRefusal? {
    if Self.ofLeadership.contains(kind), !leadership.contains(department) {
      return .notLeadership(department)
    }
    if kind == "confirm", department != confirms { return .notConfirming(department) }
    return nil
  }

  /// Whether one line may take the other back: it is under the same key, or of a time before keys
  /// by the same writer.
  func isSameHand(_ a: Event, _ b: Event) -> Bool {
    let vouchers = [a, b].map { vouching.voucher(of: $0.id, branch: $0.branch) }
    if case .signature = vouchers[0] { return vouchers[0] == vouchers[1] }
    return a.id.writer == b.id.writer
  }
}

extension Plan {
  /// Whether a department leads, coordinates, or is addressed in, what the line is about. The plan
  /// as a whole concerns all.
  fileprivate func concerns(
    _ department: DepartmentID, _ subject: Subject, _ ledger: Ledger
  ) -> Bool {
    switch presentSubject(subject) {
    case .plan: return true
    case .directive(let id):
      guard case .directive(let order)? = ledger.event(id)?.body else { return true }
      return order.to.contains(department)
        || addressees(of: order).contains { $0.id == department || $0.former == department }
    case .item(let id):
      guard let item = position(of: id) else { return true }
      let answering = [leader(of: item)].compactMap(\.self) + coordinators(of: item)
      return answering.contains { $0.id == department || $0.former == department }
    }
  }
}

/// What is to be known of a line besides what it says.
public enum LineStanding: Hashable, Sendable {
  case counts
  /// It counts, and its department has no part in what it is about.
  case stranger(DepartmentID)
  case refused(StandingRefusal)
}

extension Projection {
  public func standing(of position: Int) -> LineStanding {
    if let refusal = standings?.refused[position] { return .refused(refusal) }
    return standings?.strangers[position].map(LineStanding.stranger) ?? .counts
  }

  /// A problem for each line that doesn't count, and a notice for each about what is not its
  /// department's.
  public var standingProblems: [Problem] {
    guard let standings else { return [] }
    let refused = standings.refused.sorted { $0.key < $1.key }.map { position, refusal in
      (position, JournalProblem.lineRefused(line: name(position), refusal))
    }
    let strangers = standings.strangers.sorted { $0.key < $1.key }.map { position, department in
      (
        position,
        JournalProblem.lineOfStranger(line: name(position), department: department.text)
      )
    }
    return (refused.prefix(Self.mostTold) + strangers.prefix(Self.mostTold)).filter {
      tells($0.0)
    }.map { position, problem in
      let writer = ledger.events.id(at: position).writer.text
      return Problem(file: "journal/\(writer).jsonl", .journal(problem))
    }
  }

  private static let mostTold = 200

  private func name(_ position: Int) -> String { ledger.events.id(at: position).description }
}
