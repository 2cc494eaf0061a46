import Phrases
import PlanDomain
import PlanReports
import PlanStorage

/// The documents that a meeting has; the word stands in the file's name.
enum MeetingDocument: String, CaseIterable {
  case minutes, notice, supplement

  /// Nothing where the meeting has no such document.
  func bytes(
    _ projection: Projection, _ meeting: Meeting, _ format: DocumentFormat, _ say: Wording
  ) -> [UInt8]? {
    let document =
      switch self {
      case .minutes: minutesDocument(projection, meeting, say)
      case .notice: noticeDocument(projection, meeting, say)
      case .supplement: supplementDocument(projection, meeting, say)
      }
    return document.map(format.bytes)
  }
}

extension PlanFolder {
  /// Writes the document into `minutes/` under a new name, which it returns; one that is not in
  /// Vietnamese carries its language's name. Nothing where the meeting has no such document.
  func write(
    _ document: MeetingDocument, of meeting: Meeting, _ projection: Projection,
    _ format: DocumentFormat, _ say: Wording
  ) throws(DocumentFailure) -> String? {
    guard let bytes = document.bytes(projection, meeting, format, say) else { return nil }
    let suffix = say.language == .vietnamese ? "" : "-\(say.language.rawValue)"
    return try writeDocument(
      bytes, stem: "\(meeting.id)-\(document.rawValue)\(suffix)", fileExtension: format.rawValue)
  }
}
