public import PlanDomain

// What a directive is called. A number alone stands only where no other directive of the plan has
// it; the name that `Projection.name(of:)` gives knows.
extension Phrase {
  /// `chỉ đạo 02`, or where others have the number `chỉ đạo 01 của cuộc họp 23/04/2019`.
  public static func directiveNumber(_ name: DirectiveName) -> Phrase {
    let number = Phrase("chỉ đạo \(name.digits)", "directive \(name.digits)")
    if name.mark == .none { return number }
    let origin =
      name.isOfMeeting
      ? Phrase(" của cuộc họp ", " of the meeting of ") : Phrase(" giao ngày ", " given on ")
    let place: Phrase =
      if case .place(let place) = name.mark { .verbatim(" (\(place))") } else { .verbatim("") }
    return number + origin + .named(name.day) + place
  }

  /// `CĐ 02`, or where others have the number `CĐ 01/2019`: for columns and rows.
  public static func directiveShort(_ name: DirectiveName) -> Phrase {
    Phrase("CĐ ", "D-") + directiveDigits(name)
  }

  /// The same where a column is of directives alone: `02`, `01/2019`.
  public static func directiveDigits(_ name: DirectiveName) -> Phrase {
    let number = directiveDigits(name.number)
    return switch name.mark {
    case .none: number
    case .year: number + .verbatim("/") + .year(name.day)
    case .dayOfYear: number + .verbatim(" ") + .dayOfYear(name.day)
    case .day: number + .verbatim(" ") + .named(name.day)
    case .place(let place): number + .verbatim(" ") + .named(name.day) + .verbatim(" (\(place))")
    }
  }

  /// A number that no directive has yet, as wide as those of directives are.
  public static func directiveDigits(_ number: Int) -> Phrase {
    .verbatim(number < 10 ? "0\(number)" : "\(number)")
  }

  /// An item by its id, a directive by its short name.
  public static func named(_ subject: SubjectName) -> Phrase {
    switch subject {
    case .item(let id): .verbatim(id.text)
    case .directive(let name): directiveShort(name)
    case .other(let text): .verbatim(text)
    }
  }

  private static func year(_ day: Day) -> Phrase {
    .inEach { $0.month(day, isYear: true) }
  }

  private static func dayOfYear(_ day: Day) -> Phrase {
    .inEach { $0.shortDay(day, today: day) }
  }
}

extension DirectiveName {
  fileprivate var digits: String { number < 10 ? "0\(number)" : "\(number)" }
}

// Tasks and directives, never one figure of both.
extension Phrase {
  /// `4 việc, 1 chỉ đạo`; of directives nothing where there are none.
  public static func work(_ tasks: Int, _ directives: Int) -> Phrase {
    if directives == 0 { return Phrase.tasks(tasks) }
    return tasks == 0
      ? orders(directives) : Phrase.tasks(tasks) + .verbatim(", ") + orders(directives)
  }

  public static func tasks(_ count: Int) -> Phrase { counted(count, "việc", "task", "tasks") }

  public static func orders(_ count: Int) -> Phrase {
    counted(count, "chỉ đạo", "directive", "directives")
  }

  /// `4 việc, 1 chỉ đạo quá hạn`.
  public static func overdueWork(_ tasks: Int, _ directives: Int) -> Phrase {
    work(tasks, directives) + Phrase(" quá hạn", " overdue")
  }

  public static let tasksOverdue = Phrase("việc quá hạn", "tasks overdue")
  public static let tasksDueSoon = Phrase("việc sắp đến hạn", "tasks due soon")
  public static let tasksDone = Phrase("việc hoàn thành", "tasks done")
  public static let directivesOverdue = Phrase("chỉ đạo quá hạn", "directives overdue")
  public static let directivesDueSoon = Phrase("chỉ đạo sắp đến hạn", "directives due soon")
  public static let lateShort = Phrase("chậm", "behind")
  public static let atRiskShort = Phrase("nguy cơ", "at risk")

  public static func behindCount(_ tasks: Int, _ directives: Int) -> Phrase {
    work(tasks, directives) + Phrase(" chậm chưa quá hạn", " behind, not overdue")
  }
  static func atRiskCount(_ tasks: Int, _ directives: Int) -> Phrase {
    work(tasks, directives) + Phrase(" có nguy cơ chậm", " at risk")
  }
  /// `1/2 chỉ đạo hoàn thành`.
  public static func directivesDone(_ counts: DirectiveCounts) -> Phrase {
    Phrase(
      "\(counts.done)/\(counts.total) chỉ đạo hoàn thành",
      "\(counts.done) of \(orders(counts.total).english) done")
  }

  /// How directives count: all, and how many of them are open and overdue.
  public static func directiveCounts(_ counts: DirectiveCounts) -> Phrase {
    Phrase(
      "\(counts.open)/\(counts.total) chỉ đạo chưa hoàn thành · \(counts.overdue) quá hạn",
      "\(counts.open) of \(counts.total) directives open · \(counts.overdue) overdue")
  }

  /// `5 chỉ đạo: 1 hoàn thành, 4 chưa hoàn thành, trong đó 1 quá hạn`, after the tasks' counts.
  public static func directivesLine(_ counts: DirectiveCounts) -> Phrase {
    Phrase(
      "\(counts.total) chỉ đạo: \(counts.done) hoàn thành, "
        + "\(counts.open) chưa hoàn thành, trong đó \(counts.overdue) quá hạn",
      "\(orders(counts.total).english): \(counts.done) done, \(counts.open) open, "
        + "of these \(counts.overdue) overdue")
  }
}

extension Wording {
  /// What of a body's work is late, each kind by its own figure; nothing where nothing is.
  public func lateness(of body: Responsibility) -> [String] {
    let (counts, orders) = (body.counts, body.directiveCounts)
    var parts: [String] = []
    if counts.openOverdue + orders.overdue > 0 {
      parts.append(self(.overdueWork(counts.openOverdue, orders.overdue)))
    }
    return parts + latenessToCome(of: body)
  }

  /// The same of what is not overdue, and what of it waits for a word or was returned.
  public func latenessToCome(of body: Responsibility) -> [String] {
    let (counts, orders) = (body.counts, body.directiveCounts)
    var parts: [String] = []
    if counts.behind + orders.behind > 0 {
      parts.append(self(.behindCount(counts.behind, orders.behind)))
    }
    if counts.atRisk + orders.atRisk > 0 {
      parts.append(self(.atRiskCount(counts.atRisk, orders.atRisk)))
    }
    if body.returned > 0 { parts.append(self(.returnedCount(body.returned))) }
    if body.awaitingConfirmation > 0 {
      parts.append(self(.awaitingCount(body.awaitingConfirmation)))
    }
    if body.asking > 0 { parts.append(self(.askingCount(body.asking))) }
    return parts
  }

  /// What a body leads, coordinates and was ordered.
  public func share(of body: Responsibility) -> String {
    shares(of: body).joined(separator: ", ")
  }

  /// The same, part by part.
  public func shares(of body: Responsibility) -> [String] {
    let orders = body.directiveCounts.total
    return [self(.leadsCount(body.leads.count)), self(.coordinatesCount(body.coordinates.count))]
      + (orders > 0 ? [self(.orders(orders))] : [])
  }
}
