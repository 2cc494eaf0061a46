import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

/// `--by`, of commands that record something.
struct ByArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Who says it.", valueName: "name"), transform: nameArgument)
  var by: String?
}

/// A plan that something is about to be recorded in.
struct PlanToRecord {
  let session: Session
  let projection: Projection
  /// Of its folder.
  let path: String
}

extension PlanAndItem {
  /// Opens the plan, and records in one write what `drafts` makes of what ITEM is about; nothing
  /// where that is nothing.
  func record(
    _ language: LanguageArguments, by name: String?,
    _ drafts: (Subject, PlanToRecord) throws -> [Draft]
  ) throws {
    let session = Session(language.lang)
    var folder = try open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents)
    guard let subject = try subject(in: projection, session) else { return }
    try session.refuseReadOnly(folder.contents)
    let plan = PlanToRecord(session: session, projection: projection, path: folder.path)
    let drafts = try drafts(subject, plan)
    if drafts.isEmpty {
      return try session.print([session.say(EditRefusal.nothingChanges.phrase)])
    }
    try session.record(drafts, in: &folder, projection, by: name)
  }
}

extension Session {
  /// Refuses a folder that can't be written.
  func refuseReadOnly(_ contents: PlanContents) throws(Refusal) {
    if case .readOnly(let reason) = contents.access {
      throw Refusal(say(EditRefusal.readOnly(reason).phrase))
    }
  }

  /// Records the drafts in one write, and prints the lines that it made; what the rules refuse is
  /// refused before.
  func record(
    _ drafts: [Draft], in folder: inout PlanFolder, _ projection: Projection, by name: String?
  ) throws {
    for draft in drafts {
      if let refusal = projection.refusal(of: draft) { throw Refusal(say(refusal.phraseOfCommand)) }
    }
    try save(drafts, in: &folder, by: name)
  }

  private func save(_ drafts: [Draft], in folder: inout PlanFolder, by name: String?) throws {
    let saved: [EventID]
    let name = preferences.name(name)
    do throws(AppendFailure) {
      saved = try folder.append(drafts, by: name)
    } catch {
      throw Refusal(say(.notSaved(error.phrase)))
    }
    _ = folder.refresh()
    folder.lookAtWholeRecord()
    for problem in folder.contents.problems where problem.isAlarm {
      output.complain(line(problem))
    }
    let after = try projection(folder.contents)
    let lines = zip(saved, drafts).compactMap { id, draft in
      after.ledger.position(of: id, by: name, about: draft.subject)
    }
    try tell(logText(after, lines, say), saved: [say(.recorded(saved.count))])
  }

  /// Prints what was saved. Where it can't be printed, that it is saved is said all the same: what
  /// became of telling it must not take it back.
  func tell(_ lines: [String], saved: [String]) throws {
    do throws(Refusal) {
      try print(lines + saved)
    } catch {
      for line in error.lines + saved { output.complain(line) }
      throw ExitCode(Self.savedUntold)
    }
  }

  /// Saved, and standard output could not be written: EX_IOERR of sysexits.h.
  private static let savedUntold: Int32 = 74
}
