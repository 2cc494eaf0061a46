import CellGrid
import Phrases
import PlanDomain

/// The page that tells why something has its colour, and the places on it that one can go to.
struct WhyState: Hashable, Sendable {
  let subject: Subject
  /// Index among the page's places.
  var selected = 0
  /// First line on screen.
  var top = 0

  /// Moves among the places; at the first and the last of them, and where there is none, the lines.
  mutating func move(by rows: Int, in page: WhyText, height: Int) {
    let before = selected
    selected = min(max(selected + rows, 0), max(page.places.count - 1, 0))
    if selected == before {
      top += rows
    } else {
      let line = page.places[selected].line
      // What stands before the first place is read with it.
      top = selected == 0 ? 0 : min(max(top, line - height + 1), line)
    }
    settle(lines: page.lines.count, height: height)
  }

  mutating func settle(lines: Int, height: Int) {
    top = min(max(top, 0), max(0, lines - height))
  }
}

extension Snapshot {
  /// Whether it has what is explained.
  func has(_ subject: Subject) -> Bool {
    switch subject {
    case .item(let id): projection.plan.position(of: id) != nil
    case .directive(let id): projection.directive(id) != nil
    case .plan: false
    }
  }
}

extension State {
  mutating func explain() {
    guard let subject = selectedSubject, subject != .plan else {
      messages.say(nothingToActOn, .refusal, at: now)
      return
    }
    overlay = .why(WhyState(subject: subject))
  }
}
