import PlanDomain

// Who wrote it: what is told where lines are not their writer's, or not as they were.
extension JournalProblem {
  var alarmPhrase: Phrase {
    switch self {
    case .foreignLine(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không do máy này ghi: người khác đã thêm vào nhật ký của bạn; "
          + "báo các cơ quan, lưu lại tệp này làm chứng, rồi xóa dòng đó",
        "line \(seq) of “\(writer)” was not written here: somebody put it behind your own; tell the "
          + "offices, keep this file as evidence, then delete that line")
    case .notAsSigned(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không đúng như nơi ghi đã ký: đã bị sửa; hỏi nơi ghi, lấy lại "
          + "từ bản sao lưu",
        "line \(seq) of “\(writer)” is not what its writer signed: it was changed; ask the writer, "
          + "and take it back from a backup")
    case .notAsWitnessed(let writer, let seq, let by):
      Phrase(
        "dòng \(seq) của “\(writer)” không đúng như “\(by)” đã thấy: một trong hai nhật ký đã bị "
          + "viết lại; so với bản sao lưu và các cơ quan khác",
        "line \(seq) of “\(writer)” is not what “\(by)” saw there: one of the two was written anew; "
          + "compare with a backup and with the other offices")
    case .notAsHeld(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không còn như máy này đã đọc hoặc ghi: đã bị sửa; so với bản "
          + "sao lưu và các cơ quan khác",
        "line \(seq) of “\(writer)” is not what this machine read or wrote there: it was changed; "
          + "compare with a backup and with the other offices")
    case .lineGone(let writer, let seq, let end):
      Phrase(
        "máy này đã đọc đến dòng \(seq) của “\(writer)”, nay chỉ còn đến \(end): phần cuối đã mất; "
          + "lấy lại từ nơi ghi hoặc bản sao lưu",
        "this machine had read line \(seq) of “\(writer)”, which ends at \(end) now: its end is gone; "
          + "take it back from where it is written, or from a backup")
    case .lostHead(let writer, let seq):
      Phrase(
        "máy này đã lưu dòng \(seq) của “\(writer)” mà nhật ký không còn dòng đó: tìm ở bản sao lưu",
        "this machine saved line \(seq) of “\(writer)”, which is not in the journal any more: look "
          + "for it in a backup")
    case .keyChanged(let writer):
      Phrase(
        "khóa của “\(writer)” nay khác khóa máy này đã đọc: hỏi cơ quan đó có đổi khóa không",
        "the key of “\(writer)” is not the one this machine had read: ask that office whether it "
          + "has a new one")
    default: .verbatim("")
    }
  }
}

// What `verify` says of each writer.
extension Phrase {
  public static let writerUnsigned = Phrase("không ký", "unsigned")
  public static let allSigned = Phrase("đã ký đến dòng cuối", "signed to its last line")
  public static let witnessedByNobody = Phrase("chưa ai đọc", "witnessed by nobody")

  public static func signedUpTo(_ seq: Int, of end: Int) -> Phrase {
    Phrase("đã ký đến dòng \(seq) trên \(end)", "signed up to line \(seq) of \(end)")
  }
  public static func foreignLines(_ count: Int) -> Phrase {
    counted(count, "dòng lạ", "foreign line", "foreign lines")
  }
  public static func witnessed(by writers: String) -> Phrase {
    Phrase("đã được đọc bởi \(writers)", "witnessed by \(writers)")
  }
}
