import Phrases
import PlanDomain
import TestSupport

@testable import PlanTables

/// Takes the bytes apart into the tables of a file of any kind, as text.
func fuzzFile(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard let file = fuzzedFile(bytes), let tables = try? sourceTables(file) else { return }
  for table in tables {
    let numbers = table.rows.map(\.number)
    precondition(numbers == numbers.sorted(), "rows out of order")
  }
}

/// Reads the bytes as a table; what is understood must hold together.
func fuzzTable(_ bytes: UnsafeBufferPointer<UInt8>) {
  let say = Wording(.vietnamese)
  guard let file = fuzzedFile(bytes),
    let table = try? importSheet(file, into: nil, ImportWishes(), say)
  else { return }
  for problem in table.problems + table.notices { _ = Wording(.english)(problem.phrase) }
  guard let made = table.newPlan else { return }
  let plan = Plan(
    header: PlanHeader(id: "p"), departments: made.departments, objectives: made.objectives)
  precondition(Set(plan.items.map(\.id)).count == plan.items.count, "two items of one id")
  for item in plan.items {
    if let lead = item.lead {
      precondition(plan.department(lead) != nil, "a lead of no department")
    }
  }
}

/// The bytes as a text, as the part of a workbook or of a document that has its cells, or as an
/// archive; the first byte chooses which.
private func fuzzedFile(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard let first = bytes.first else { return nil }
  let rest = Array(bytes.dropFirst())
  var archive = ZipWriter()
  switch first % 6 {
  case 0: return rest
  case 1: workbook(&archive, sheet: rest)
  case 2: archive.add("word/document.xml", rest)
  case 3: archive.add("content.xml", rest)
  case 4: return [0x50, 0x4B, 0x03, 0x04] + rest
  default:
    let cells = "<w><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></w>"
    workbook(&archive, sheet: Array(cells.utf8))
    archive.add("xl/sharedStrings.xml", rest)
    archive.add("xl/styles.xml", rest)
  }
  return archive.finished
}

private func workbook(_ archive: inout ZipWriter, sheet: [UInt8]) {
  archive.add(
    "xl/workbook.xml", Array("<w><sheet name=\"A\" r:id=\"r\" xmlns:r=\"r\"/></w>".utf8))
  archive.add(
    "xl/_rels/workbook.xml.rels", Array("<r><Relationship Id=\"r\" Target=\"s.xml\"/></r>".utf8))
  archive.add("xl/s.xml", sheet)
}
