import PlanDomain

/// Departments as people type them: part of a short name, a name or an id, accents optional.
enum DepartmentInput {
  /// Those that the text may mean, the likeliest first; one alone where it is named in full.
  static func find(_ text: String, in plan: Plan) -> [Department] {
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
  static func label(of id: DepartmentID, in plan: Plan) -> String {
    guard let department = plan.department(id) else { return id.text }
    let isClear =
      !department.short.contains(",")
      && find(department.short, in: plan).first == department
    return isClear ? department.short : id.text
  }

  /// The texts between commas, blank ones left out.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
