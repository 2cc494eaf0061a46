public import Phrases
public import PlanDomain

/// The report on the plan as it stands in `projection`, ready to be sent up: what was reached, what
/// is late and why, what comes next, what is proposed to whom; its tables behind it. Internal notes
/// are left out.
///
/// `earlier` is the same plan and ledger at an earlier moment; `meeting` is the title of the
/// meeting that this moment is the end of.
///
/// Of a `period` the subject says so; where it is `closed`, the published figures stand beside what
/// is known now.
public func report(
  _ projection: Projection, since earlier: Projection? = nil, meeting: String? = nil,
  of period: Period? = nil, closed: ClosedPeriod? = nil, _ say: Wording
) -> Document {
  let content = ReportContent(
    projection: projection.withoutInternalNotes, period: period, closed: closed, say: say)
  return content.report(since: earlier?.withoutInternalNotes, meeting: meeting)
}

private struct ReportContent {
  let projection: Projection
  let period: Period?
  let closed: ClosedPeriod?
  let say: Wording

  private var plan: Plan { projection.plan }
  private var tables: ReportTables { ReportTables(projection: projection, say: say) }

  func report(since earlier: Projection?, meeting: String?) -> Document {
    let text = ReportText(projection: projection, say: say)
    let answers = ReportAnswers(projection: projection, say: say)
    let changes = earlier.map {
      ReportChanges(then: $0, now: projection, say: say).lines(meeting: meeting)
    }
    var results = text.results
    if let closed { results += answers.lines(of: closed) }
    results += (changes ?? []).map { .paragraph($0) }
    // Of a plan without objectives nothing is counted, and nothing is said to be in order.
    let parts =
      plan.items.isEmpty
      ? [Block.paragraph(say(.emptyPlan))]
      : [
        Part.titled(say(.reportResults), results), Part.titled(say(.reportLate), text.late),
        Part.titled(say(.reportNext), text.next(after: period)),
        Part.titled(say(.reportProposals), text.proposals),
      ].numbered
    return Document(
      language: say.language, name: say(.reportName), title: say(.reportSubject(plan.header.title)),
      look: .page, head: [say(dayOfReport)], frame: frame,
      blocks: [.paragraph(say(opening))] + parts + [.paragraph(say(ending), .leadIn)],
      annexes: annexes(answers).asAnnexes(say)
    ).withoutMadeUpMarks
  }

  private var frame: Frame {
    let official = OfficialFrame(plan: plan, say: say)
    let day = projection.moment.today
    return Frame(
      letterhead: official.letterhead, number: official.number("BC"),
      placeAndDay: official.place(and: say.blankDay(day.civil.year)),
      recipients: official.recipients(official.usualRecipients()),
      signatures: [official.signature()])
  }

  private var dayOfReport: Phrase {
    let day = projection.moment.today
    return period.map { .reportOfPeriod($0, isClosed: closed != nil, to: day) }
      ?? dayLine(projection, say)
  }

  private var opening: Phrase {
    .reportOpening(
      basis: plan.header.basis.map { say(.basisOf($0.number, $0.date.map(say.dayInText))) },
      owner: plan.header.owner.map(OwnerName.writtenOut), plan.header.title)
  }

  private var ending: Phrase { .reportEnd(plan.header.title) + .endMark }

  private func annexes(_ answers: ReportAnswers) -> [Part] {
    if plan.items.isEmpty { return [] }
    var parts = [tables.counts]
    if !projection.overdueLeaves.isEmpty || !projection.overdueDirectives.isEmpty {
      parts.append(tables.overdue)
    }
    if !plan.indicators.isEmpty { parts.append(tables.indicators) }
    if let closed { parts.append(answers.figures(of: closed)) }
    return parts + answers.parts + [tables.summary]
  }
}
