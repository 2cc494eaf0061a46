public import PlanDomain

// Fixtures and tests write ids, days and times as text; one that is misspelt stops the test at once.

public func day(_ text: String) -> Day { Day(iso: text) ?? misspelt(text) }

public func itemID(_ text: String) -> ItemID { ItemID(text) ?? misspelt(text) }

public func writerID(_ text: String) -> WriterID { WriterID(text) ?? misspelt(text) }

public func departmentID(_ text: String) -> DepartmentID { DepartmentID(text) ?? misspelt(text) }

public func eventID(_ text: String) -> EventID { EventID(text) ?? misspelt(text) }

public func meetingID(_ text: String) -> MeetingID { MeetingID(text) ?? misspelt(text) }

public func percent(_ value: Int) -> Percent { Percent(value) ?? misspelt("\(value)") }

/// `2026-11-23T02:10:33.120Z`, or a day for nine in the morning at +07:00.
public func instant(_ text: String) -> Instant {
  Instant(iso: text) ?? Instant(iso: text + "T02:00:00Z") ?? misspelt(text)
}

/// A share as tests write one, to a thousandth of a per cent.
extension Share: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral percents: Double) {
    self = Share(Int((percents * 1_000).rounded()), of: 100_000) ?? .zero
  }

  public init(integerLiteral percents: Int) { self.init(floatLiteral: Double(percents)) }
}

private func misspelt<Value>(_ text: String) -> Value {
  preconditionFailure("no \(Value.self): \(text)")
}
