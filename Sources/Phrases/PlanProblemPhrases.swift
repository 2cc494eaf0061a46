public import PlanDomain

extension PlanProblem {
  public var phrase: Phrase {
    switch self {
    case .empty:
      Phrase(
        "tệp rỗng: bắt đầu bằng “format: tiendo/1”",
        "the file is empty: begin with “format: tiendo/1”")
    case .missing(let key, let owner):
      owner.map {
        Phrase(
          "“\($0)” thiếu “\(key)”: thêm dòng “\(key): …”",
          "“\($0)” has no “\(key)”: add “\(key): …”")
      } ?? Phrase("thiếu “\(key)”: thêm dòng “\(key): …”", "no “\(key)”: add a line “\(key): …”")
    case .unknownKey(let key, let known):
      Phrase(
        "không biết khóa “\(key)”: có \(known.joined(separator: ", "))",
        "unknown key “\(key)”: there are \(known.joined(separator: ", "))")
    case .shape(let key, let expected):
      Phrase(
        "“\(key)” phải là \(expected.phrase.vietnamese)",
        "“\(key)” has to be \(expected.phrase.english)")
    case .format(let found):
      Phrase(
        "dạng tệp “\(found)” không đọc được: viết “format: tiendo/1”",
        "the format “\(found)” is not read here: write “format: tiendo/1”")
    case .badID(let found):
      Phrase(
        "mã “\(found)” không đúng: dùng 1–40 ký tự A–Z a–z 0–9 . _ -",
        "“\(found)” is not an id: use 1 to 40 of A–Z a–z 0–9 . _ -")
    case .duplicateID(let id, let line):
      Phrase(
        "mã “\(id)” đã có ở dòng \(line): đặt mã khác",
        "the id “\(id)” stands on line \(line) already: give another")
    case .caseTwin(let id, let other, let line):
      Phrase(
        "mã “\(id)” chỉ khác “\(other)” (dòng \(line)) ở chữ hoa: đặt mã khác",
        "the id “\(id)” differs from “\(other)” (line \(line)) only by case: give another")
    case .unknownDepartment(let id):
      Phrase(
        "không có cơ quan “\(id)”: thêm vào departments, hoặc sửa mã",
        "there is no department “\(id)”: add it to departments, or mend the id")
    case .unknownPerson(let id):
      Phrase(
        "không có ai mang mã “\(id)”: thêm vào people, hoặc sửa mã",
        "there is no person “\(id)”: add them to people, or mend the id")
    case .yearTwice(let year):
      Phrase(
        "năm \(year) đã có một số tiền: gộp hai dòng",
        "\(year) has an amount already: make one of the two")
    case .budgetOnParent(let id):
      Phrase(
        "kế hoạch vốn của “\(id)” được cộng với của các mục bên dưới: bỏ đi nếu đó là tổng",
        "the budget of “\(id)” is added to those below it: leave it out where it is their sum")
    case .unknownItem(let key, let id):
      Phrase(
        "“\(key)”: không có mục “\(id)”: sửa mã, hoặc thêm mục",
        "“\(key)”: there is no item “\(id)”: mend the id, or add the item")
    case .circle(let key, let ids):
      Phrase(
        "“\(key)” đi vòng tròn: \(ids.joined(separator: " → ")): bỏ một chỗ",
        "“\(key)” goes in a circle: \(ids.joined(separator: " → ")): take one out")
    case .badKey(let found):
      Phrase(
        "“\(found)” không phải khóa: chép dòng mà “tiendo key” in ra ở cơ quan đó",
        "“\(found)” is not a key: copy what “tiendo key” prints at that office")
    case .keyTwice(let key):
      Phrase(
        "khóa “\(key)” ghi hai lần: mỗi khóa chỉ của một cơ quan, bỏ một chỗ",
        "the key “\(key)” stands here twice: one key is one department's, take one out")
    case .badLine(let key, let found):
      Phrase(
        "“\(key)”: “\(found)” không chỉ dòng nào: viết như “tiendo key --trust” in ra",
        "“\(key)”: “\(found)” names no line: write it as “tiendo key --trust” prints it")
    case .badDate(let key, let found):
      Phrase(
        "“\(key)”: “\(found)” không phải ngày: viết như 2026-12-31",
        "“\(key)”: “\(found)” is not a day: write it like 2026-12-31")
    case .badNumber(let key, let found):
      Phrase(
        "“\(key)”: “\(found)” không phải số: viết như 40 hoặc 12.5",
        "“\(key)”: “\(found)” is not a number: write it like 40 or 12.5")
    case .outOfRange(let key, let found, let low, let high):
      Phrase(
        "“\(key)”: \(found) nằm ngoài khoảng: từ \(low) đến \(high)",
        "“\(key)”: \(found) is out of range: from \(low) to \(high)")
    case .badWord(let key, let found, let known):
      Phrase(
        "“\(key)”: không có “\(found)”: chọn \(known.joined(separator: ", "))",
        "“\(key)”: there is no “\(found)”: choose \(known.joined(separator: ", "))")
    case .badOffset(let found):
      Phrase(
        "múi giờ “\(found)” không đúng: viết như \"+07:00\"",
        "“\(found)” is not an offset: write it like \"+07:00\"")
    case .emptyText(let key):
      Phrase("“\(key)” để trống: viết nội dung", "“\(key)” is empty: write a text")
    case .dueBeforeStart(let start, let due):
      Phrase(
        "hạn \(due.iso) trước ngày bắt đầu \(start.iso): sửa một trong hai",
        "due \(due.iso) lies before its start \(start.iso): mend one")
    case .emptyObjective(let id):
      Phrase(
        "mục tiêu “\(id)” chưa có chiến lược nào, không được tính là nhiệm vụ: thêm chiến lược",
        "the objective “\(id)” has no strategies and counts as no task: add some")
    case .progressOnParent(let id):
      Phrase(
        "tiến độ của “\(id)” không được tính vì có mục bên dưới: ghi ở mục bên dưới",
        "the progress of “\(id)” is not counted since items stand below it: write it there")
    case .declaredGap(let declared, let entered):
      Phrase("quyết định có ", "the decision has ") + declared.phrase
        + Phrase(", đã nhập ", ", entered are ") + entered.phrase
        + Phrase(": nhập nốt, hoặc sửa declares", ": enter the rest, or mend declares")
    case .noLead(let id):
      Phrase(
        "“\(id)” và các cấp trên chưa có chủ trì: thêm “lead: …”",
        "“\(id)” has no lead, nor has anything above it: add “lead: …”")
    }
  }
}

