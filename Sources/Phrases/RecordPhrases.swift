public import PlanDomain

// Who wrote it: what is told where lines are not their writer's, or not as they were.
extension JournalProblem {
  var alarmPhrase: Phrase {
    switch self {
    case .foreignLine(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không do máy này ghi: người khác đã thêm vào nhật ký của bạn; "
          + "báo các cơ quan, lưu lại tệp này làm chứng, rồi xóa dòng đó",
        "line \(seq) of “\(writer)” was not written here: somebody put it behind your own; tell "
          + "the offices, keep this file as evidence, then delete that line")
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
        "line \(seq) of “\(writer)” is not what “\(by)” saw there: one of the two was written "
          + "anew; compare with a backup and with the other offices")
    case .notAsHeld(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không còn như máy này đã đọc hoặc ghi: đã bị sửa; so với bản "
          + "sao lưu và các cơ quan khác",
        "line \(seq) of “\(writer)” is not what this machine read or wrote there: it was changed; "
          + "compare with a backup and with the other offices")
    case .notAsWritten(let writer, let seq):
      Phrase(
        "dòng \(seq) của “\(writer)” không đúng như văn bản này ghi: đã bị sửa sau đó; so với bản "
          + "sao lưu và các cơ quan khác",
        "line \(seq) of “\(writer)” is not what this document names: it was changed since; compare "
          + "with a backup and with the other offices")
    case .lineGone(let writer, let seq, let end):
      Phrase(
        "máy này đã đọc đến dòng \(seq) của “\(writer)”, nay chỉ còn đến \(end): phần cuối đã mất; "
          + "lấy lại từ nơi ghi hoặc bản sao lưu",
        "this machine had read line \(seq) of “\(writer)”, which ends at \(end) now: its end is "
          + "gone; take it back from where it is written, or from a backup")
    case .lostHead(let writer, let seq):
      Phrase(
        "máy này đã lưu dòng \(seq) của “\(writer)” mà nhật ký không còn dòng đó: tìm ở bản sao "
          + "lưu",
        "this machine saved line \(seq) of “\(writer)”, which is not in the journal any more: look "
          + "for it in a backup")
    case .keyChanged(let writer):
      Phrase(
        "khóa của “\(writer)” nay khác khóa máy này đã đọc: hỏi cơ quan đó có đổi khóa không",
        "the key of “\(writer)” is not the one this machine had read: ask that office whether it "
          + "has a new one")
    case .authorityChanged(let added, let removed):
      Phrase(
        "khóa của các cơ quan, lãnh đạo hoặc dòng được tin đã đổi (\(Self.told(added, removed))): "
          + "hỏi người giữ plan.yaml, rồi chấp nhận bằng “tiendo key KẾ_HOẠCH --accept”",
        "the keys of offices, leadership or trusted lines changed (\(Self.told(added, removed))): "
          + "ask who keeps plan.yaml, then accept it by “tiendo key PLAN --accept”")
    case .lineRefused(let line, let refusal):
      Phrase("“\(line)” không được tính: ", "“\(line)” doesn't count: ") + refusal.phrase
    case .lineOfStranger(let line, let department):
      Phrase(
        "“\(line)” của “\(department)” về việc mà cơ quan đó không chủ trì, không phối hợp: được "
          + "tính; hỏi cơ quan đó",
        "“\(line)” by “\(department)” is about what that office neither leads nor coordinates: it "
          + "counts; ask that office")
    default: .verbatim("")
    }
  }

  /// The first few of what came and went.
  private static func told(_ added: [String], _ removed: [String]) -> String {
    let all = added.map { "+ " + $0 } + removed.map { "− " + $0 }
    return all.prefix(4).joined(separator: "; ") + (all.count > 4 ? "; …" : "")
  }
}

extension StandingRefusal {
  /// Why a line of a signed plan doesn't count, and what to do.
  public var phrase: Phrase {
    switch self {
    case .unsigned:
      Phrase(
        "không có chữ ký của khóa nào trong plan.yaml; chờ đồng bộ tệp .signed, hoặc hỏi nơi ghi",
        "no key of plan.yaml signed it; wait for the .signed file to sync, or ask its writer")
    case .unlistedKey:
      Phrase(
        "khóa của nơi ghi không có trong plan.yaml; thêm vào keys của cơ quan đó nếu đúng",
        "its writer's key is not in plan.yaml; add it to that department's keys if it is theirs")
    case .keyEnded(let department):
      Phrase(
        "khóa này của “\(department)” đã thôi dùng trước dòng đó; hỏi cơ quan đó",
        "“\(department)” wrote by this key only before that line; ask that office")
    case .notLeadership(let department):
      Phrase(
        "“\(department)” không thuộc leadership; để lãnh đạo ghi",
        "“\(department)” is not of leadership; let leadership record it")
    case .notConfirming(let department):
      Phrase(
        "“\(department)” không phải cơ quan xác nhận; để cơ quan trong confirms ghi",
        "“\(department)” is not the one that confirms; let the department of confirms record it")
    }
  }
}

// What `verify` says of each writer, and `key` of a plan.
extension Phrase {
  /// In the header, with the key that leads to what it is.
  public static func alarmBadge(_ key: String) -> Phrase {
    Phrase("Nghi vấn \(key)", "Suspect \(key)")
  }

  public static func alarmCount(_ count: Int, help: String) -> Phrase {
    counted(count, "chỗ nghi bị sửa", "suspect place", "suspect places") + .verbatim(" (\(help))")
  }

  /// Over the newest line of each journal, in minutes.
  public static let verificationCode = Phrase("Mã kiểm chứng", "Verification")
  public static let noHeadsInFile = Phrase(
    "không có mã kiểm chứng nào: chọn biên bản, hoặc tệp chép từ “tiendo verify”",
    "no verification code in it: name minutes, or what “tiendo verify” printed")

  public static func unreadDocument(_ file: String) -> Phrase {
    Phrase(
      "“\(file)” không đọc được hoặc lớn hơn 16 MiB: kiểm tra đường dẫn và quyền đọc",
      "“\(file)” can't be read or is over 16 MiB: check the path and its permissions")
  }
  public static func headsConfirmed(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "\(count) trên \(all) mã kiểm chứng còn đúng", "\(count) of \(all) verification codes hold")
  }

  public static let doesNotCount = Phrase("không được tính", "doesn't count")
  public static let planUnsigned = Phrase(
    "kế hoạch không ký: dòng của ai cũng được tính", "an unsigned plan: everybody's lines count")
  public static let keyUnlisted = Phrase(
    "khóa này chưa có trong plan.yaml: gửi nó cho người giữ plan.yaml",
    "this key is not in plan.yaml: give it to whoever keeps plan.yaml")
  public static let recordAccepted = Phrase("đã ghi nhận", "accepted")
  public static let nothingToTrust = Phrase(
    "không có dòng nào không ký", "there are no lines without a key")

  public static func keyListed(_ department: String) -> Phrase {
    Phrase("khóa này là của “\(department)”", "this key is “\(department)”'s")
  }

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
