import OfficeFiles
public import Phrases
public import PlanDomain

/// Why a workbook is not made.
public struct WorkbookRefusal: Error, Hashable, Sendable {
  public let phrase: Phrase
}

/// The report's tables as a workbook: the summary table, which `tiendo import` reads back; then
/// bodies, directives, indicators with their charts, and counts. Internal notes are left out.
public func reportWorkbook(
  _ projection: Projection, _ say: Wording
) throws(WorkbookRefusal) -> [UInt8] {
  let book = ReportWorkbook(projection: projection.withoutInternalNotes, say: say)
  do throws(OfficeFault) {
    return try xlsxFile(book.file)
  } catch {
    guard case .missingLibrary(let library) = error else {
      throw WorkbookRefusal(phrase: .workbookNotMade)
    }
    throw WorkbookRefusal(phrase: .writerLibraryMissing(library))
  }
}

private struct ReportWorkbook {
  private static let mostCharts = 50

  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  var file: WorkbookFile {
    let tables = ReportTables(projection: projection, say: say)
    let summary = SummaryTable(projection: projection, say: say, purpose: .spreadsheet)
    let counts = tables.counts.blocks.compactMap(\.table)
    var sheets = [
      sheet(.summarySheet, [summary.table(summary.workbookColumns)], titles: titles)
    ]
    if counts.count > 1 {
      sheets.append(sheet(.bodiesSheet, Array(counts[1...])))
    }
    if !projection.directives.isEmpty { sheets.append(sheet(.directives, [directives])) }
    if !plan.indicators.isEmpty { sheets.append(indicators) }
    let charts = plan.indicators.indices.prefix(Self.mostCharts).compactMap(values)
    if !charts.isEmpty {
      sheets.append(
        WorkbookFile.Sheet(
          name: say(.chartsSheet), titles: [say(.chartsSheet)], widths: [12, 12, 12, 3],
          tables: charts, isList: false))
    }
    if let first = counts.first { sheets.append(sheet(.countsSheet, [first])) }
    let day = projection.moment.today.days(since: Day(clamping: 0))
    return WorkbookFile(title: plan.header.title, madeAt: day * 86_400, sheets: sheets)
  }

  private var titles: [String] {
    [say(.reportSummary).uppercased(), plan.header.title, say(dayLine(projection, say))]
  }

  private func sheet(
    _ name: Phrase, _ tables: [Table], titles: [String] = []
  ) -> WorkbookFile.Sheet {
    let widths = tables.first.map { table in
      table.columns.map { max(6, Int(Double($0.percent) * 1.4)) }
    }
    return WorkbookFile.Sheet(
      name: say(name), titles: titles.isEmpty ? [say(name)] : titles,
      widths: widths ?? [], tables: tables.map(sheetTable))
  }

  private func sheetTable(_ table: Table) -> WorkbookFile.Table {
    WorkbookFile.Table(
      columns: table.columns.map(\.title),
      rows: table.rows.map { row in
        WorkbookFile.Row(row.cells.map(cell), isStrong: row.depth == 0)
      })
  }

  private func cell(_ cell: Table.Cell) -> WorkbookFile.Cell {
    let text = Sanitiser.lines(cell.text)
    switch cell.value {
    case .count(let count)?: return .init(.number(Double(count)))
    case .rate(let rate)?: return .init(.share(Double(rate.share.steps(of: 1_000)) / 1_000))
    case .percent(let percent)?: return .init(.percent(percent.value))
    case .day(let day)?:
      let (year, month, date) = day.civil
      // Earlier days are no days in a spreadsheet.
      guard (1_901...9_999).contains(year) else { return .init(.text(text)) }
      return .init(.day(year: year, month: month, day: date))
    case .status(let status)?: return .init(.text(text), tone: status.tone)
    case nil:
      if text.isEmpty { return .init(.blank) }
      // A reader takes an apostrophe before a formula away: one that was written has to stay.
      return .init(.text(text.utf8.first == 0x27 ? SheetCell.inert(text) : text))
    }
  }

  private var directives: Table {
    Table(
      caption: say(.directives),
      columns: [
        .init(say(.directive), .label, percent: 10),
        .init(say(SummaryColumn.title.title), percent: 40),
        .init(say(.directiveTo), percent: 22), .init(say(.deadline), .day, percent: 12),
        .init(say(SummaryColumn.status.title), percent: 16),
      ],
      rows: projection.directivesByUrgency.map { projection.directives[$0] }.map { directive in
        let names = plan.addressees(of: directive.order).map(plan.name)
        let status = directive.effectiveStatus
        return Table.Row(cells: [
          .init(say(.directiveShort(projection.name(of: directive)))),
          .init(directive.order.text), .init(names.joined(separator: "; ")),
          directive.due.map { .init($0, say) } ?? .init(""),
          .init(text: say(status.phrase), value: .status(status)),
        ])
      })
  }

  /// Each indicator in a row.
  private var indicators: WorkbookFile.Sheet {
    let rows = plan.indicators.indices.map { place -> WorkbookFile.Row in
      let fields = plan.indicators[place].fields
      let actual = projection.actual(of: place)
      let promise = projection.promise(of: place)
      let isMissed = projection.isMissed(place)
      let judged =
        promise == nil && !isMissed
        ? WorkbookFile.Cell(.text(say(.notJudged)))
        : WorkbookFile.Cell(
          .text(say(isMissed ? .indicatorShort : .indicatorMet)), tone: isMissed ? .bad : .good)
      return WorkbookFile.Row([
        .init(.text(fields.title)), .init(.text(fields.unit ?? "")), number(fields.baseline),
        number(fields.target), number(promise.map { ($0.value * 100).rounded() / 100 }),
        number(actual?.value), judged,
      ])
    }
    let columns: [Phrase] = [
      .reportIndicators, .unitColumn, Phrase.baseline.capitalised, .targetColumn, .expectedColumn,
      .resultColumn,
      .assessmentColumn,
    ]
    let table = WorkbookFile.Table(columns: columns.map { say($0) }, rows: rows)
    return WorkbookFile.Sheet(
      name: say(.reportIndicators), titles: [say(.reportIndicators)],
      widths: [44, 12, 12, 12, 12, 12, 18], tables: [table])
  }

  private func number(_ value: Double?) -> WorkbookFile.Cell {
    value.map { .init(.number($0)) } ?? .init(.blank)
  }

  /// The values of an indicator by day, with a chart beside them.
  private func values(of indicator: Int) -> WorkbookFile.Table? {
    let plot = Plot(indicator, in: projection)
    guard !plot.isEmpty else { return nil }
    let days = Set((plot.measured + plot.path).map(\.on)).sorted()
    let title = plan.indicators[indicator].fields.title
    return WorkbookFile.Table(
      caption: title, columns: [say(.dayColumn), say(.plotMeasured), say(.plotPath)],
      rows: days.map { day in
        let (year, month, date) = day.civil
        return WorkbookFile.Row([
          .init(.day(year: year, month: month, day: date)),
          number(plot.measured.last { $0.on == day }?.value),
          number(plot.path.last { $0.on == day }?.value),
        ])
      },
      chart: WorkbookFile.Chart(
        title: title, series: [(say(.plotMeasured), 1), (say(.plotPath), 2)], place: 4))
  }
}

extension Block {
  fileprivate var table: Table? { if case .table(let table) = self { table } else { nil } }
}

extension Status {
  fileprivate var tone: WorkbookFile.Cell.Tone {
    switch self {
    case .done, .onTrack: .good
    case .atRisk: .warning
    case .behind: .bad
    case .notStarted: .plain
    case .suspended, .cancelled: .quiet
    }
  }
}
