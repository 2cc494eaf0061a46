public import PlanDomain

extension PlanEditRefusal {
  public var phrase: Phrase {
    switch self {
    case .planHasProblems(let count):
      Phrase(
        "plan.yaml có \(count) lỗi: bấm \(key: .openEditor) để sửa tệp, \(key: .help) để xem lỗi",
        "plan.yaml has \(Phrase.problems(count)): press \(key: .openEditor) to mend the file, "
          + "\(key: .help) to see what is wrong"
      )
    case .unknownItem(let id):
      Phrase("kế hoạch không còn mục “\(id)”", "the plan has no item “\(id)” any more")
    case .idTaken(let id):
      Phrase("mã “\(id)” đã có: đặt mã khác", "the id “\(id)” is taken: give another")
    case .hasRecords(let id):
      Phrase(
        "“\(id)” hoặc bên dưới đã có ghi nhận: hủy bằng trạng thái (\(key: .editStatus) 7)",
        "“\(id)” or below has records: cancel it by status (\(key: .editStatus) 7)")
    case .nothingChanges: Phrase("không có gì thay đổi", "nothing changes")
    case .notAsMeant:
      Phrase(
        "plan.yaml viết theo cách không sửa riêng chỗ này được: "
          + "bấm \(key: .openEditor) để tự sửa",
        "plan.yaml is written so that this can't be changed alone: press \(key: .openEditor) to "
          + "change it yourself")
    case .changedSince:
      Phrase(
        "plan.yaml đã đổi từ lần sửa đó nên giữ nguyên: \(key: .undo) lần nữa để "
          + "hoàn tác việc trước",
        "plan.yaml has changed since that edit and stays: \(key: .undo) again takes back the one "
          + "before")
    case .notRecordedWhole:
      Phrase(
        "lần sửa đó dài quá, nhật ký không ghi trọn được: "
          + "bấm \(key: .openEditor) để tự sửa lại",
        "that edit was too long for its record: press \(key: .openEditor) to change it "
          + "back yourself"
      )
    }
  }
}

// Why a save of plan.yaml was refused.
extension Phrase {
  public static let planChangedMeanwhile = Phrase(
    "plan.yaml vừa được chương trình khác sửa và được giữ; \(key: .accept) lần nữa để ghi thêm "
      + "thay đổi của bạn",
    "another program changed plan.yaml, and that stays: \(key: .accept) again adds yours")

  public static func planHasSeveralNames(_ count: Int) -> Phrase {
    Phrase(
      "plan.yaml có \(count) liên kết cứng, ghi sẽ tách chúng: bỏ bớt liên kết rồi ghi lại",
      "plan.yaml has \(count) hard links, which a save would part: remove the others, then save")
  }
  public static func planOwnerNotKept(_ reason: String) -> Phrase {
    Phrase(
      "không giữ được chủ và quyền của plan.yaml (\(reason)): để chủ tệp sửa, hoặc đổi chủ",
      "the owner and mode of plan.yaml can't be kept (\(reason)): let its owner edit, or give it "
        + "to you")
  }
  public static func planAttributeNotKept(_ name: String, _ reason: String) -> Phrase {
    Phrase(
      "không giữ được thuộc tính “\(name)” của plan.yaml (\(reason)): bấm \(key: .openEditor) để "
        + "sửa trực tiếp",
      "the attribute “\(name)” of plan.yaml can't be kept (\(reason)): press \(key: .openEditor) "
        + "to edit directly")
  }
  public static let planInTwoSteps = Phrase(
    "đã lưu; ổ đĩa này không đổi hai tệp trong một bước được: đừng để chương trình khác sửa "
      + "plan.yaml cùng lúc",
    "saved; this file system can't exchange two files in one step: let no other program edit "
      + "plan.yaml at the same moment")
  public static let planRecordNotKept = Phrase(
    "plan.yaml đã lưu nhưng chưa ghi được vào nhật ký, nên không hoàn tác được: ",
    "plan.yaml is saved, but the journal has no record, so it can't be taken back: ")
}

// The form of an item, and what asks before it goes.
extension Phrase {
  public static let itemID = Phrase("Mã", "Id")
  public static let itemTitle = Phrase("Tên", "Title")
  public static let approvedDeadline = Phrase("Hạn phê duyệt", "Approved due")

