import Phrases
import PlanDomain
import PlanTables
import TestSupport

/// Reads the bytes as a table of text, or as the part of a workbook or of a document that has its
/// cells; what is understood must hold together.
///
/// The first byte chooses which.
func fuzzTable(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard let first = bytes.first else { return }
  let rest = Array(bytes.dropFirst())
  var archive = ZipWriter()
  switch first % 4 {
  case 0: return read(rest)
  case 1:
    archive.add(
      "xl/workbook.xml", Array("<w><sheet name=\"A\" r:id=\"r\" xmlns:r=\"r\"/></w>".utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels", Array("<r><Relationship Id=\"r\" Target=\"s.xml\"/></r>".utf8))
    archive.add("xl/s.xml", rest)
  case 2: archive.add("word/document.xml", rest)
  default: archive.add("content.xml", rest)
  }
  read(archive.finished)
}

private func read(_ bytes: [UInt8]) {
  guard let table = try? importSheet(bytes, into: nil, ImportWishes(), Wording(.vietnamese)) else {
    return
  }
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
