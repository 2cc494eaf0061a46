import Phrases
import PlanDomain

/// How documents are written.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case html, md
}

/// In which form a meeting's documents are to be written; a digit picks one at once.
struct DocumentMenu: Hashable, Sendable {
  let meeting: MeetingID
  /// Index among the formats.
  var selected = 0
}

extension State {
  mutating func pick(_ index: Int, of menu: DocumentMenu) -> [Effect] {
    guard let format = DocumentFormat.allCases[safely: index] else { return [] }
    overlay = nil
    messages.say(.writingDocuments, .information, at: now)
    return [.writeDocuments(menu.meeting, format, settings.language)]
  }
}
