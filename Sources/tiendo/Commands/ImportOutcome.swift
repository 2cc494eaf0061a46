import Phrases
import PlanDomain
import PlanStorage
import PlanTables

/// What a table that was read becomes: a new plan, or edits and lines of one; and what is said of
/// it.
struct ImportOutcome {
  let session: Session
  let table: SheetImport
  let isDry: Bool
  let by: String?

  private var say: Wording { session.say }

  /// Makes a plan of it in `path`, which has none.
  func make(in path: String, id: String, title: String) throws {
    guard let made = table.newPlan else { return }
    let header = PlanHeader(id: id, title: title)
    let text = planText(
      header, departments: made.departments, objectives: made.objectives)
    let read = readPlan(Array(text.utf8), file: "plan.yaml")
    let problems = read.problems.filter { !$0.isNotice }
    if !problems.isEmpty { throw Refusal(lines: problems.map(session.line)) }
    var lines = notices + made.departments.map(line)
    let kinds = ItemKind.allCases.map { kind in (kind, read.plan.items.count { $0.kind == kind }) }
    lines += [
      say(.newPlanMade(title, id: id)),
      say(.itemsCounted(kinds, departments: made.departments.count)),
    ]
    if !read.plan.indicators.isEmpty {
      lines.append(say(.indicatorsRead(read.plan.indicators.count)))
    }
    if !table.directives.isEmpty { lines.append(say(.directivesRead(table.directives.count))) }
    if isDry { return try session.print(lines + [say(.importDry)]) }
    do throws(NewPlanRefusal) {
      try writeNewPlan(text, into: path)
    } catch {
      throw Refusal(say(error.phrase))
    }
    var folder = try session.open(path)
    let saved = try record(in: &folder)
    try session.tell(lines, saved: saved + [say(.planIsAt(path))])
  }

  /// Writes what changes into a plan: plan.yaml first, then the journal.
  func save(in folder: inout PlanFolder) throws {
    var lines = notices
    for change in table.changes {
      for what in change.what { lines.append("\(change.id)  \(say(what))") }
    }
    if !table.directives.isEmpty { lines.append(say(.directivesRead(table.directives.count))) }
    if table.edits.isEmpty, table.drafts.isEmpty, table.directives.isEmpty {
      return try session.print(lines + [say(.importNothing)])
    }
    if isDry { return try session.print(lines + [say(.importDry)]) }
    if case .readOnly(let reason) = folder.contents.access {
      throw Refusal(say(EditRefusal.readOnly(reason).phrase))
    }
    var saved: [String] = []
    if !table.edits.isEmpty {
      let faults = folder.contents.problems.count { !$0.isNotice && !$0.isAboutJournal }
      if faults > 0 { throw Refusal(say(.planNotReadWhole(faults))) }
      do throws(PlanEditFailure) {
        try folder.edit(
          table.edits, on: folder.contents.revision, by: session.preferences.name(by))
      } catch {
        throw Refusal(say(.notSaved(error.phrase)))
      }
      saved.append(say(.planEditsSaved(table.edits.count)))
    }
    saved += try record(in: &folder)
    try session.tell(lines, saved: saved)
  }

  private func record(in folder: inout PlanFolder) throws(Refusal) -> [String] {
    if table.drafts.isEmpty, table.directives.isEmpty { return [] }
    _ = folder.refresh()
    let name = session.preferences.name(by)
    do throws(AppendFailure) {
      // What is said of a directive is about its line, so that has to be there first.
      let given = try folder.append(table.directives.map(\.order), by: name)
      let after = zip(table.directives, given).flatMap { $0.followUp(on: $1) }
      let saved = try folder.append(table.drafts + after, by: name)
      let told = given.isEmpty ? [] : [say(.directivesGiven(given.count))]
      return told + (saved.isEmpty ? [] : [say(.recorded(saved.count))])
    } catch {
      let before = table.edits.isEmpty && table.newPlan == nil ? "" : say(.planWasEditedFirst)
      throw Refusal(before + say(.notSaved(error.phrase)))
    }
  }

  private var notices: [String] { SheetProblem.together(table.notices).map { say($0) } }

  private func line(_ department: Department) -> String {
    let short = department.short == department.name ? "" : " (\(department.short))"
    return "\(department.id)  \(department.name)\(short)"
  }
}
