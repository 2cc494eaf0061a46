import CellGrid
import PlanDomain

/// Takes in one message; what is to be done for it is told, never done here.
public func updateKiosk(_ state: inout KioskState, _ message: KioskMessage) -> [KioskEffect] {
  switch message {
  case .time(let time): return state.take(time)
  case .terminal(let event): return state.take(event)
  case .heard: return state.hear()
  case .loaded(let snapshot):
    state.load(snapshot)
    return [.redraw(.changes)]
  case .noFolder(let reason):
    let effects = state.hear()
    guard state.snapshot == nil, state.hindrance != reason else { return effects }
    state.hindrance = reason
    return [.redraw(.changes)]
  }
}

extension KioskState {
  fileprivate mutating func take(_ event: TerminalEvent) -> [KioskEffect] {
    switch event {
    case .hangup: return [.quit]
    case .resize(let size):
      self.size = size
      layOut()
      return [.redraw(.whole)]
    case .key(let key) where !settings.isLocked, .escaped(let key) where !settings.isLocked:
      keyAt = time.uptimeMilliseconds
      return run(keymap.resolve(.kiosk, key))
    case .key, .escaped, .paste, .mouse: return []
    }
  }

  private mutating func run(_ command: Command?) -> [KioskEffect] {
    let now = time.uptimeMilliseconds
    switch command {
    case .leaveKiosk: return [.quit]
    case .redraw: return [.redraw(.whole)]
    case .holdPage:
      isHeld.toggle()
      turnsAt = now + settings.everyMilliseconds
    case .nextPage: turn(by: 1)
    case .previousPage: turn(by: -1)
    default: break
    }
    if command == .nextPage || command == .previousPage {
      // Who turns by hand reads: the wall waits as long as it waits for a person.
      turnsAt = now + max(settings.everyMilliseconds, Self.personMilliseconds)
    }
    return [.redraw(.changes)]
  }

  fileprivate mutating func take(_ time: KioskTime) -> [KioskEffect] {
    let before = self.time.minute
    let secondBefore = meetingTime.second
    self.time = time
    let isLater = meeting == nil ? time.minute != before : meetingTime.second != secondBefore
    var effects: [KioskEffect] = isLater ? [.redraw(.changes)] : []
    let now = time.uptimeMilliseconds
    if let keyAt, now - keyAt >= Self.personMilliseconds {
      self.keyAt = nil
      if isHeld {
        isHeld = false
        turnsAt = now + settings.everyMilliseconds
      }
      effects = [.redraw(.changes)]
    }
    if !isSilent, now - heardAt.uptimeMilliseconds >= Self.silenceMilliseconds {
      isSilent = true
      effects = [.redraw(.changes)]
    }
    if !isHeld, now >= turnsAt {
      turnsAt = now + settings.everyMilliseconds
      if meeting == nil { turn() }
      // What a kernel or another program wrote over the screen goes with the page.
      effects = [.redraw(.whole)]
    }
    return effects
  }

  fileprivate mutating func hear() -> [KioskEffect] {
    heardAt = time
    guard isSilent else { return [] }
    isSilent = false
    return [.redraw(.changes)]
  }

  /// To the page that something happened on, else to the next in order.
  private mutating func turn() {
    guard !upcoming.isEmpty else { return turn(by: 1) }
    interlude = upcoming.removeFirst()
    // What it tells of may be gone again.
    if !pages.contains(where: { $0.id == interlude?.page }) { turn() }
  }

  private mutating func turn(by step: Int) {
    interlude = nil
    guard !pages.isEmpty else { return }
    place = (place + step + pages.count) % pages.count
  }

  fileprivate mutating func load(_ next: KioskSnapshot) {
    _ = hear()
    let before = snapshot
    let hadMeeting = meeting != nil
    snapshot = next
    if hadMeeting, meeting == nil {
      // The page that was left for it comes back for its whole time.
      turnsAt = time.uptimeMilliseconds + settings.everyMilliseconds
    }
    learnLag(since: before)
    hindrance = nil
    sheets = KioskWriter(snapshot: next, say: say).sheets(of: settings.sections)
    layOut()
    guard let before, !before.projection.plan.items.isEmpty else { return }
    for news in KioskNews.between(before.projection, next.projection) {
      guard let (page, row) = news.page(among: pages, next.projection.plan) else { continue }
      announce(page, row)
    }
  }

  /// Of one meeting it only grows: what is read later tells how long ago its lines were written.
  private mutating func learnLag(since before: KioskSnapshot?) {
    let (open, known) = (snapshot?.projection.openMeeting, before?.projection.openMeeting?.id)
    let lag =
      open.flatMap { snapshot?.projection.lagMilliseconds(of: $0, at: time.wall) } ?? 0
    meetingLagMilliseconds = open?.id == known ? max(meetingLagMilliseconds, lag) : lag
  }

  private mutating func announce(_ page: KioskPageID, _ row: Subject) {
    if self.page?.id == page {
      // It is on the screen: there the row is marked at once.
      var rows = interlude?.page == page ? interlude?.rows ?? [] : []
      rows.insert(row)
      interlude = KioskInterlude(page: page, rows: rows)
    } else if let known = upcoming.firstIndex(where: { $0.page == page }) {
      upcoming[known].rows.insert(row)
    } else if upcoming.count < Self.mostInterludes {
      upcoming.append(KioskInterlude(page: page, rows: [row]))
    }
  }

  /// Cuts the sheets into pages anew, and stays on the page that was shown.
  private mutating func layOut() {
    let shown = pages.indices.contains(place) ? pages[place].id : nil
    pages = kioskPages(sheets, size: size)
    let same = pages.firstIndex { $0.id == shown }
    let near = pages.lastIndex { $0.id.sheet == shown?.sheet }
    place = same ?? near ?? min(place, max(pages.count - 1, 0))
  }
}
