/// Departments as people type them: part of a short name, a name or an id, accents optional.
///
/// A table's cell is another language: it has whole names, whose commas may be their own, and may
/// name who is not in the plan yet; PlanTables reads it.
public enum DepartmentInput {
  /// Those that the text may mean, the likeliest first; one alone where it is named in full.
  public static func find(_ text: String, in plan: Plan) -> [Department] {
    let text = text.trimmed
    guard !text.isEmpty else { return [] }
    let exact = plan.departments.first { department in
      [department.id.text, department.short, department.name].contains(text)
    }
    if let exact { return [exact] }
    let pattern = SearchPattern(text)
    var found: [Department] = []
    for path in [\Department.short, \.name, \.id.text] {
      found += plan.departments.filter { pattern.matches($0[keyPath: path]) && !found.contains($0) }
    }
    return found
  }

  /// What is shown and typed for a department: its short name where that names it alone.
  public static func label(of id: DepartmentID, in plan: Plan) -> String {
    guard let department = plan.department(id) else { return id.text }
    let isClear =
      !department.short.contains(",")
      && find(department.short, in: plan).first == department
    return isClear ? department.short : id.text
  }

  /// The same for several.
  public static func labels(of ids: [DepartmentID], in plan: Plan) -> String {
    ids.map { label(of: $0, in: plan) }.joined(separator: ", ")
  }

  /// The texts between commas, blank ones left out.
  public static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// Items as people type them: an id, or part of a title, accents optional.
public enum ItemInput {
  /// Positions of those that the text may mean; one alone where it is an id.
  public static func find(_ text: String, in plan: Plan) -> [Int] {
    let text = text.trimmed
    guard !text.isEmpty else { return [] }
    if let item = ItemID(text).flatMap(plan.position(of:)) { return [item] }
    let pattern = SearchPattern(text)
    return plan.items.indices.filter { pattern.matches(plan.items[$0].title) }
  }
}
