import PlanDomain
import PlanStorage
import Testing

/// Random edits of plans written in every style: each says just what was meant (that is checked by
/// `editPlan` itself, and here by reading), and leaves all other lines alone.
@Suite struct PlanEditPropertyTests {
  @Test(arguments: EditTexts.all.map(\.name))
  func tenEditsKeepEveryUntouchedLine(name: String) throws {
    let start = try #require(EditTexts.all.first { $0.name == name }?.text)
    for seed in 1...25 {
      var dice = Dice(UInt64(seed))
      var text = start
      var edits = 0
      var made: [PlanTextEdit] = []
      for _ in 0..<40 where edits < 10 {
        let plan = readPlan(text, file: "").plan
        guard let edit = plan.someEdit(&dice) else { continue }
        switch editPlan(text, edit) {
        case .success(let changed):
          let lost = lost(from: text, in: changed)
          #expect(lost.count <= mostTouched(by: edit, in: plan), "\(seed): \(edit): \(lost)")
          if case .remove = edit {
          } else {
            let comments = lost.filter { $0.drop { $0 == 0x20 }.first == 0x23 }
            #expect(comments.isEmpty, "\(seed): \(edit)")
          }
          #expect(changed.starts(with: [0xEF, 0xBB, 0xBF]) == (name == "bom"))
          #expect((changed.last == 0x0A) == (start.last == 0x0A), "\(seed): \(edit)")
          if name == "crlf" { #expect(!hasLoneFeed(changed), "\(seed): \(edit)") }
          text = changed
          made.append(edit)
          edits += 1
        case .failure(.nothingChanges): continue
        case .failure(let refusal):
          let shown = String(decoding: text, as: UTF8.self)
          Issue.record("\(name) \(seed): \(edit) refused: \(refusal)\n\(shown)")
          return
        }
      }
      #expect(edits == 10)
      // An id that was removed is free again only in the next save.
      let isGrowing = made.allSatisfy { if case .remove = $0 { false } else { true } }
      if isGrowing { #expect(editPlan(start, made) == .success(text), "all at once, to the byte") }
    }
  }

  @Test(arguments: EditTexts.all.map(\.name))
  func editsAllAtOnceAreToTheByteThoseOneAfterTheOther(name: String) throws {
    let start = try #require(EditTexts.all.first { $0.name == name }?.text)
    let plan = readPlan(start, file: "").plan
    let edits = try plan.items.prefix(6).filter { $0.depth < 3 }.flatMap { item in
      let was = ItemValues(item.fields)
      var now = was
      now.title += " - đã sửa"
      now.deliverable = "Báo cáo: \(item.id)"
      let new = try ["n", "m"].map { try #require(ItemID("\(item.id)-\($0)")) }
      return [
        .add(new[0], ItemValues(title: "Mới"), below: item.id),
        .change(item.id, was: was, now: now),
        .add(new[1], ItemValues(title: "Mới: hai"), below: item.id),
      ] as [PlanTextEdit]
    }
    #expect(edits.count > 2)
    let stepwise = edits.reduce(Result<[UInt8], PlanEditRefusal>.success(start)) { text, edit in
      text.flatMap { editPlan($0, edit) }
    }
    #expect(editPlan(start, edits) == stepwise)
    #expect(throws: Never.self) { try stepwise.get() }
    let twice = try #require(edits.first)
    #expect(editPlan(start, [twice, twice]) == .failure(.idTaken(twice.item.text)))
  }

  @Test func theSampleTakesEditsToo() {
    let start = Array(SampleOnDay("2026-11-23").files.planText.utf8)
    for seed in 1...3 {
      var dice = Dice(UInt64(seed))
      var text = start
      for _ in 0..<10 {
        let plan = readPlan(text, file: "").plan
        guard let edit = plan.someEdit(&dice) else { continue }
        switch editPlan(text, edit) {
        case .success(let changed): text = changed
        case .failure(.nothingChanges): continue
        case .failure(let refusal): Issue.record("\(seed): \(edit) refused: \(refusal)")
        }
      }
    }
  }

  /// Lines that are no longer there, in order.
  private func lost(from old: [UInt8], in new: [UInt8]) -> [[UInt8]] {
    let before = old.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    let after = new.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    return after.difference(from: before).removals.compactMap { change in
      if case .remove(_, let line, _) = change { return line }
      return nil
    }
  }

  /// A field costs its own lines: one, or those of a list or of a text over several lines.
  private func mostTouched(by edit: PlanTextEdit, in plan: Plan) -> Int {
    switch edit {
    case .change(_, let was, let now):
      let keys = was.changes(to: now)
      // The comma of a last entry stands on the line before.
      return keys.count + 1 + (keys.contains(.coordinating) ? 3 : 0)
        + (keys.contains(.deliverable) ? 2 : 0)
    case .add: return 2
    case .remove(let id):
      guard let position = plan.position(of: id) else { return 0 }
      return (plan.items[position].end - position) * 26
    }
  }

  private func hasLoneFeed(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == 0x0A && ($0 == 0 || text[$0 - 1] != 0x0D) }
  }
}
