import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Print this user's key, and whose lines count in a plan.",
    discussion: """
      The key is made where there is none yet, and never printed but for its public half: key \
      BASE64. With --trust the lines without a key are printed as plan.yaml takes them under \
      trusted. With --accept what was told of changed keys and of lines that are gone is told no \
      longer.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Flag(help: "Print the newest lines of writers without a key.") var trust = false
  @Flag(help: "Note that somebody has looked at what changed.") var accept = false
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let own: PublicKey
    do throws(AppendFailure) {
      own = try publicKey(in: session.world.storage)
    } catch {
      throw Refusal(session.say(error.phrase))
    }
    var folder = try session.open(plan)
    folder.lookAtWholeRecord()
    if trust {
      let heads = folder.unsignedHeads.map { "  - \"\($0)\"" }
      return try session.print(
        heads.isEmpty ? [session.say(.nothingToTrust)] : ["trusted:"] + heads)
    }
    if accept {
      guard folder.acceptRecord() else {
        throw Refusal(session.say(.settingsNotKept(session.world.stateFolder)))
      }
      return try session.print([session.say(.recordAccepted)])
    }
    try session.print(["key \(own)"] + told(of: folder.contents, own, session))
    let alarms = folder.contents.problems.filter(\.isAlarm)
    try session.print(alarms.map(session.line))
    if !alarms.isEmpty { throw ExitCode(1) }
  }

  private func told(
    of contents: PlanContents, _ own: PublicKey, _ session: Session
  ) -> [String] {
    let plan = contents.plan
    guard plan.isSigned else { return [session.say(.planUnsigned)] }
    let owner = plan.departments.first { $0.keys.contains { $0.key == own } }
    return [session.say(owner.map { .keyListed($0.name) } ?? .keyUnlisted)] + plan.authorityLines
  }
}
