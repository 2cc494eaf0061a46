import Phrases
import PlanDomain
import PlanStorage

extension DoctorReport {
  /// Which plan, in what state, and what may be done to it. Nothing is written, not even a sample;
  /// in a folder that can be written two empty files stand for a moment.
  mutating func tellPlan(_ argument: String?, _ session: Session) {
    begin(.doctorPlan)
    do throws(Refusal) {
      let place =
        if let argument {
          try PlanPlace.find(argument, session.world, say)
        } else {
          try PlanPlace.findWithoutSample(session.world, say)
        }
      guard let place else {
        let path = PlanPlace.samplePath(session.world)
        if PlanPlace.isPresent(path + "/plan.yaml") {
          try tell(session.open(PlanPlace(folder: path, source: .sample)), .sample)
        } else {
          tell(.doctorFolder, .doctorNoPlan)
        }
        return
      }
      try tell(session.open(place), place.source)
    } catch {
      for line in error.lines { tellProblem(.doctorFolder, line) }
    }
  }

  private mutating func tell(_ folder: borrowing PlanFolder, _ source: PlanPlace.Source) {
    let contents = folder.contents
    tell(.doctorFolder, because(folder.path, source.phrase))
    let notices = contents.problems.count { $0.isNotice }
    let found = Phrase.problemsFound(contents.problems.count - notices, notices: notices)
    if notices < contents.problems.count {
      tellProblem(.doctorCheck, found + .doctorSeeCheck)
    } else {
      tell(.doctorCheck, found)
    }
    let parts = ["", "/plan.yaml", "/journal"].map { name in
      "\(name.isEmpty ? "." : String(name.dropFirst())): \(say(Rights(folder.path + name).phrase))"
    }
    tell(.doctorRights, parts.joined(separator: "; "))
    switch contents.access {
    case .readWrite: tell(.doctorWriting, .doctorWritable)
    case .readOnly(let reason):
      tellProblem(.doctorWriting, EditRefusal.readOnly(reason).phrase)
    }
    if let reason = folder.pollReason, let interval = folder.pollMilliseconds {
      tell(.doctorWatching, because(say(.doctorPolling(interval)), reason.phrase))
    } else {
      tell(.doctorWatching, .doctorNotified)
    }
    tell(folder.gifts())
    let writers = folder.ownWriters().map(\.text).sorted()
    tell(
      .doctorWriters, writers.isEmpty ? say(.doctorNoWriter) : writers.joined(separator: ", "))
  }
}

extension DoctorReport {
  /// What saving has to do without here, and what that means.
  private mutating func tell(_ gifts: FolderGifts) {
    var missing: [Phrase] = []
    switch gifts.exchanges {
    case true: break
    case false: missing.append(.doctorNoExchange)
    case nil: missing.append(.doctorExchangeUntried)
    }
    if !gifts.hasNamelessFiles { missing.append(.doctorNoNameless) }
    if !gifts.syncsFolders { missing.append(.doctorNoFolderSync) }
    if !gifts.locks { missing.append(.doctorNoLocks) }
    let kind = gifts.kind ?? say(.doctorUnknownKind)
    let told = missing.isEmpty ? [Phrase.doctorGiftsAll] : missing
    tell(.doctorFileSystem, "\(kind): " + told.map { say($0) }.joined(separator: "; "))
  }
}

extension PollReason {
  fileprivate var phrase: Phrase {
    switch self {
    case .remote: .pollRemote
    case .noNotices: .pollNoNotices
    case .watchRefused: .pollWatchRefused
    case .linkedElsewhere: .pollLinked
    }
  }
}

extension PlanPlace.Source {
  fileprivate var phrase: Phrase {
    switch self {
    case .argument: .planFromArgument
    case .variable: .verbatim("$TIENDO_PLAN")
    case .above: .planFromAbove
    case .sample: .planFromSample
    }
  }
}
