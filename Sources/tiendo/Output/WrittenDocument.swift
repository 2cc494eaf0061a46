import Dashboard
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

/// The documents that a meeting has; the word stands in the file's name.
enum MeetingDocument: String, CaseIterable {
  case minutes, notice

  func bytes(
    _ projection: Projection, _ meeting: Meeting, _ format: DocumentFormat, _ say: Wording
  ) -> [UInt8] {
    let document =
      switch self {
      case .minutes: minutesDocument(projection, meeting, say)
      case .notice: noticeDocument(projection, meeting, say)
      }
    return switch format {
    case .html: html(document)
    case .md: markdown(document)
    }
  }
}

extension PlanFolder {
  /// Writes the document into `minutes/` under a new name, which it returns; one that is not in
  /// Vietnamese carries its language's name.
  func write(
    _ document: MeetingDocument, of meeting: Meeting, _ projection: Projection,
    _ format: DocumentFormat, _ say: Wording
  ) throws(DocumentFailure) -> String {
    let suffix = say.language == .vietnamese ? "" : "-\(say.language.rawValue)"
    return try writeDocument(
      document.bytes(projection, meeting, format, say),
      stem: "\(meeting.id)-\(document.rawValue)\(suffix)", fileExtension: format.rawValue)
  }
}
