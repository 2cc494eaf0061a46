import Foundation
import Phrases
import PlanDomain
import Testing

@testable import PlanTables

/// What comes of a table that is read into a new plan, in a form to compare.
struct ReadTable {
  let result: SheetImport

  init(_ bytes: [UInt8], _ change: (inout ImportWishes) -> Void = { _ in }) throws {
    var wishes = ImportWishes()
    change(&wishes)
    result = try importSheet(bytes, into: nil, wishes, Wording(.english))
  }

  init(_ text: String, _ change: (inout ImportWishes) -> Void = { _ in }) throws {
    try self.init(Array(text.utf8), change)
  }

  /// A file of Tests/PlanTablesTests/Cases.
  static func bytes(ofCase name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Cases/\(name)")))
  }

  var objectives: [ItemDraft] { result.newPlan?.objectives ?? [] }
  var departments: [Department] { result.newPlan?.departments ?? [] }

  /// All items in order, each as its row has it.
  var items: [ItemFields] {
    func all(_ drafts: [ItemDraft]) -> [ItemFields] {
      drafts.flatMap { [$0.fields] + all($0.children) }
    }
    return all(objectives)
  }

  func item(_ title: String) throws -> ItemFields {
    try #require(items.first { $0.title == title }, "\(title) of \(items.map(\.title))")
  }

  func name(_ id: DepartmentID?) -> String? {
    id.flatMap { id in departments.first { $0.id == id }?.name }
  }

  func names(_ ids: [DepartmentID]) -> [String] { ids.compactMap { name($0) } }

  /// `1 A {1.1 B}` in short.
  var outline: String {
    func text(_ drafts: [ItemDraft]) -> String {
      drafts.map { draft in
        let below = draft.children.isEmpty ? "" : " {\(text(draft.children))}"
        return "\(draft.fields.id) \(draft.fields.title)" + below
      }.joined(separator: ", ")
    }
    return text(objectives)
  }

  var problems: [String] { result.problems.map { Wording(.english)($0.phrase) } }
  var notices: [String] { result.notices.map { Wording(.english)($0.phrase) } }
  var understood: [String] { result.understood.map { Wording(.english)($0) } }
  var notes: [String] {
    result.drafts.compactMap { draft in
      guard case .note(let note) = draft.body else { return nil }
      return "\(draft.subject.text ?? ""): \(note.text)"
    }
  }
}
