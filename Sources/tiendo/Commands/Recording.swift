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
  ) throws(Refusal) {
    for draft in drafts {
      if let refusal = projection.refusal(of: draft) { throw Refusal(say(refusal.phraseOfCommand)) }
    }
    try save(drafts, in: &folder, by: name)
  }

  /// The same of drafts that were found good already.
  func save(_ drafts: [Draft], in folder: inout PlanFolder, by name: String?) throws(Refusal) {
    let saved: [EventID]
    do throws(AppendFailure) {
      saved = try folder.append(drafts, by: preferences.name(name))
    } catch {
      throw Refusal(say(.notSaved(error.phrase)))
    }
    _ = folder.refresh()
    let after = try projection(folder.contents)
    try print(
      logText(after, saved.compactMap(after.ledger.position(of:)), say)
        + [say(.recorded(saved.count))])
  }
}
