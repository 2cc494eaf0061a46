import PlanDomain

/// Who takes back whose lines: the undoing lines of all journals, and the names of the lines that
/// they name.
struct UndoAudit {
  private struct Undoing {
    let event: Event
    let target: EventID
    let spot: LineSpot
  }

  private var lines: [EventID: Undoing] = [:]
  /// By line, the names under which it was written: several where its writer forked.
  private var names: [EventID: Set<String>] = [:]

  var isEmpty: Bool { lines.isEmpty }

  mutating func take(_ event: Event, at spot: LineSpot) {
    guard case .undo(let target) = event.body, lines[event.id] == nil else { return }
    lines[event.id] = Undoing(event: event, target: target, spot: spot)
    names[target] = names[target] ?? []
  }

  /// Notes under which name a line was written, where it is one of those that are named.
  mutating func learn(_ event: Event) {
    if names[event.id] != nil { names[event.id]?.insert(event.by) }
  }

  /// What is to be told, and where; of lines that are not here nothing is known.
  var findings: [(spot: LineSpot, problem: JournalProblem)] {
    lines.values.compactMap { line in
      guard let writers = names[line.target], let other = writers.sorted().first else { return nil }
      let (id, by) = (line.event.id, line.event.by)
      if !writers.contains(by) {
        return (
          line.spot,
          .undoOfAnother(
            line: id.description, by: by, target: line.target.description, of: other)
        )
      }
      guard id.writer != line.target.writer else { return nil }
      return (
        line.spot,
        .undoByAnotherWriter(
          line: id.description, by: by, target: line.target.description)
      )
    }
  }
}
