import Phrases
import PlanDomain
import PlanStorage

/// What every command starts with: the world, what the person prefers, and the ways out.
struct Session {
  let world: World
  let preferences: Preferences
  let say: Wording
  let output = Output()

  init(_ language: LanguageOption?) {
    world = World()
    preferences = Preferences(world)
    say = preferences.wording(language)
    preferences.tellFaults(say)
  }

  /// Opens the plan that is meant. A folder without plan.yaml is refused.
  func open(_ argument: String?) throws(Refusal) -> PlanFolder {
    try open(place(argument))
  }

  /// Which plan is meant; a sample that had to be written is told of.
  func place(_ argument: String?) throws(Refusal) -> PlanPlace {
    let place = try PlanPlace.find(argument, world, say)
    if place.isNewSample { output.complain(say(.sampleWritten(place.folder))) }
    return place
  }

  func open(_ place: PlanPlace) throws(Refusal) -> PlanFolder {
    var folder: PlanFolder
    do throws(OpenFailure) {
      folder = try PlanFolder(place.folder, world.storage)
    } catch {
      throw Refusal(say(error.phrase))
    }
    // A folder that went between is told as what it is.
    if folder.contents.problems.contains(where: { $0.kind == .file(.missing) }) {
      throw noPlan(place.folder)
    }
    // What doesn't count must not be told as if it did.
    if folder.contents.plan.isSigned { folder.readWholeRecord() }
    return folder
  }

  func noPlan(_ folder: String) -> Refusal { Refusal(say(.noPlan(folder, say(.noPlanFileReason)))) }

  /// What is printed in place of a plan of which nothing was understood: it must not read as one in
  /// which nothing is wrong. The problems themselves are told on standard error.
  func notUnderstood(_ contents: PlanContents) -> [String]? {
    guard case .notUnderstood? = contents.absence else { return nil }
    return [say(.nothingUnderstood)]
  }

  /// No document is made of it.
  func refuseNotUnderstood(_ contents: PlanContents) throws(Refusal) {
    if let lines = notUnderstood(contents) { throw Refusal(lines: lines) }
  }

  /// `FILE:LINE: what: remedy`.
  func line(_ problem: Problem) -> String { "\(problem.place): \(say(problem.phrase))" }

  /// What reading refused, on standard error; the rest of the plan is shown all the same.
  func tellProblems(_ contents: PlanContents) {
    for problem in contents.problems where !problem.isNotice { output.complain(line(problem)) }
  }

  /// The plan now, or as of the end of a day, which must not be after today; with internal notes
  /// only where they were asked for.
  func projection(
    _ contents: PlanContents, asOf day: Day? = nil, internalNotes: InternalNotes = .hidden
  ) throws(Refusal) -> Projection {
    let offset = contents.plan.header.offset
    let now = Moment.now(world.now(), offset: offset)
    var moment = now
    if let day {
      if day > now.today { throw Refusal(say(.dayToCome(day))) }
      moment = .asOf(day, offset: offset)
    }
    return Projection(
      plan: contents.plan, ledger: contents.ledger, moment: moment, internalNotes: internalNotes)
  }

  /// A look back can't begin on a day after today, which is counted at the plan's offset.
  func refuseDayToCome(_ day: Day, in place: PlanPlace) throws(Refusal) {
    // Until the clocks everywhere have come to it, no plan need be read.
    guard day > world.now().day(at: .zero).adding(days: -1) else { return }
    let offset: UTCOffset
    do throws(OpenFailure) {
      offset = try PlanFolder(place.folder, world.storage, readsOnly: true)
        .contents.plan.header.offset
    } catch {
      return
    }
    if day > world.now().day(at: offset) { throw Refusal(say(.dayAfterToday(day))) }
  }

  /// Lines or a document on standard output; the exit is 1 when they could not be written.
  func print(_ lines: [String]) throws(Refusal) {
    try refuse(output.print(lines))
  }

  func print(document: [UInt8]) throws(Refusal) {
    try refuse(output.printDocument(document))
  }

  /// What could not be written whole is told, but for a reader that had enough.
  private func refuse(_ outcome: Output.Outcome) throws(Refusal) {
    switch outcome {
    case .written: return
    case .readerGone: throw Refusal(lines: [])
    case .refused(let reason): throw Refusal(say(.outputNotWritten(reason)))
    }
  }
}
