public import PlanDomain

// What the rules found, with the names of the plan that it speaks of.

extension Projection {
  /// A reason for attention.
  public func phrase(for reason: AttentionReason) -> Phrase {
    switch reason {
    case .openObstacle(let position):
      guard case .obstacle(let obstacle) = ledger.events[position].body else { break }
      return reason.phrase(obstacle: obstacle.text)
    case .indicatorMissed(let indicator):
      return reason.phrase(indicator: plan.indicators[indicator].title)
    case .returned(let position):
      return reason.phrase(said: ledger.confirmation(at: position)?.text ?? "")
    case .extensionAsked(let position, let days):
      guard case .ask(let due) = ledger.events[position].body else { break }
      return .extensionAskedFor(due, days: days)
    case .awaitsConfirmation:
      let body = plan.header.rules.confirms
      return reason.phrase(
        said: body.map { plan.department($0)?.short ?? $0.text } ?? "")
    case .vainUndoing(let position):
      return vainUndoing(at: position).map(phrase(for:)) ?? reason.phrase()
    default: break
    }
    return reason.phrase()
  }

  /// Who would have taken back whose words, and which.
  public func phrase(for vain: VainUndoing) -> Phrase {
    names(in: vain) + .verbatim(": “") + words(in: vain) + .verbatim("”")
  }

  /// Who would have taken back whose words.
  public func names(in vain: VainUndoing) -> Phrase {
    .vainUndoing(by: ledger.events[vain.position].by, of: ledger.events[vain.target].by)
  }

  /// The words that would have been taken back.
  public func words(in vain: VainUndoing) -> Phrase { ledger.events[vain.target].gist }

  /// The day of a meeting; where the plan has another of that day, the time it was opened too.
  public func phrase(forDayOf meeting: MeetingID) -> Phrase {
    .named(meeting.day) + time(telling: meeting)
  }

  /// ` 14:30` where another meeting was on the same day, to stand behind its day.
  public func time(telling meeting: MeetingID) -> Phrase {
    guard let time = timeTelling(meeting) else { return .verbatim("") }
    return .inEach { " " + $0.time(time, offset: plan.header.offset) }
  }

  /// Why something is proposed for a meeting.
  public func phrase(for reason: AgendaReason) -> Phrase {
    switch reason {
    case .openDirective, .postponed, .newly, .attention(.betterThanComputed): reason.phrase()
    case .attention(let attention): phrase(for: attention)
    }
  }
}

extension PlanHeader {
  /// What the plan calls a level, as the beginning of a line.
  public func phrase(for kind: ItemKind) -> Phrase {
    guard let own = levels[kind] else { return kind.phrase }
    let usual = kind.phrase
    return Phrase(own.vietnamese ?? usual.vietnamese, own.english ?? usual.english)
  }

  /// So many items of a level.
  public func phrase(counting count: Int, of kind: ItemKind) -> Phrase {
    phrase(for: kind).counted(count)
  }

  /// All items of a level, as a heading.
  public func heading(of kind: ItemKind) -> Phrase {
    let name = phrase(for: kind)
    return Phrase(name.vietnamese, name.english.englishPlural)
  }
}

extension Plan {
  /// What differs between two days.
  public func phrase(for matter: Difference.Matter) -> Phrase {
    guard case .measured(let indicator, _, _) = matter else { return matter.phrase() }
    return matter.phrase(indicator: indicators[indicator].title)
  }
}

extension Obstacle {
  /// With its cause, as tables and lists say it.
  public func text(_ say: Wording) -> String {
    text + (cause.map { " (\(say(.cause).lowercased()): \($0))" } ?? "")
  }
}
