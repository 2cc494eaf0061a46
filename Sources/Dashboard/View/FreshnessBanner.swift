import Phrases
import PlanDomain

/// Why what is shown may not be what lies in the folder: it hangs, or what was read before stays.
func freshnessText(_ state: State) -> String? {
  if let since = state.silentSince {
    let time = moment(since, state)
    return state.say(state.snapshot.isLoading ? .readingSince(time) : .folderSilent(time))
  }
  if state.snapshot.isLoading { return nil }
  switch state.snapshot.freshness {
  case .current: return nil
  // Where nothing of it was read, the page says what is the matter.
  case .part: return state.whole.absence == nil ? state.say(.readInPart) : nil
  case .kept(let since): return state.say(.lastGood(moment(since, state)))
  }
}

/// The time; of another day the day too.
private func moment(_ instant: Instant, _ state: State) -> String {
  let offset = state.plan.header.offset
  let time = state.say.time(instant, offset: offset)
  let day = instant.day(at: offset)
  let today = state.now.day(at: offset)
  return day == today ? time : "\(time) \(state.say.shortDay(day, today: today))"
}
