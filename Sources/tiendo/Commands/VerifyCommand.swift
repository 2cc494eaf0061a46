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
      shows later whether anything up to it was changed. Something wrong exits 1; a torn last \
      line, a copy of a journal, lines that are not here yet and kinds of a newer tiendo are \
      notices. With --against, the lines that a file names (minutes, or what verify printed) are \
      compared, and one that is another exits 1.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Option(
    help: ArgumentHelp("Minutes, or what verify printed earlier.", valueName: "file"),
    completion: .file())
  var against: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let place = try session.place(plan)
    let written = try against.map { try writtenHeads(in: $0, session) }
    let verdict: JournalVerdict
    do throws(OpenFailure) {
      verdict = try verifyJournals(of: place.folder, session.world.storage, against: written)
    } catch {
      throw Refusal(session.say(error.phrase))
    }
    let refused = try refusedLines(place, session)
    let hasPlan = PlanPlace.isPresent(place.folder + "/plan.yaml")
    if !hasPlan, verdict.fileCount == 0 { throw session.noPlan(place.folder) }
    let writers = verdict.writers.map { "writer \($0.writer.text): \(session.say($0.phrase))" }
    let heads = verdict.heads.map { "head \($0.words)" }
    let count =
      Phrase.journalsRead(verdict.fileCount, lines: verdict.lineCount)
      + .problemsFound(
        verdict.problemCount + refused.count { !$0.isNotice },
        notices: verdict.noticeCount + refused.count(where: \.isNotice))
    let confirmed = written.map {
      session.say(.headsConfirmed(verdict.confirmedHeads, of: $0.heads.count))
    }
    try session.print(
      (verdict.findings + refused).map(session.line) + writers + heads
        + [confirmed].compactMap(\.self) + [session.say(count)])
    // Journals can be verified without the plan; that it is not there is said all the same.
    if !hasPlan { throw session.noPlan(place.folder) }
    if verdict.problemCount > 0 || refused.contains(where: { !$0.isNotice }) { throw ExitCode(1) }
  }

  /// In a signed plan the lines that don't count; reads the plan only where it is one.
  private func refusedLines(_ place: PlanPlace, _ session: Session) throws(Refusal) -> [Problem] {
    let name = place.folder + "/plan.yaml"
    guard let bytes = readSmallFile(name, limitBytes: 67_108_864),
      readPlan(bytes, file: name).plan.isSigned
    else { return [] }
    let folder = try session.open(place)
    return try session.projection(folder.contents).standingProblems
  }

  private func writtenHeads(in file: String, _ session: Session) throws(Refusal) -> WrittenHeads {
    guard let bytes = readSmallFile(file, limitBytes: 16_777_216) else {
      throw Refusal(session.say(.unreadDocument(file)))
    }
    let heads = JournalHead.all(in: String(decoding: bytes, as: UTF8.self))
    if heads.isEmpty { throw Refusal("\(file): \(session.say(.noHeadsInFile))") }
    return WrittenHeads(file: file, heads: heads)
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
