import Phrases
import PlanDomain
import Testing

@testable import PlanTables

/// Tables of many rows and many bodies: all of it is read, in a time that grows with the rows.
@Suite struct LargeTableTests {
  private func table(rows: Int, bodies: Int) -> String {
    (0..<rows).map { row in
      "\(row + 1),Nhiệm vụ số \(row),UBND xã Số \(row % bodies) Đông,31/12/2026\n"
    }.reduce("STT,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời hạn hoàn thành\n", +)
  }

  @Test func aFlatTableOfManyBodiesIsReadWhole() throws {
    let read = try ReadTable(table(rows: 3_000, bodies: 600))
    #expect(read.problems == [])
    #expect(read.items.count == 3_000 && read.departments.count == 600)
    #expect(Set(read.departments.map(\.id)).count == 600)
    #expect(read.result.notices.count < 10, "names that only differ by a number are no slips")
  }

  @Test func aTextOfAMillionRowsIsRefusedAsAWorkbookIs() {
    let text = "Nhiệm vụ;Thời hạn\n" + String(repeating: "a;\n", count: 1_000_000)
    #expect(throws: SheetRefusal(phrase: .officeTooLarge("> 100000 rows"))) {
      _ = try ReadTable(text)
    }
  }

  @Test func eachNewNameIsComparedInATimeThatDoesNotGrowWithTheRows() throws {
    func time(_ rows: Int) throws -> Duration {
      let text = table(rows: rows, bodies: 40)
      return try ContinuousClock().measure { _ = try ReadTable(text) }
    }
    _ = try time(200)
    let small = try (0..<3).map { _ in try time(500) }.min() ?? .zero
    let large = try (0..<3).map { _ in try time(2_000) }.min() ?? .zero
    // Four times the rows; quadratic would be sixteen.
    #expect(large < small * 9, "\(small) for 500 rows, \(large) for 2,000")
  }
}
