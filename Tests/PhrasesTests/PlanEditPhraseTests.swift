import Phrases
import PlanDomain
import Testing

/// Every refusal of an edit of plan.yaml, word for word: what is in the way and what to do.
struct PlanEditPhraseTests {
  @Test(
    arguments: [
      (
        PlanEditRefusal.planHasProblems(count: 1).phrase,
        "plan.yaml có 1 lỗi: bấm o để sửa tệp, ? để xem lỗi",
        "plan.yaml has 1 problem: press o to mend the file, ? to see what is wrong"
      ),
      (
        PlanEditRefusal.unknownItem("2.1").phrase,
        "kế hoạch không còn mục “2.1”",
        "the plan has no item “2.1” any more"
      ),
      (
        PlanEditRefusal.idTaken("2.1").phrase,
        "mã “2.1” đã có: đặt mã khác",
        "the id “2.1” is taken: give another"
      ),
      (
        PlanEditRefusal.hasRecords("2.1").phrase,
        "“2.1” hoặc bên dưới đã có ghi nhận: hủy bằng trạng thái (s 7)",
        "“2.1” or below has records: cancel it by status (s 7)"
      ),
      (
        PlanEditRefusal.nothingChanges.phrase,
        "không có gì thay đổi",
        "nothing changes"
      ),
      (
        PlanEditRefusal.notAsMeant.phrase,
        "plan.yaml viết theo cách không sửa riêng chỗ này được: bấm o để tự sửa",
        "plan.yaml is written so that this can't be changed alone: press o to change it yourself"
      ),
      (
        PlanEditRefusal.changedSince.phrase,
        "plan.yaml đã đổi từ lần sửa đó nên giữ nguyên: u lần nữa để hoàn tác việc trước",
        "plan.yaml has changed since that edit and stays: u again takes back the one before"
      ),
      (
        Phrase.planChangedMeanwhile,
        "plan.yaml vừa được chương trình khác sửa và được giữ; Enter lần nữa để ghi thêm thay đổi "
          + "của bạn",
        "another program changed plan.yaml, and that stays: Enter again adds yours"
      ),
      (
        Phrase.planHasSeveralNames(2),
        "plan.yaml có 2 liên kết cứng, ghi sẽ tách chúng: bỏ bớt liên kết rồi ghi lại",
        "plan.yaml has 2 hard links, which a save would part: remove the others, then save"
      ),
      (
        Phrase.planOwnerNotKept("x"),
        "không giữ được chủ và quyền của plan.yaml (x): để chủ tệp sửa, hoặc đổi chủ",
        "the owner and mode of plan.yaml can't be kept (x): let its owner edit, or give it to you"
      ),
      (
        PlanEditRefusal.notRecordedWhole.phrase,
        "lần sửa đó dài quá, nhật ký không ghi trọn được: bấm o để tự sửa lại",
        "that edit was too long for its record: press o to change it back yourself"
      ),
      (
        Phrase.planAttributeNotKept("user.x", "y"),
        "không giữ được thuộc tính “user.x” của plan.yaml (y): bấm o để sửa trực tiếp",
        "the attribute “user.x” of plan.yaml can't be kept (y): press o to edit directly"
      ),
      (
        Phrase.planRecordNotKept,
        "plan.yaml đã lưu nhưng chưa ghi được vào nhật ký, nên không hoàn tác được: ",
        "plan.yaml is saved, but the journal has no record, so it can't be taken back: "
      ),
      (
        Phrase.editorProblems(2),
        "plan.yaml có 2 lỗi: o để sửa tiếp, ? để xem; vẫn hiện bản tốt trước đó",
        "plan.yaml has 2 problems: o edits again, ? shows them; the last good plan stays"
      ),
      (
        Phrase.editorMissing,
        "không thấy trình soạn thảo: đặt EDITOR, ví dụ EDITOR=nano",
        "no editor was found: set EDITOR, for example EDITOR=nano"
      ),
      (
        Phrase.editorUnreadable("x"),
        "không hiểu EDITOR “x”: đóng dấu nháy còn mở",
        "EDITOR “x” is not understood: close its open quote"
      ),
      (
        Phrase.editorFailed("x", "y"),
        "không chạy được “x” (y): đặt EDITOR cho đúng",
        "“x” can't be run (y): set EDITOR right"
      ),
      (
        Phrase.refusedTitle,
        "mục cần có tên",
        "an item needs a title"
      ),
      (
        Phrase.refusedID,
        "mã dùng 1–40 ký tự A–Z a–z 0–9 . _ -",
        "an id is 1 to 40 of A–Z a–z 0–9 . _ -"
      ),
      (
        Phrase.refusedWeight,
        "trọng số là một số lớn hơn 0, đến 1000",
        "a weight is a number above 0, to 1000"
      ),
      (
        Phrase.refusedOrder,
        "thời hạn không được trước ngày bắt đầu",
        "the due day lies before the start"
      ),
      (
        Phrase.refusedDepartment("x"),
        "không có cơ quan nào khớp “x”",
        "no department matches “x”"
      ),
      (
        Problem(file: "f", .file(.leftover)).phrase,
        "tệp tạm của một lần lưu plan.yaml bị ngắt: không được đọc; có thể xóa",
        "a temporary of a save of plan.yaml that was cut off: never read; it may be deleted"
      ),
      (
        Phrase.conflictNone,
        "mục này không có gì khác nhau để chọn",
        "nothing differs on this item"
      ),
    ] as [(Phrase, String, String)])
  func eachRefusalSaysWhyAndWhatToDo(phrase: Phrase, vietnamese: String, english: String) {
    #expect(Wording(.vietnamese, keys: builtInKeys)(phrase) == vietnamese)
    #expect(Wording(.english, keys: builtInKeys)(phrase) == english)
  }

  @Test func aKeyThatIsNotKnownIsNamedByItsCommand() {
    let phrase = PlanEditRefusal.hasRecords("2.1").phrase
    #expect(Wording(.english)(phrase).hasSuffix("cancel it by status (editStatus 7)"))
    #expect(Wording(.english, keys: [.editStatus: "F2"])(phrase).hasSuffix("status (F2 7)"))
  }

  @Test func marksThatNameNoCommandAreLeftOut() {
    let keys: [KeyMention: String] = [.help: "?"]
    let torn = Phrase.verbatim("a \u{E000}help\u{E001} b \u{E000}nobody\u{E001} c \u{E000}help")
    #expect(Wording(.english, keys: keys)(torn) == "a ? b nobody\u{E001} c ?")
  }
}
