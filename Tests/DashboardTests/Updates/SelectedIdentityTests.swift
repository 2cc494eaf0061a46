import Testing

@testable import Dashboard

/// What is selected in a list is known by what it is.
@Suite struct SelectedIdentityTests {
  private func selection(at id: String, in rows: [String]) -> Selection<String> {
    var selection = Selection<String>(.log)
    selection.follow(rows)
    selection.select(id, in: rows)
    return selection
  }

  @Test(arguments: [
    ["x", "y", "a", "b", "c"], ["c", "b", "a"], ["b"], ["a", "b", "c", "d", "e", "f", "g"],
  ])
  func itStaysOnWhatItWasWhateverComesGoesAndSorts(rows: [String]) {
    var selection = selection(at: "b", in: ["a", "b", "c"])
    selection.settle(rows, height: 2)
    #expect(selection.id(in: rows) == "b")
    #expect(rows[selection.window.selected] == "b")
    #expect(
      selection.window.visible(count: rows.count, height: 2).contains(selection.window.selected))
  }

  @Test(arguments: [
    // The one below takes its place, then the one above, then those further away.
    (["a", "c", "d"], "c"), (["a", "d"], "a"), (["d", "e"], "d"), (["z", "e"], "e"),
    (["e", "d", "a"], "a"), (["z"], "z"),
  ])
  func whereItIsGoneTheNearestThatStoodBesideItTakesItsPlace(rows: [String], expected: String) {
    var selection = selection(at: "b", in: ["a", "b", "c", "d", "e"])
    selection.settle(rows, height: 5)
    #expect(selection.id(in: rows) == expected)
  }

  @Test func inAnEmptyListNothingIsSelectedAndNothingForgotten() {
    var selection = selection(at: "b", in: ["a", "b"])
    selection.settle([], height: 5)
    #expect(selection.id(in: [String]()) == nil)
    selection.settle(["z", "a", "b"], height: 5)
    #expect(selection.id == "b")
  }

  @Test(arguments: [(-1, "a"), (1, "c"), (9, "c"), (-9, "a"), (.max, "c"), (.min, "a")])
  func aStepEndsAtTheEnds(step: Int, expected: String) {
    var selection = selection(at: "b", in: ["a", "b", "c"])
    selection.move(by: step, in: ["a", "b", "c"])
    #expect(selection.id == expected)
  }

  @Test func aStepGoesFromWhereItStandsNow() {
    var selection = selection(at: "b", in: ["a", "b", "c"])
    selection.move(by: 1, in: ["b", "x", "a", "c"])
    #expect(selection.id == "x")
  }

  @Test func theFirstRowIsSelectedWhereNobodyChose() {
    var selection = Selection<String>(.log)
    selection.settle(["a", "b"], height: 1)
    #expect(selection.id == "a")
    selection.settle(["z", "a", "b"], height: 1)
    #expect(selection.id == "a")
  }
}
