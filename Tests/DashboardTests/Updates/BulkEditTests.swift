import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Rows that were marked are edited together, and taken back together.
@Suite struct BulkEditTests {
  @Test func whatIsMarkedIsEditedInOneWrite() {
    var state = DashboardFixture.state(120, 40)
    state.press("6", "*", "*")
    let marked = state.marks.subjects(on: state)
    #expect(marked.count == 2)
    state.press("↑")
    let drafts = state.press("m", "g", "h", "i", "Enter").appended
    #expect(drafts.map(\.subject) == marked)
    #expect(drafts.allSatisfy { $0.isOfBatch && $0.body == .note(Note(text: "ghi")) })
    #expect(state.marks.subjects(on: state).isEmpty)
  }

  @Test func whatIsMarkedIsEditedWhereverTheCursorStands() {
    var state = DashboardFixture.state(120, 40)
    state.press("6", "*", "*")
    let marked = state.marks.subjects(on: state)
    #expect(state.selectedSubject.map { !marked.contains($0) } ?? false)
    #expect(state.picture.contains(state.say(.markedShort(2))))
    let drafts = state.press("m", "g", "Enter").appended
    #expect(drafts.map(\.subject) == marked)
  }

  @Test func escTakesTheMarksAway() {
    var state = DashboardFixture.state(120, 40)
    state.press("6", "*", "Esc")
    #expect(state.screen == .attention && state.marks.subjects(on: state).isEmpty)
    state.press("Esc")
    #expect(state.screen == .overview)
  }

  @Test func aRangeIsMarkedFromTheLastMarkedRowToHere() {
    var state = DashboardFixture.state(120, 40)
    state.press("6")
    let rows = Array(state.snapshot.attentionSubjects)
    state.press("*", "↓", "↓", "Ctrl-T")
    #expect(state.marks.subjects(on: state) == Array(rows[0...3]))
    // From there another way.
    state.press("↑", "Ctrl-T")
    #expect(state.marks.subjects(on: state) == Array(rows[0...2]))
  }

  @Test func shiftAndAnArrowMarkRowByRowAndBack() {
    var state = DashboardFixture.state(120, 40)
    state.press("6")
    let rows = Array(state.snapshot.attentionSubjects)
    state.press("↓", "Shift-↓", "Shift-↓")
    #expect(state.marks.subjects(on: state) == Array(rows[1...3]))
    state.press("Shift-↑")
    #expect(state.marks.subjects(on: state) == Array(rows[1...2]))
    state.press("Shift-↑", "Shift-↑")
    #expect(state.marks.subjects(on: state) == Array(rows[0...1]))
    // Another range leaves the first as it is.
    state.press("End", "Shift-↓")
    #expect(state.marks.subjects(on: state) == Array(rows[0...1]) + rows.suffix(1))
  }

  @Test func aClickMarksWithControlAndARangeWithShift() {
    var state = DashboardFixture.state(120, 40)
    state.press("6")
    let rows = Array(state.snapshot.attentionSubjects)
    func click(_ row: Int, _ modifiers: Key.Modifiers) {
      guard
        let rect = view(state, skin: .plain).targets.first(where: {
          $0.target == .subject(rows[row])
        })?.rect
      else { return #expect(Bool(false)) }
      let report = MouseReport(
        position: Point(column: rect.column, row: rect.row), kind: .press(.left),
        modifiers: modifiers)
      _ = update(&state, .terminal(.mouse(report)))
    }
    click(1, .control)
    #expect(state.marks.subjects(on: state) == [rows[1]] && state.selectedSubject == rows[1])
    click(3, .shift)
    #expect(state.marks.subjects(on: state) == Array(rows[1...3]))
    click(2, .control)
    #expect(state.marks.subjects(on: state) == [rows[1], rows[3]])
    // Beside the rows nothing is marked.
    let beside = MouseReport(
      position: Point(column: 0, row: 38), kind: .press(.left), modifiers: .control)
    _ = update(&state, .terminal(.mouse(beside)))
    #expect(state.marks.subjects(on: state) == [rows[1], rows[3]])
    click(0, [])
    #expect(state.marks.subjects(on: state) == [rows[1], rows[3]])
    // Where nothing is marked a range begins at the row that was selected before.
    state.press("Esc")
    click(1, [])
    click(3, .shift)
    #expect(state.marks.subjects(on: state) == Array(rows[1...3]))
  }

  @Test func whatABranchHidesIsNotEdited() {
    var state = DashboardFixture.state(120, 40)
    state.press("2", "Home", "→", "↓", "*", "*")
    #expect(state.marks.subjects(on: state).count == 2)
    state.press("Home", "←")
    #expect(state.marks.subjects(on: state).isEmpty)
    let selected = state.selectedSubject
    let drafts = state.press("m", "g", "Enter").appended
    #expect(drafts.map(\.subject) == [selected].compactMap(\.self))
  }

  @Test func anotherListHasNoMarksOfThisOne() {
    var state = DashboardFixture.state(120, 40)
    state.press("6", "*", "*", "7")
    #expect(state.marks.subjects(on: state).isEmpty)
  }

  @Test func whatTheRulesDoNotTakeOfSeveralIsTold() {
    var state = DashboardFixture.state(120, 40)
    state.press("2", "End")
    // A parent takes no progress, its leaf does.
    let leaf = state.plan.items.indices.first {
      state.plan.isLeaf($0) && state.projection.facts[$0].reportedStatus != .done
    }
    let parent = state.plan.items.indices.first { !state.plan.isLeaf($0) }
    guard let leaf, let parent else { return #expect(Bool(false)) }
    for item in [parent, leaf] {
      state.show(item)
      state.press("*")
    }
    state.show(leaf)
    let drafts = state.press("p", "7", "3", "Enter").appended
    #expect(drafts.map(\.subject) == [.item(state.plan.items[leaf].id)])
    #expect(state.messages.current?.text.vietnamese.hasPrefix("Ghi 1/2 dòng") ?? false)
  }
}

extension [Effect] {
  fileprivate var appended: [Draft] {
    flatMap { effect -> [Draft] in
      if case .storage(.append(let drafts, _), _) = effect { drafts } else { [] }
    }
  }
}
