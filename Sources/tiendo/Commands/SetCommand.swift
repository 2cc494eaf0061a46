import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Record a status, progress, deadline or note of an item.",
    usage: """
      tiendo set [PLAN] ITEM [--status STATUS] [--progress N] [--still] [--due DATE] \
      [--on DATE] [--note TEXT] [--why TEXT] [--by NAME] [--lang vi|en]
      """,
    discussion: """
      A status or progress that is said again is an update; a deadline that stands already writes \
      nothing. Done on an overdue leaf needs --why, and so does another status on a done one. All \
      of one call is saved in one write. Exit 74: it is saved, and only the output failed.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: "The status as judged.") var status: StatusArgument?
  @Option(help: ArgumentHelp("Progress, 0 to 100.", valueName: "n"))
  var progress: PercentArgument?
  @Flag(help: "What was last reported is so still.") var still = false
  @Option(help: ArgumentHelp("A new deadline, YYYY-MM-DD; needs --why.", valueName: "date"))
  var due: DayArgument?
  @Option(help: ArgumentHelp("The day it was true; today without it.", valueName: "date"))
  var on: DayArgument?
  @Option(help: ArgumentHelp("A note on the item.", valueName: "text")) var note: String?
  @Option(help: ArgumentHelp("Why it changes.", valueName: "text")) var why: String?
  @Option(help: ArgumentHelp("Who says it.", valueName: "name"), transform: nameArgument)
  var by: String?
  @OptionGroup var language: LanguageArguments

  private var change: Change {
    Change(status: status?.status, progress: progress?.percent, due: due?.day)
  }

  func validate() throws {
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    if change.isEmpty, note == nil, !still {
      throw ValidationError(
        "Nothing to set: give --status, --progress, --still, --due or --note.")
    }
    if still, status != nil || progress != nil {
      throw ValidationError("--still repeats status and progress: leave those out.")
    }
  }

  func run() throws {
    try target.record(language, by: by) { subject, plan in
      try drafts(on: subject, plan.projection, plan.session)
    }
  }

  /// What was given, with what is still so.
  private func wholeChange(
    on subject: Subject, _ projection: Projection, _ session: Session
  ) throws(Refusal) -> Change {
    var whole = change
    guard still else { return whole }
    switch projection.reaffirmation(of: subject) {
    case .success(let draft):
      guard case .set(let said) = draft.body else { return whole }
      whole.status = said.status
      whole.progress = said.progress
      return whole
    case .failure(let refusal): throw Refusal(session.say(refusal.phraseOfCommand))
    }
  }

  /// The lines to write, without what changes nothing; a reason stands with the change.
  private func drafts(
    on subject: Subject, _ projection: Projection, _ session: Session
  ) throws(Refusal) -> [Draft] {
    var drafts: [Draft] = []
    let change = try wholeChange(on: subject, projection, session)
    if !change.isEmpty {
      let whole = Draft(subject, .set(change), on: on?.day, why: why)
      switch projection.refusal(of: whole) {
      case nil:
        let effective = projection.effective(change, on: subject)
        drafts.append(Draft(subject, .set(effective), on: on?.day, why: why))
      case .nothingChanges: break
      case .some(let refusal): throw Refusal(session.say(refusal.phraseOfCommand))
      }
    }
    if let note {
      let reason = drafts.isEmpty ? why : nil
      let draft = Draft(subject, .note(Note(text: note)), on: on?.day, why: reason)
      if let refusal = projection.refusal(of: draft) {
        throw Refusal(session.say(refusal.phrase))
      }
      drafts.append(draft)
    }
    return drafts
  }
}
