import Phrases
import PlanDomain

/// From which day to which the page tells what is due.
struct WeekDaysForm: FormKind {
  static let command = Command.chooseDays
  let subject = Subject.plan
  let now: ClosedRange<Day>

  private var first: FormField<Day> {
    .day("first", .fromDay, columns: 12, filled: now.lowerBound)
  }

  private var last: FormField<Day> {
    .day("last", .toDay, columns: 12, filled: now.upperBound)
  }

  var fields: [any FormInput] { [first, last] }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let (first, last) = (try values.read(first), try values.read(last))
    guard first <= last else {
      throw FormRefusal(field: self.last.name, why: .refusedDaysBackwards)
    }
    return .change { state in
      state.week.choose(first...last)
      state.followWeek()
      return []
    }
  }
}
