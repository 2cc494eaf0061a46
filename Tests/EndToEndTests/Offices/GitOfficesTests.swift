import Glibc
import TestSupport
import Testing

/// Two offices that share a plan folder by git, each editing its own clone with the real program.
@Suite(.waiting) struct GitOfficesTests {
  /// Two clones of one repository that holds the sample plan.
  private func clones() throws -> (Office, Office) {
    let (first, second) = (try Office("vpub"), try Office("stnmt"))
    _ = try first.sandbox.makeSample()
    try first.shell(
      """
      git init -q --bare -b main hub.git && cd p && git init -q -b main && git add -A \
      && git commit -q -m plan && git remote add origin ../hub.git && git push -q -u origin main
      """)
    try second.shell("git clone -q '\(first.sandbox.directory)/hub.git' p")
    return (first, second)
  }

  private func commit(_ offices: Office...) throws {
    for office in offices { try office.shell("cd p && git add -A && git commit -q -m work") }
  }

  /// Everything of both reaches both. git merges without asking: nothing is in conflict.
  private func exchange(_ first: Office, _ second: Office) throws {
    try first.shell("cd p && git pull -q --no-rebase --no-edit && git push -q")
    try second.shell("cd p && git pull -q --no-rebase --no-edit && git push -q")
    try first.shell("cd p && git pull -q --no-rebase --no-edit")
  }

  @Test func editsInBothMergeWithoutConflictIntoTheSameState() throws {
    let (first, second) = try clones()
    for round in 1...3 {
      try first.set("2.1.4", "--progress", "\(60 + round)", "--note", "Lần \(round): đã kiểm tra")
      try first.set("3.1.4", "--status", round == 2 ? "at-risk" : "behind")
      try second.set("2.2.2", "--progress", "\(40 + round)")
      // The same item as the other office, but another field.
      try second.set("2.1.4", "--note", "Ghi chú \(round)")
      try second.set(
        "3.1.4", "--due", "2027-0\(round)-28", "--why", "Chờ mặt bằng lần \(round)")
      try commit(first, second)
      try exchange(first, second)
      #expect(try first.picture() == second.picture(), "round \(round)")
    }
    for office in [first, second] {
      let verified = try office.verify()
      #expect(verified.status == .exited(0), "\(verified)")
      // Two lines a round by the first office's two edits and their note, three by the second's.
      #expect(try office.sandbox.ownLines().count == 3 * (3 + 3))
      #expect(!(try office.shown("3.1.4").contains("khác nhau")))
    }
    let changed = try first.shown("3.1.4")
    #expect(changed.contains("28/03/2027") && changed.contains("chậm tiến độ"), "\(changed)")
  }

  @Test func aTrueConflictIsShownOnTheItemInBothUntilOneOfficeSettlesIt() throws {
    let (first, second) = try clones()
    try first.set("2.4.1", "--progress", "15")
    try second.set("2.4.1", "--progress", "85")
    try commit(first, second)
    try exchange(first, second)
    #expect(try first.picture() == second.picture())
    for office in [first, second] {
      let shown = String(decoding: try office.picture(), as: UTF8.self)
      #expect(shown.contains("\"conflict\""), "\(office.name)")
    }

    let terminal = try second.sandbox.open("p", "--lang", "vi", "--by", "stnmt")
    try terminal.sees("chưa thống nhất")
    try terminal.drillToAction()
    // Both values stand on the item, and who recorded them.
    try terminal.seesRow("15 %", "vpub")
    try terminal.seesRow("85 %", "stnmt")
    try terminal.type("c")
    try terminal.sees("chọn giá trị đúng")
    try terminal.type("1")
    try terminal.sees("đã lưu")
    #expect(try terminal.quit() == .exited(0))
    try commit(second)
    try exchange(second, first)
    #expect(try first.picture() == second.picture())
    for office in [first, second] {
      let shown = try office.shown("2.4.1")
      #expect(!shown.contains("khác nhau"), "\(shown)")
    }
  }

  @Test func formEditsOfDifferentItemsMergeAndThoseOfOneLineAreNeverPicked() throws {
    let (first, second) = try clones()
    func rename(_ office: Office, _ from: String, _ to: String) throws {
      try office.shell("grep -q '\(from)' p/plan.yaml && sed -i 's/\(from)/\(to)/' p/plan.yaml")
    }
    try rename(first, "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường")
    try rename(second, "Lập quy hoạch cảng cạn", "Lập quy hoạch các cảng cạn")
    try commit(first, second)
    try exchange(first, second)
    #expect(try first.picture() == second.picture())
    let checked = try second.sandbox.run("check", "p", "--lang", "en", timeout: patience)
    #expect(checked.status == .exited(0), "\(checked)")

    try rename(first, "Lập quy hoạch các cảng cạn", "Quy hoạch các cảng cạn")
    try rename(second, "Lập quy hoạch các cảng cạn", "Trình quy hoạch các cảng cạn")
    try second.set("2.4.1", "--note", "Vẫn ghi được")
    try commit(first, second)
    try first.shell("cd p && git push -q")
    try second.shell("cd p && git pull -q --no-rebase --no-edit", expecting: 1)
    let broken = try second.sandbox.run("check", "p", "--lang", "en", timeout: patience)
    #expect(broken.status == .exited(1))
    let line = try second.shell("grep -n '^<<<<<<<' p/plan.yaml | cut -d: -f1").dropLast()
    #expect(broken.standardOutput.contains("plan.yaml:\(line)"), "\(broken)")
    // What stands before it stays readable, and the journals go on meanwhile.
    try second.set("2.1.4", "--note", "Ghi trong khi chờ")
    try second.shell(
      "cd p && git checkout -q --theirs plan.yaml && git add -A && git commit -q -m settled")
    try exchange(second, first)
    #expect(try first.picture() == second.picture())
    #expect(try first.shown("2.1.4").contains("Ghi trong khi chờ"))
  }
}