  public static let hintItemID = Phrase("chữ, số, dấu . _ -", "letters, digits, . _ -")
  public static let hintItemTitle = Phrase("bắt buộc", "required")
  public static let hintLead = Phrase(
    "như cấp trên; gõ một phần tên cơ quan", "as above it; type part of its name")
  public static let hintCoordinating = Phrase(
    "các cơ quan, cách nhau dấu phẩy", "departments, commas between")
  public static let hintWeight = Phrase("1", "1")
  public static let hintSource = Phrase(
    "văn bản giao, hoặc minh họa", "source document, or illustrative")

  public static let refusedTitle = Phrase("mục cần có tên", "an item needs a title")
  public static let refusedID = Phrase(
    "mã dùng 1–40 ký tự A–Z a–z 0–9 . _ -", "an id is 1 to 40 of A–Z a–z 0–9 . _ -")
  public static let refusedWeight = Phrase(
    "trọng số là một số lớn hơn 0, đến 1000", "a weight is a number above 0, to 1000")
  public static let refusedOrder = Phrase(
    "thời hạn không được trước ngày bắt đầu", "the due day lies before the start")
  public static func refusedDepartment(_ text: String) -> Phrase {
    Phrase("không có cơ quan nào khớp “\(text)”", "no department matches “\(text)”")
  }

  public static func editHeading(_ kind: Phrase, _ id: String) -> Phrase {
    Phrase(
      "Sửa \(kind.vietnamese.lowercased()) \(id)", "Edit \(kind.english.lowercased()) \(id)")
  }
  public static func addHeading(_ kind: Phrase, below id: String?) -> Phrase {
    Phrase(
      "Thêm \(kind.vietnamese.lowercased())" + (id.map { " dưới \($0)" } ?? ""),
      "Add \(kind.english.lowercased())" + (id.map { " below \($0)" } ?? ""))
  }
  public static func removeQuestion(_ name: String) -> Phrase {
    Phrase("Xóa khỏi plan.yaml: \(name)?", "Remove from plan.yaml: \(name)?")
  }
  public static func removeBelow(_ count: Int) -> Phrase {
    Phrase("cùng \(count) mục bên dưới", count == 1 ? "with 1 item below" : "with \(count) below")
  }
  public static let removeHint = Phrase("xóa", "remove")
  public static let planChangedAskedAnew = Phrase(
    "plan.yaml vừa được sửa ở nơi khác và giữ bản đó: chưa xóa gì",
    "another program changed plan.yaml, and that stays: nothing was removed")
  public static let keepHint = Phrase("giữ lại", "keep it")
  public static func otherMatches(_ count: Int) -> Phrase {
    Phrase("và \(count) cơ quan khác", count == 1 ? "and 1 other" : "and \(count) others")
  }

  public static let conflictNone = Phrase(
    "mục này không có gì khác nhau để chọn", "nothing differs on this item")
  public static let conflictPick = Phrase(
    "Hai nơi ghi khác nhau: chọn giá trị đúng", "Two offices differ: pick what is right")
  public static let conflictWhy = Phrase(
    "Chọn giữa hai giá trị ghi khác nhau", "Picked between two values that differ")
}

// The editor that `o` starts.
extension Phrase {
  public static let editorFine = Phrase("đã đọc lại plan.yaml", "plan.yaml was read again")
  public static func editorProblems(_ count: Int) -> Phrase {
    Phrase(
      "plan.yaml có \(count) lỗi: \(key: .openEditor) để sửa tiếp, \(key: .help) để xem; "
        + "vẫn hiện bản tốt trước đó",
      "plan.yaml has \(problems(count)): \(key: .openEditor) edits again, \(key: .help) shows "
        + "them; the last good plan stays")
  }
  static func problems(_ count: Int) -> String {
    count == 1 ? "1 problem" : "\(count) problems"
  }
  public static let editorMissing = Phrase(
    "không thấy trình soạn thảo: đặt EDITOR, ví dụ EDITOR=nano",
    "no editor was found: set EDITOR, for example EDITOR=nano")
  public static func editorUnreadable(_ text: String) -> Phrase {
    Phrase(
      "không hiểu EDITOR “\(text)”: đóng dấu nháy còn mở",
      "EDITOR “\(text)” is not understood: close its open quote")
  }
  public static func editorFailed(_ name: String, _ reason: String) -> Phrase {
    Phrase(
      "không chạy được “\(name)” (\(reason)): đặt EDITOR cho đúng",
      "“\(name)” can't be run (\(reason)): set EDITOR right")
  }
}