extension PlanProblem.Shape {
  public var phrase: Phrase {
    switch self {
    case .text: Phrase("một đoạn chữ", "a text")
    case .list:
      Phrase("một danh sách: [a, b] hoặc mỗi dòng “- …”", "a list: [a, b] or a “- …” a line")
    case .mapping: Phrase("các dòng “khóa: giá trị”", "lines of “key: value”")
    }
  }
}

extension Declaration {
  /// `3 mục tiêu, 9 chiến lược`, as far as they are said.
  var phrase: Phrase {
    let parts = [(ItemKind.objective, objectives), (.strategy, strategies)].map { kind, count in
      count.map { kind.phrase.counted($0) }
    }
    return switch (parts[0], parts[1]) {
    case (let objectives?, let strategies?): objectives + .verbatim(", ") + strategies
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): .nothing
    }
  }
}

extension JournalProblem {
  public var phrase: Phrase {
    switch self {
    case .unreadableLine(let reason):
      Phrase("dòng không đọc được (", "a line that can't be read (") + reason.phrase
        + Phrase(
          "): được giữ nguyên và bỏ qua; tìm bản tốt ở bản sao lưu",
          "): kept and skipped; look for a good copy in a backup")
    case .tornTail:
      Phrase(
        "dòng cuối ghi dở: được giữ nguyên; lần ghi sau bắt đầu ở dòng mới",
        "the last line is torn: it is kept, and the next one starts on a line of its own")
    case .isolatedTail:
      Phrase("một dòng ghi dở: được giữ nguyên và bỏ qua", "a torn line: kept and skipped")
    case .unknownKind(let kind):
      Phrase(
        "loại “\(kind)” chưa biết: được giữ; có thể cần bản tiendo mới hơn",
        "the kind “\(kind)” is not known: kept; a newer tiendo may know it")
    case .unknownVersion(let version):
      Phrase(
        "phiên bản “\(version)” chưa biết: được giữ; cần bản tiendo mới hơn",
        "the version “\(version)” is not known: kept; a newer tiendo may know it")
    case .unknownField(let field):
      Phrase(
        "trường “\(field)” chưa biết: được giữ và bỏ qua",
        "the field “\(field)” is not known: kept and passed over")
    case .unknownID(let id) where id.contains(":"):
      Phrase(
        "nói về chỉ đạo “\(id)” mà ở đây không có: được giữ; chép nhật ký còn thiếu vào journal/",
        "about the directive “\(id)”, which is not here: kept; copy the missing journal "
          + "into journal/")
    case .unknownID(let id):
      Phrase(
        "nói về “\(id)” mà kế hoạch không có: được giữ; thêm lại mục, hoặc ghi was: [\(id)]",
        "about “\(id)”, which the plan doesn't have: kept; enter the item again, or give "
          + "was: [\(id)]"
      )
    case .badName:
      Phrase(
        "tên tệp không phải NGƯỜI-GHI.jsonl: đổi lại tên đúng",
        "not named WRITER.jsonl: give it its right name again")
    case .copyOf(let writer):
      Phrase(
        "bản sao nhật ký của “\(writer)”: đã gộp theo số dòng; có thể xóa",
        "a copy of the journal of “\(writer)”: merged line by line; it may be deleted")
    case .fork(let writer, let seq):
      Phrase(
        "nhật ký “\(writer)” tách nhánh ở dòng \(seq): cả hai nhánh đều được tính",
        "the journal of “\(writer)” forks at line \(seq): both branches count")
    case .future(let writer, let seq, let at):
      Phrase(
        "“\(writer)” dòng \(seq) ghi giờ tương lai \(at.iso): kiểm tra đồng hồ máy đó",
        "“\(writer)” line \(seq) is of the future, \(at.iso): check that machine's clock")
    case .further(let count):
      Phrase(
        "còn \(count) dòng như vậy trong tệp này: sửa những dòng trên trước",
        "\(count) more such \(count == 1 ? "line" : "lines") in this file: look at those above "
          + "first"
      )
    case .hole(let writer, let after, let next):
      Phrase(
        "nhật ký “\(writer)” thiếu các dòng giữa \(after) và \(next): đồng bộ lại từ nơi ghi",
        "the journal of “\(writer)” lacks the lines between \(after) and \(next): sync "
          + "it again from where it is written"
      )
    case .misfit(let writer, let seq, let next):
      Phrase(
        "“\(writer)” dòng \(seq) và \(next) không còn khớp nhau, một trong hai đã bị sửa: "
          + "so cả hai với bản sao lưu",
        "“\(writer)” line \(seq) and \(next) no longer fit, one of them was changed: "
          + "compare both with a backup"
      )
    case .clockBack(let writer, let seq):
      Phrase(
        "“\(writer)” dòng \(seq) không muộn hơn dòng trước: so với bản sao lưu",
        "“\(writer)” line \(seq) is not later than the one before: compare it with a backup")
    case .notHereYet(let writer, let seq, let end):
      Phrase(
        "đã có nơi đọc đến dòng \(seq) của “\(writer)”, ở đây mới đến \(end): chưa về đây; chờ "
          + "đồng bộ, hoặc chép lại từ nơi ghi",
        "line \(seq) of “\(writer)” was read elsewhere, and here it ends at \(end): not here yet; "
          + "wait for the sync, or copy it again from where it is written"
      )
    case .foreignLine, .notAsSigned, .notAsWitnessed, .notAsHeld, .notAsWritten, .lineGone,
      .keyChanged,
      .lostHead, .authorityChanged, .lineRefused, .lineOfStranger:
      alarmPhrase
    case .undoOfAnother(let line, let by, let target, let other):
      Phrase(
        "“\(line)” của \(by) hoàn tác “\(target)” của \(other): không có hiệu lực; hỏi \(by), và "
          + "chỉ \(other) hoàn tác được dòng của mình",
        "“\(line)” by \(by) would take back “\(target)” by \(other): it counts for nothing; ask "
          + "\(by), only \(other) can take that line back")
    case .undoByAnotherWriter(let line, let by, let target):
      Phrase(
        "“\(line)” hoàn tác “\(target)” của cùng tên \(by) ghi ở nơi khác: được tính; hỏi \(by) "
          + "nếu không rõ",
        "“\(line)” takes back “\(target)”, which the same name \(by) wrote elsewhere: it counts; "
          + "ask \(by) if in doubt")
    }
  }
}

extension JournalProblem.Reason {
  public var phrase: Phrase {
    switch self {
    case .notJSON: Phrase("không phải JSON", "not JSON")
    case .notUTF8: Phrase("không phải UTF-8", "not UTF-8")
    case .tooLong(let limit): Phrase("dài quá \(limit >> 10) KiB", "longer than \(limit >> 10) KiB")
    case .missing(let key): Phrase("thiếu “\(key)”", "no “\(key)”")
    case .badValue(let key): Phrase("“\(key)” không đúng", "a wrong “\(key)”")
    case .wrongWriter(let found): Phrase("người ghi là “\(found)”", "its writer is “\(found)”")
    case .conflictMarker: Phrase("dấu xung đột của git", "a git conflict marker")
    }
  }
}
