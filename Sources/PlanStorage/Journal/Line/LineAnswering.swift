import PlanDomain

/// The kinds of what is answered for (design, section 8).
extension JournalDecoder {
  func confirmation(_ reader: LineReader) throws(LineFault) -> DoneConfirmation {
    _ = try reader.needed(.item)
    return DoneConfirmation(
      of: try reader.event(.of), verdict: try reader.word(.verdict),
      text: try reader.textIfAny(.text))
  }

  func request(_ reader: LineReader) throws(LineFault) -> EventBody {
    _ = try reader.needed(.item)
    guard let due = try reader.day(.due) else { throw .refused(.missing(key: LineKey.due.word)) }
    return .ask(due: due)
  }

  func answer(_ reader: LineReader) throws(LineFault) -> ExtensionAnswer {
    _ = try reader.needed(.item)
    return ExtensionAnswer(
      asks: try reader.event(.asks), verdict: try reader.word(.verdict),
      due: try reader.day(.due), text: try reader.textIfAny(.text))
  }

  func evidence(_ reader: LineReader) throws(LineFault) -> Evidence {
    _ = try reader.needed(.item)
    return Evidence(
      title: try reader.string(.title), number: try reader.textIfAny(.documentNumber),
      file: try reader.textIfAny(.file), sha256: try reader.textIfAny(.sha256),
      url: try reader.textIfAny(.url))
  }

  func spending(_ reader: LineReader) throws(LineFault) -> Spending {
    _ = try reader.needed(.item)
    guard let year = try reader.number(.year), Spending.years.contains(year) else {
      throw reader.bad(.year)
    }
    guard let amount = reader.bytes.decimal(try reader.needed(.amount)), amount >= 0 else {
      throw reader.bad(.amount)
    }
    return Spending(year: year, amount: amount)
  }

  /// Nothing for what is done with a period and is not known here.
  func closing(
    _ reader: LineReader, _ notices: inout [JournalProblem]
  ) throws(LineFault) -> EventBody {
    let period = try reader.bounded(.period) { Period(String(decoding: $0, as: UTF8.self)) }
    let word = try reader.string(.step)
    guard word == "close" else {
      notices.append(.unknownKind("period \(word)"))
      return .unknown(kind: LineKind.period.rawValue)
    }
    let counts = try figures(try reader.needed(.counts), of: .counts, reader)
    let objectives = try figures(by: .objectives, reader) { ItemID($0) }
    let departments = try figures(by: .departments, reader) { DepartmentID($0) }
    return .period(
      PeriodClosing(
        period: period,
        figures: PeriodFigures(whole: counts, objectives: objectives, departments: departments),
        plan: try reader.textIfAny(.plan)))
  }

  private func figures<ID>(
    by key: LineKey, _ reader: LineReader, _ id: (String) -> ID?
  ) throws(LineFault) -> [ID: PeriodCounts] {
    guard let slot = slots[key] else { return [:] }
    var found: [ID: PeriodCounts] = [:]
    for (name, value) in try reader.members(slot, of: key, atMost: 1_000) {
      guard let id = id(name) else { throw reader.bad(key) }
      found[id] = try figures(value, of: key, reader)
    }
    return found
  }

  private func figures(
    _ slot: JSONSlot, of key: LineKey, _ reader: LineReader
  ) throws(LineFault) -> PeriodCounts {
    let members = try reader.members(slot, of: key)
    var counts = PeriodCounts(doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0)
    for (word, path) in PeriodCounts.words {
      guard let value = members[word], let number = reader.bytes.number(value, upTo: 1_000_000)
      else { throw reader.bad(key) }
      counts[keyPath: path] = number
    }
    return counts
  }
}

extension LineEncoder {
  mutating func write(_ closing: PeriodClosing) {
    text(.period, closing.period.description)
    text(.step, "close")
    counts(LineKey.counts.word, closing.figures.whole)
    let objectives = closing.figures.objectives.map { ($0.key.text, $0.value) }
    let departments = closing.figures.departments.map { ($0.key.text, $0.value) }
    for (name, all) in [(LineKey.objectives, objectives), (.departments, departments)] {
      key(name.word)
      // By id, so that one state has one line.
      object { encoder in
        for (id, figures) in all.sorted(by: { $0.0 < $1.0 }) { encoder.counts(id, figures) }
      }
    }
    text(.plan, closing.plan)
  }

  private mutating func counts(_ name: String, _ counts: PeriodCounts) {
    key(name)
    object { encoder in
      for (word, path) in PeriodCounts.words { encoder.number(word, counts[keyPath: path]) }
    }
  }
}
