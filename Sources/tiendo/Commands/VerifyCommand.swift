import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no line of the journals was changed, lost or forked.",
    discussion: """
      Prints what was found, FILE:LINE: what: remedy; of every writer whether its lines are \
      signed, and who has read them; then its head: head WRITER SEQ HASH. Kept elsewhere, a head \
      shows later whether anything up to it was changed. Something wrong exits 1; a torn last line, \
      a copy of a journal, lines that are not here yet and kinds of a newer tiendo are notices.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let place = try session.place(plan)
    let verdict: JournalVerdict
    do throws(OpenFailure) {
      verdict = try verifyJournals(of: place.folder, session.world.storage)
    } catch {
      throw Refusal(session.say(error.phrase))
    }
    let hasPlan = PlanPlace.isPresent(place.folder + "/plan.yaml")
    if !hasPlan, verdict.fileCount == 0 { throw session.noPlan(place.folder) }
    let writers = verdict.writers.map { "writer \($0.writer.text): \(session.say($0.phrase))" }
    let heads = verdict.heads.map { "head \($0.writer.text) \($0.seq) \($0.hash)" }
    let count =
      Phrase.journalsRead(verdict.fileCount, lines: verdict.lineCount)
      + .problemsFound(verdict.problemCount, notices: verdict.noticeCount)
    try session.print(verdict.findings.map(session.line) + writers + heads + [session.say(count)])
    // Journals can be verified without the plan; that it is not there is said all the same.
    if !hasPlan { throw session.noPlan(place.folder) }
    if verdict.problemCount > 0 { throw ExitCode(1) }
  }
}

extension WriterVerdict {
  /// Signed or not, foreign lines, and by whom it was read.
  fileprivate var phrase: Phrase {
    var parts: [Phrase] = []
    if key == nil {
      parts.append(.writerUnsigned)
    } else {
      parts.append(signedEnd == end ? .allSigned : .signedUpTo(signedEnd, of: end))
    }
    if foreignCount > 0 { parts.append(.foreignLines(foreignCount)) }
    let names = witnesses.map(\.text).joined(separator: ", ")
    parts.append(names.isEmpty ? .witnessedByNobody : .witnessed(by: names))
    return parts.dropFirst().reduce(parts[0]) { $0 + .verbatim("; ") + $1 }
  }
}
