import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// `u` on an edit of plan.yaml: while the file is what the edit made of it, and no longer.
@Suite struct TakingBackTests {
  @Test func anEditIsTakenBackAndBroughtBackAlsoByAnotherProcess() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    let edited = fixture.text(of: "plan.yaml")
    var other = try opened(fixture)
    let record = try #require(other.contents.ledger.events.last?.id)
    try other.takeBack(record, by: "Thu")
    #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
    _ = folder.refresh()
    let undo = try #require(folder.contents.ledger.events.last?.id)
    try folder.takeBack(undo, by: "Thu")
    #expect(fixture.text(of: "plan.yaml") == edited)
  }

  @Test func inAMeetingTheEditAndWhatTakesItBackNameIt() throws {
    let fixture = Fixture(plan: EditTexts.block)
    let meeting = try #require(MeetingID("2026-11-23"))
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu", in: meeting)
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last)
    #expect(record.meeting == meeting)
    try folder.takeBack(record.id, by: "Thu", in: meeting)
    _ = folder.refresh()
    #expect(folder.contents.ledger.events.last?.meeting == meeting)
    #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
  }

  @Test func whatAnEditorChangedInAMeetingIsRecordedAndTakenBackToo() throws {
    let fixture = Fixture(plan: EditTexts.block)
    let meeting = try #require(MeetingID("2026-11-23"))
    var folder = try opened(fixture)
    let noted = folder.planBytes()
    let before = try #require(noted)
    try folder.record(changeFrom: before, by: "Thu", in: meeting)
    #expect(folder.contents.ledger.events.isEmpty, "nothing was changed")
    fixture.write(EditTexts.block.replacing("Mục tiêu hai", with: "Khác"), to: "plan.yaml")
    try folder.record(changeFrom: before, by: "Thu", in: meeting)
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last)
    #expect(record.meeting == meeting && record.subject == Subject("2"))
    guard case .planEdit(let edit) = record.body else { return #expect(Bool(false)) }
    #expect(
      edit.differences.contains { difference in
        if case .changed(_, "title", "Mục tiêu hai", "Khác") = difference { true } else { false }
      }, "\(edit)")
    try folder.takeBack(record.id, by: "Thu", in: meeting)
    #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
  }

  @Test func whatWasAddedOrRemovedIsTakenBackToo() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    let id = try #require(ItemID("1.1.3"))
    for edit in [
      PlanTextEdit.add(id, ItemValues(title: "Mới"), below: ItemID("1.1")),
      .remove(try #require(ItemID("1.2"))), .remove(try #require(ItemID("1.1.2"))),
    ] {
      try folder.edit(edit, on: nil, by: "Thu")
      #expect(fixture.text(of: "plan.yaml") != EditTexts.block)
      _ = folder.refresh()
      try folder.takeBack(try #require(folder.contents.ledger.events.last?.id), by: "Thu")
      #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
    }
  }

  @Test func whatWasChangedSinceIsNotTakenBack() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    let theirs = EditTexts.block.split(separator: "Mục tiêu hai").joined(separator: "Khác")
    fixture.write(theirs, to: "plan.yaml")
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last?.id)
    #expect(throws: PlanEditFailure.refused(.changedSince)) {
      try folder.takeBack(record, by: "Thu")
    }
    #expect(fixture.text(of: "plan.yaml") == theirs)
  }

  @Test func anEditIsNotTakenBackOnceAnythingElseOfTheFileChanged() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    let ours = fixture.text(of: "plan.yaml")
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last?.id)
    fixture.write(ours + "# theirs\n", to: "plan.yaml")
    #expect(throws: PlanEditFailure.refused(.changedSince)) {
      try folder.takeBack(record, by: "Thu")
    }
    #expect(fixture.text(of: "plan.yaml") == ours + "# theirs\n")
    // As it was again, byte for byte, it may be taken back.
    fixture.write(ours, to: "plan.yaml")
    try folder.takeBack(record, by: "Thu")
    #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
  }

  @Test func severalEditsAreTakenBackOneAfterTheOtherAndBroughtBack() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    var texts = [EditTexts.block]
    var records: [EventID] = []
    for title in ["Một", "Hai", "Ba"] {
      try folder.edit(try titled(title, folder), on: nil, by: "Thu")
      texts.append(fixture.text(of: "plan.yaml"))
      _ = folder.refresh()
      records.append(try #require(folder.contents.ledger.events.last?.id))
    }
    var undos: [EventID] = []
    for place in [2, 1, 0] {
      try folder.takeBack(records[place], by: "Thu")
      #expect(fixture.text(of: "plan.yaml") == texts[place])
      _ = folder.refresh()
      undos.append(try #require(folder.contents.ledger.events.last?.id))
    }
    try folder.takeBack(try #require(undos.last), by: "Thu")
    #expect(fixture.text(of: "plan.yaml") == texts[1])
  }

  @Test func anotherUsersEditIsNotTakenBack() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    var other = try PlanFolder(fixture.folder, fixture.environment("other"))
    let record = try #require(other.contents.ledger.events.last?.id)
    #expect(throws: PlanEditFailure.refused(.changedSince)) {
      try other.takeBack(record, by: "An")
    }
  }

  @Test func anItemOthersHaveRecordedOnIsNotTakenBack() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    let id = try #require(ItemID("1.1.3"))
    try folder.edit(.add(id, ItemValues(title: "x"), below: ItemID("1.1")), on: nil, by: "Thu")
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last?.id)
    _ = try folder.append([note("ghi", on: "1.1.3")], by: "An")
    #expect(throws: PlanEditFailure.refused(.hasRecords("1.1.3"))) {
      try folder.takeBack(record, by: "Thu")
    }
  }

  @Test func aRecordLongerThanALineIsNotTakenBack() throws {
    let long = String(repeating: "x", count: 9_000)
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled(long, folder), on: nil, by: "Thu")
    _ = folder.refresh()
    let record = try #require(folder.contents.ledger.events.last?.id)
    #expect(throws: PlanEditFailure.refused(.notRecordedWhole)) {
      try folder.takeBack(record, by: "Thu")
    }
    #expect(fixture.text(of: "plan.yaml").contains(long))
  }
}
