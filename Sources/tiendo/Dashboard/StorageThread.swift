import Dashboard
import Glibc
import Phrases
import PlanDomain
import PlanStorage

/// What the loop gives the storage thread to do.
enum StorageTask: Sendable {
  case answer(StorageRequest)
  /// An editor is about to have plan.yaml: keep its text, to tell what becomes of it.
  case notePlan
  /// An editor had plan.yaml: record in the meeting what it changed, read it again and say how it
  /// stands.
  case checkPlan(in: MeetingID?)
  /// The day may have changed: apply the rules anew.
  case lookAgain
  case stop
}

/// Reads, watches and saves the plan folder, and works out what the screens show; the loop gets
/// whole snapshots as messages and never waits for a file.
struct StorageThread {
  /// The plan of the folder that it has.
  let plan: PlanID
  let tasks: Mailbox<StorageTask>
  let messages: Mailbox<StorageReport>
  private let hasStopped: Mailbox<Bool>

  /// Edits are recorded under `name`; shown first is the plan as of the end of `day`. Nothing when
  /// the system has no room for a thread or its pipes.
  init?(
    path: String, environment: StorageEnvironment, name: String, readsOnly: Bool, asOf day: Day?
  ) {
    guard let tasks = Mailbox<StorageTask>(), let messages = Mailbox<StorageReport>(),
      let hasStopped = Mailbox<Bool>()
    else { return nil }
    plan = PlanID(at: path)
    self.tasks = tasks
    self.messages = messages
    self.hasStopped = hasStopped
    let isStarted = startBackgroundThread {
      do throws(OpenFailure) {
        let folder = try PlanFolder(path, environment, readsOnly: readsOnly)
        var keeper = FolderKeeper(
          folder: folder, name: name, isForOthers: readsOnly, now: environment.now,
          messages: messages, asOf: day)
        keeper.run(tasks)
      } catch {
        messages.send(.news(.tell(error.phrase)))
        messages.send(.resting)
      }
      hasStopped.send(true)
    }
    guard isStarted else { return nil }
  }

  /// Lets the thread finish what it was given; a share that hangs is not waited for longer.
  func stop(waitingMilliseconds limit: Int32) {
    tasks.send(.stop)
    var ready = pollfd(fd: hasStopped.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, limit)
  }
}

extension PlanID {
  /// Of the folder at a path; of one that is not there by its name alone.
  fileprivate init(at path: String) {
    let real = realpath(path, nil)
    defer { free(real) }
    self.init(folder: real.map { String(cString: $0) } ?? path)
  }
}

/// The storage thread's own: the folder, and when its rules were last applied.
private struct FolderKeeper: ~Copyable {
  private var folder: PlanFolder
  private let name: String
  /// Whether what is read only is looked at by others too: no internal note is in it.
  private let isForOthers: Bool
  private let now: @Sendable () -> Instant
  private let messages: Mailbox<StorageReport>
  /// The day that is shown; nothing is now.
  private var askedDay: Day?
  private var comparesMeetings = false
  /// plan.yaml before an editor had it.
  private var notedPlan: [UInt8]?
  private var isRunning = true
  private var isTwoStepsTold = false
  /// What was worked out last of the present, and of which plan: what is not new is taken over.
  private var worked: (edition: Int, present: Projection)?
  /// What the palette looks through, and which plan that was made of.
  private var names: (edition: Int, catalog: PaletteCatalog)?
  /// The newest two that were sent, so that the thread which draws never is the last to hold one:
  /// letting go of ten thousand items takes longer than a frame may.
  private var sent: [Snapshot] = []

  init(
    folder: consuming PlanFolder, name: String, isForOthers: Bool,
    now: @escaping @Sendable () -> Instant, messages: Mailbox<StorageReport>, asOf day: Day?
  ) {
    askedDay = day
    self.folder = folder
    self.name = name
    self.isForOthers = isForOthers
    self.now = now
    self.messages = messages
  }

  mutating func run(_ tasks: Mailbox<StorageTask>) {
    show()
    var isLookedThrough = false
    while isRunning {
      messages.send(.resting)
      sleep(tasks, atMost: isLookedThrough ? nil : 0)
      messages.send(.working(since: now()))
      let before = (askedDay, comparesMeetings)
      for task in tasks.take() { work(on: task) }
      guard isRunning else { return }
      // Of many days asked for while one was worked out, only the last is shown.
      if folder.refresh() || (askedDay, comparesMeetings) != before { show() }
      isLookedThrough = lookAtRecord()
    }
  }

  /// Looks on at who wrote what, no longer than somebody may wait who saves meanwhile; whether all
  /// was looked at.
  private mutating func lookAtRecord() -> Bool {
    switch folder.lookAtRecord(atMost: 2_097_152) {
    case .unfinished: return false
    case .unchanged: return true
    case .changed:
      show()
      return true
    }
  }

  private mutating func work(on task: StorageTask) {
    switch task {
    case .answer(let request): answer(request)
    case .notePlan: notedPlan = folder.planBytes()
    case .checkPlan(let meeting):
      recordEditor(in: meeting)
      _ = folder.refresh()
      let problems = folder.contents.problems.count { !$0.isNotice && !$0.isAboutJournal }
      show()
      messages.send(.news(.editorClosed(problems: problems)))
    case .lookAgain: show()
    case .stop: isRunning = false
    }
  }

