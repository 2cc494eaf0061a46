/// How the documents of a meeting are written.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case html, md, docx
}
