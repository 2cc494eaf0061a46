internal import PlanDomain

/// A day of the sample: a real one, or one laid around the day on which the sample is made.
///
/// Written `2019-04-23`, or as days from creation: `-41` is a working day (a weekend goes back to
/// Friday), `+190e` the nearest end of a month, `-300b` the nearest beginning of one, as offices
/// set their dates.
enum SampleDay: Equatable {
  case fixed(Day)
  case workday(days: Int)
  case monthEnd(days: Int)
  case monthBeginning(days: Int)

  init?(_ text: some StringProtocol) {
    if let day = Day(iso: String(text)) {
      self = .fixed(day)
      return
    }
    guard text.first == "-" || text.first == "+" else { return nil }
    let number = text.last == "e" || text.last == "b" ? String(text.dropLast()) : String(text)
    guard let days = Int(number), abs(days) <= 10_000 else { return nil }
    switch text.last {
    case "e": self = .monthEnd(days: days)
    case "b": self = .monthBeginning(days: days)
    default: self = .workday(days: days)
    }
  }

  func day(from today: Day) -> Day {
    switch self {
    case .fixed(let day): return day
    case .workday(let days):
      let day = today.adding(days: days)
      return day.adding(days: -max(0, day.weekday - 5))
    case .monthEnd(let days):
      let day = today.adding(days: days)
      return Self.nearer(to: day, day.endOfMonth(adding: -1), day.endOfMonth(adding: 0))
    case .monthBeginning(let days):
      let day = today.adding(days: days)
      return Self.nearer(
        to: day, day.endOfMonth(adding: -1).adding(days: 1),
        day.endOfMonth(adding: 0).adding(days: 1))
    }
  }

  private static func nearer(to day: Day, _ a: Day, _ b: Day) -> Day {
    abs(a.days(since: day)) <= abs(b.days(since: day)) ? a : b
  }
}

/// A day as it is written; of a marker that ends in `y` only its year.
private func text(of marker: Substring, today: Day) -> String? {
  guard marker.last == "y" else { return SampleDay(marker)?.day(from: today).iso }
  return SampleDay(marker.dropLast()).map { "\($0.day(from: today).civil.year)" }
}

/// The template with each `{{…}}` replaced by its day. What is no day stays, for a test to find.
func filledTemplate(_ template: String, today: Day) -> String {
  var filled = ""
  filled.reserveCapacity(template.utf8.count)
  var rest = template[...]
  while let opening = rest.firstRange(of: "{{"), let closing = rest.firstRange(of: "}}"),
    opening.upperBound <= closing.lowerBound
  {
    filled += rest[..<opening.lowerBound]
    let marker = rest[opening.upperBound..<closing.lowerBound]
    filled += text(of: marker, today: today) ?? "{{\(marker)}}"
    rest = rest[closing.upperBound...]
  }
  return filled + rest
}
