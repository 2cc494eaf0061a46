/// The cases of an enumeration, as its source declares them, that none of `values` is: for tests
/// that must fail when a new case has been forgotten.
public func casesMissing<Value>(
  of name: String, declaredIn source: String, among values: [Value]
) throws(HarnessFailure) -> [String] {
  let root = #filePath.dropLast("Tests/TestSupport/Faults/EnumCases.swift".count)
  let text = String(decoding: try bytesOfFile("\(root)Sources/\(source)"), as: UTF8.self)
  let declared = declaredCases(of: name, in: text)
  if declared.isEmpty { throw HarnessFailure("no enum \(name) in \(source)") }
  let found = Set(values.map { nameOfCase(String(describing: $0)) })
  return declared.filter { !found.contains($0) }
}

private func declaredCases(of name: String, in text: String) -> [String] {
  let lines = text.split(separator: "\n")
  guard let start = lines.firstIndex(where: { $0.contains("enum \(name):") }) else { return [] }
  var depth = 0
  var cases: [String] = []
  for line in lines[start...] {
    let words = line.drop { $0 == " " }
    if depth == 1, words.hasPrefix("case ") {
      // One that carries something has a line of its own.
      let names =
        words.contains("(") ? [words.dropFirst(5)] : words.dropFirst(5).split(separator: ", ")
      cases += names.map { nameOfCase(String($0)) }
    }
    depth += line.count { $0 == "{" } - line.count { $0 == "}" }
    if depth == 0 { break }
  }
  return cases
}

private func nameOfCase(_ text: String) -> String {
  String(text.prefix { $0.isLetter || $0.isNumber })
}