  private mutating func answer(_ request: StorageRequest) {
    switch request {
    case .append(let drafts, let token):
      do throws(AppendFailure) {
        _ = try folder.append(drafts, by: name)
        messages.send(.news(.written(token: token)))
        if folder.refresh() { show() }
        messages.send(.news(.saved(token: token)))
      } catch {
        if folder.refresh() { show() }
        messages.send(.news(.notSaved(token: token, error.phrase)))
      }
    case .editPlan(let edit, let revision, let meeting, let token):
      do throws(PlanEditFailure) {
        try folder.edit(edit, on: revision, by: name, in: meeting)
        messages.send(.news(.written(token: token)))
        told(.saved(token: token))
        tellTwoSteps()
      } catch {
        told(error.message(token: token))
      }
    case .takeBackPlanEdit(let event, let meeting, let token):
      do throws(PlanEditFailure) {
        try folder.takeBack(event, by: name, in: meeting)
        messages.send(.news(.written(token: token)))
        told(.saved(token: token))
      } catch {
        let isFinal = if case .refused = error { true } else { false }
        told(
          isFinal
            ? .notTakenBack(event, token: token, error.phrase) : error.message(token: token))
      }
    case .lookAt(let day): askedDay = day
    case .compareWithLastMeeting(let isWanted): comparesMeetings = isWanted
    case .compareMeetings(let first, let second):
      _ = folder.refresh()
      messages.send(
        .news(.compared(MeetingChanges(between: first, and: second, in: present()))))
    case .writeDocuments(let id, let format, let language):
      messages.send(.news(writeDocuments(of: id, format, Wording(language))))
    }
  }

  /// Said once: what a save of plan.yaml can't promise here.
  private mutating func tellTwoSteps() {
    guard folder.replacesInTwoSteps, !isTwoStepsTold else { return }
    isTwoStepsTold = true
    messages.send(.news(.tell(.planInTwoSteps)))
  }

  /// What the editor changed in a meeting is of the meeting, as what a form changes.
  private mutating func recordEditor(in meeting: MeetingID?) {
    defer { notedPlan = nil }
    guard let meeting, let before = notedPlan else { return }
    do throws(PlanEditFailure) {
      try folder.record(changeFrom: before, by: name, in: meeting)
    } catch {
      messages.send(.news(.tell(error.phrase)))
    }
  }

  /// What became of an edit of plan.yaml, after the plan that it became of it.
  private mutating func told(_ message: PlanNews) {
    _ = folder.refresh()
    show()
    messages.send(.news(message))
  }

  /// Until something is asked, a file changes, polling is due, or so many milliseconds are over.
  private func sleep(_ tasks: Mailbox<StorageTask>, atMost limit: Int?) {
    var ready = [pollfd(fd: tasks.descriptor, events: Int16(POLLIN), revents: 0)]
    if let descriptor = folder.changeDescriptor {
      ready.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    _ = poll(&ready, nfds_t(ready.count), Int32(limit ?? folder.pollMilliseconds ?? -1))
  }

  /// The plan as it stands now.
  private mutating func present() -> Projection {
    let contents = folder.contents
    let moment = Moment.now(now(), offset: contents.plan.header.offset)
    let notes = isForOthers ? InternalNotes.hidden : .atDesk
    let present =
      if let worked, worked.edition == folder.planEdition {
        Projection(
          after: worked.present, ledger: contents.ledger, moment: moment, internalNotes: notes,
          working: sideBySide)
      } else {
        Projection(
          plan: contents.plan, ledger: contents.ledger, moment: moment, internalNotes: notes,
          working: sideBySide)
      }
    worked = (folder.planEdition, present)
    return present
  }

  /// All documents that a closed meeting has, or why one could not be written.
  private mutating func writeDocuments(
    of id: MeetingID, _ format: DocumentFormat, _ say: Wording
  ) -> PlanNews {
    let present = present()
    guard let meeting = present.meeting(id), !meeting.isOpen else {
      return .tell(.meetingStillOpen(id.description))
    }
    var files: [String] = []
    for document in MeetingDocument.allCases {
      do throws(DocumentFailure) {
        let file = try folder.write(document, of: meeting, present, format, say)
        if let file { files.append(file) }
      } catch {
        return .tell(.notWritten(error.file, error.reason))
      }
    }
    // A notice is only of conclusions.
    if let minutes = files.first, files.count == 1 { return .onlyMinutesWritten(minutes) }
    return .documentsWritten(files)
  }

  private mutating func show() {
    let contents = folder.contents
    let offset = contents.plan.header.offset
    let present = present()
    let past = askedDay.flatMap { day in
      day < present.moment.today
        ? Projection(
          plan: contents.plan, ledger: contents.ledger, moment: .asOf(day, offset: offset),
          internalNotes: InternalNotes(as: present), working: sideBySide) : nil
    }
    // The first thing that is shown looks nothing up: it need not wait for ten thousand names.
    let isFirst = names == nil
    if !isFirst, names?.edition != folder.planEdition { name(contents.plan) }
    let snapshot = Snapshot(
      projection: past ?? present, problems: contents.problems + present.standingProblems,
      access: contents.access,
      ownWriters: folder.ownWriters(), revision: contents.revision, freshness: contents.freshness,
      askedDay: askedDay, lookBack: past.map { LookBack(from: $0, to: present) },
      comparison: comparesMeetings ? MeetingComparison(with: present) : nil,
      catalog: names?.catalog ?? .ofNoPlan, working: sideBySide)
    messages.send(.news(.loaded(snapshot)))
    sent = sent.suffix(1) + [snapshot]
    guard isFirst else { return }
    messages.send(.news(.loaded(snapshot.with(name(contents.plan)))))
  }

  @discardableResult
  private mutating func name(_ plan: Plan) -> PaletteCatalog {
    let catalog = PaletteCatalog(plan)
    names = (folder.planEdition, catalog)
    return catalog
  }
}
