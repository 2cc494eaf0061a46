public import PlanDomain

// Where something stands in a table, and why a file is no table at all.
extension Phrase {
  /// `dòng 12, cột F “Thời hạn hoàn thành”: `; of many rows the first ten.
  public static func sheetPlace(rows: [Int], column: String?, heading: String?) -> Phrase {
    let name = heading.map { $0.isEmpty ? "" : " “\($0)”" } ?? ""
    let place = column.map { Phrase(", cột \($0)\(name)", ", column \($0)\(name)") }
    let more = rows.count > 10 ? "… (\(rows.count))" : ""
    let list = rows.prefix(10).map(String.init).joined(separator: ", ") + more
    return Phrase("dòng \(list)", "\(rows.count == 1 ? "row" : "rows") \(list)")
      + (place ?? .verbatim("")) + .verbatim(": ")
  }
  public static func sheetNotUTF8(_ line: Int) -> Phrase {
    Phrase(
      "dòng văn bản \(line) không phải UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258): trong Excel "
        + "chọn Lưu thành → CSV UTF-8 rồi nhập lại",
      "line \(line) of the text is not UTF-8 (a Windows or TCVN3 code page, perhaps): in the "
        + "spreadsheet save it as “CSV UTF-8”, then import again")
  }
  public static let sheetNotText = Phrase(
    "tệp không phải văn bản (có byte 0): xuất bảng tính ra CSV UTF-8 rồi nhập lại",
    "the file is not text (it has zero bytes): export the spreadsheet as CSV UTF-8")
  public static func sheetUnread(_ reason: String) -> Phrase {
    Phrase(
      "không đọc được (\(reason)): kiểm tra đường dẫn và quyền đọc",
      "can't be read (\(reason)): check the path and its permissions")
  }
  public static func sheetTooLarge(_ limit: Int) -> Phrase {
    Phrase(
      "tệp lớn hơn \(limit / 1_048_576) MiB: chia bảng thành nhiều tệp",
      "the file is over \(limit / 1_048_576) MiB: divide the table")
  }
  public static let sheetNoHeading = Phrase(
    "không thấy dòng tiêu đề cột: cần ít nhất hai cột, trong đó có “Nội dung nhiệm vụ” (hoặc Mục "
      + "tiêu, Chiến lược, Nhiệm vụ), như STT, Cơ quan chủ trì, Thời hạn hoàn thành; hoặc chỉ rõ "
      + "bằng --column title=\"TIÊU ĐỀ\"",
    "there is no row of column headings: it needs two columns or more, among them “Task” (or "
      + "Objective, Strategy, Action), such as No., Lead, Deadline; or name it with --column "
      + "title=\"HEADING\"")
  public static let sheetEmpty = Phrase(
    "bảng không có dòng nào dưới tiêu đề: không có gì để nhập",
    "the table has no row below its headings: there is nothing to import")
}

// What is wrong with one row.
extension Phrase {
  public static let cellOpenQuote = Phrase(
    "dấu nháy kép mở ô không có dấu đóng, nên chỉ đọc đến hết dòng: thêm dấu \" ở cuối ô, hoặc xóa "
      + "dấu thừa",
    "the quote that opens the cell is not closed, so it was read to its line's end: close it with "
      + "\", or take it away")
  public static let cellTextAfterQuote = Phrase(
    "có chữ sau dấu nháy kép đóng ô: viết dấu nháy trong ô thành \"\"",
    "text follows the closing quote: write a quote inside a cell as \"\"")
  public static let rowWithoutTitle = Phrase(
    "có STT nhưng thiếu nội dung nhiệm vụ: điền nội dung, hoặc xóa dòng",
    "it has a number but no task: fill it in, or delete the row")
  public static let rowWithoutNumber = Phrase(
    "thiếu STT nên không biết thuộc mục nào: đánh số, như 2.3 hoặc 2.3.1",
    "without a number its place is not known: give it one, like 2.3 or 2.3.1")
  public static func badNumber(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không dùng làm STT được: viết như 1, 1.2, II, a), hoặc mã gồm chữ không dấu, "
        + "số và "
        + ". _ -",
      "“\(text)” can't be a number: write one like 1, 1.2, II, a), or an id of plain letters, "
        + "digits "
        + "and . _ -")
  }
  public static func numberTwice(_ text: String, row: Int) -> Phrase {
    Phrase(
      "STT “\(text)” đã có ở dòng \(row): đánh số lại (Excel có thể đã rút 1.10 thành 1.1: "
        + "định dạng "
        + "cột STT là Văn bản)",
      "number “\(text)” is also in row \(row): renumber one (a spreadsheet may have cut 1.10 "
        + "to 1.1: "
        + "format the column as text)")
  }
  public static func badDay(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không phải ngày: viết như 31/12/2026, 2026-12-31, Quý IV/2026 hoặc Thường xuyên",
      "“\(text)” is not a day: write one like 31/12/2026, 2026-12-31, Q4/2026 or ongoing")
  }
  public static func dueBeforeStartInRow(_ start: Day, _ due: Day) -> Phrase {
    Phrase("thời hạn ", "the deadline, ") + .named(due)
      + Phrase(" trước ngày bắt đầu ", ", is before the start, ") + .named(start)
      + Phrase(": sửa một trong hai", ": mend one of them")
  }
  public static func unknownDepartment(_ name: String, near: [String]) -> Phrase {
    let list = near.map { "“\($0)”" }.joined(separator: ", ")
    return near.isEmpty
      ? Phrase(
        "không có cơ quan “\(name)” trong kế hoạch: thêm vào departments của plan.yaml",
        "the plan has no department “\(name)”: add it to departments in plan.yaml")
      : Phrase(
        "không có cơ quan “\(name)” trong kế hoạch; gần nhất là \(list): sửa tên, hoặc thêm vào "
          + "departments của plan.yaml",
        "the plan has no department “\(name)”; the nearest are \(list): mend the name, or add "
          + "it to "
          + "departments in plan.yaml")
  }
  public static func badPercent(_ text: String) -> Phrase {
    let example = Percent(clamping: 40)
    return Phrase(
      "“\(text)” không phải tỷ lệ từ 0 đến 100: viết như ",
      "“\(text)” is not a share from 0 to 100: write one like ") + .inEach { $0.percent(example) }
  }
  public static func badStatus(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không phải trạng thái: viết một trong "
        + Status.allCases.map(\.phrase.vietnamese).joined(separator: ", "),
      "“\(text)” is not a status: write one of "
        + Status.allCases.map(\.phrase.english).joined(separator: ", "))
  }
  public static func unknownParent(_ text: String) -> Phrase {
    Phrase(
      "không có mục “\(text)” để đặt dưới: sửa cột này, hoặc thêm dòng của mục đó",
      "there is no item “\(text)” to stand below: mend this column, or add a row for it")
  }
  public static func parentWasSkipped(_ id: String) -> Phrase {
    Phrase(
      "mục cấp trên “\(id)” không đọc được: sửa dòng đó trước",
      "the item above it, “\(id)”, can't be read: mend that row first")
  }
  public static func continuesSkipped(_ row: Int) -> Phrase {
    Phrase(
      "nối vào dòng \(row), là dòng không đọc được: sửa dòng đó trước",
      "it goes on with row \(row), which can't be read: mend that row first")
  }
  public static func titleTwice(row: Int) -> Phrase {
    Phrase(
      "tên đã có ở dòng \(row) mà chủ trì, thời hạn hoặc tiến độ khác: sửa cho giống, hoặc đổi tên",
      "its title is also in row \(row), with another lead, deadline or progress: write them alike, "
        + "or give it another title")
  }
  public static func parentIsBelow(_ id: String) -> Phrase {
    Phrase(
      "mục “\(id)” lại nằm dưới chính mục này: sửa cột này",
      "“\(id)” stands below this item itself: mend this column")
  }
  public static func nothingAbove(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” chỉ ô ở trên, mà ô đó trống hoặc không đọc được: ghi đầy đủ",
      "“\(text)” means the cell above, which is blank or can't be read: write it out")
  }
  public static let cellTCVN3 = Phrase(
    "chữ ở bảng mã TCVN3 (phông .Vn…): chuyển sang Unicode rồi xuất lại CSV UTF-8",
    "the text is in the TCVN3 code page (.Vn fonts): convert it to Unicode, then export it again "
      + "as CSV UTF-8")
  public static func daySerial(_ text: String, _ day: Day) -> Phrase {
    Phrase(
      "“\(text)” là số mà bảng tính dùng cho ngày, có lẽ ",
      "“\(text)” is how a spreadsheet keeps a "
        + "day, perhaps ") + .named(day)
      + Phrase(
        ": định dạng cột là Ngày rồi xuất lại", ": format the column as a date, then export again")
  }
  public static func dayRecurring(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” là việc lặp lại, không phải một ngày: ghi hạn của lần tới, hoặc Thường xuyên nếu "
        + "không có hạn",
      "“\(text)” comes again and is no day: write when it is next due, or ongoing where it has no "
        + "deadline")
  }
  public static func textTooLong(_ limit: Int) -> Phrase {
    Phrase(
      "các ô nối lại dài hơn \(limit) byte: rút ngắn, để phần chi tiết ở văn bản khác",
      "its cells together are over \(limit) bytes: shorten them, and keep the details in another "
        + "document")
  }
  public static let strayContinuation = Phrase(
    "dòng không có STT và nội dung nhưng có ô không nối được vào dòng trên: điền STT, hoặc "
      + "xóa ô này",
    "a row without number and task has a cell that can't go with the row above: number it, or "
      + "clear "
      + "the cell")
  public static func cellTooLong(_ limit: Int) -> Phrase {
    Phrase(
      "ô dài hơn \(limit) byte: rút ngắn, để phần chi tiết ở văn bản khác",
      "the cell is over \(limit) bytes: shorten it, and keep the details in another document")
  }
  public static func tooDeep(_ levels: Int) -> Phrase {
    Phrase(
      "mục ở sâu quá \(levels) cấp: đưa lên cấp trên",
      "the item is more than \(levels) levels deep: move it up")
  }
  public static func dueNeedsWhy(_ was: Day?, _ now: Day) -> Phrase {
    Phrase("thời hạn đổi từ ", "the deadline changes from ") + (was.map(named) ?? .nothing)
      + Phrase(" thành ", " to ") + .named(now)
      + Phrase(": nhập lại với --why \"lý do\"", ": import again with --why REASON")
  }
}

// What an import says that it did, or would do.
extension Phrase {
  public static let rowIsTotal = Phrase("dòng cộng, bỏ qua", "a row of totals, passed over")
  public static let rowIsFooter = Phrase(
    "chữ dưới bảng, bỏ qua", "words below the table, passed over")
  public static func periodRead(_ text: String, _ day: Day) -> Phrase {
    Phrase("“\(text)” được đọc là ", "“\(text)” is read as ") + .named(day)
  }
  public static func spanRead(_ text: String, _ first: Day, _ last: Day) -> Phrase {
    Phrase("“\(text)” được đọc là từ ", "“\(text)” is read as ") + .named(first)
      + Phrase(" đến ", " to ") + .named(last)
  }
  public static func shareRead(_ text: String, _ percent: Percent) -> Phrase {
    Phrase("“\(text)” được đọc là ", "“\(text)” is read as ") + .inEach { $0.percent(percent) }
  }
  public static func withoutEndRead(_ text: String) -> Phrase {
    Phrase("“\(text)” được đọc là không hạn", "“\(text)” is read as no deadline")
  }
  public static let percentOfParent = Phrase(
    "tỷ lệ của mục có mục con được tính từ mục con, không nhập",
    "the share of an item with items below comes from those, and is not imported")
  public static func parentDiffers(_ now: String?, row: String) -> Phrase {
    let place = Phrase(
      now.map { "dưới “\($0)”" } ?? "trên cùng", now.map { "below “\($0)”" } ?? "at the top")
    return Phrase("trong kế hoạch mục này ở ", "in the plan it stands ") + place
      + Phrase(
        ", không phải dưới “\(row)”: nhập không chuyển mục, hãy chuyển trong plan.yaml",
        ", not below “\(row)”: an import moves no item, so move it in plan.yaml")
  }
  public static func goesBack(_ id: String, _ what: Phrase) -> Phrase {
    Phrase("“\(id)” lùi lại, ", "“\(id)” goes back, ") + what
      + Phrase(
        ": bảng có thể đã cũ, có người ghi sau đó",
        ": the table may be older than what was recorded")
  }
  public static let newPlanOnly = Phrase(
    "kế hoạch đã có, nên --title và --id không dùng đến: đổi trong plan.yaml",
    "the plan is there already, so --title and --id are not used: change them in plan.yaml")
  public static func namesMerged(_ name: String, _ other: String) -> Phrase {
    Phrase(
      "“\(other)” được coi là “\(name)”", "“\(other)” is taken for “\(name)”")
  }
  public static func namesNear(_ name: String, _ other: String) -> Phrase {
    Phrase(
      "“\(name)” và “\(other)” gần giống nhau: nếu là một cơ quan thì sửa cho thống nhất",
      "“\(name)” and “\(other)” are much alike: if they are one, write them alike")
  }
  public static func allAreObjectives(_ count: Int) -> Phrase {
    Phrase(
      "bảng không có cấp, nên cả \(count) dòng thành mục tiêu: dùng --objective \"TÊN\" để "
        + "đặt chúng "
        + "dưới một mục tiêu",
      "the table has no levels, so all \(count) rows become objectives: --objective TITLE "
        + "puts them "
        + "below one")
  }
  public static func badRows(_ bad: Int, of all: Int) -> Phrase {
    Phrase(
      "\(bad)/\(all) dòng không đọc được, chưa ghi gì: sửa các dòng trên, hoặc dùng "
        + "--skip-bad để bỏ "
        + "qua chúng",
      "\(bad) of \(all) rows can't be read, nothing was written: mend them, or pass them over with "
        + "--skip-bad")
  }
  /// The problems themselves stand above it.
  public static func planNotReadWhole(_ problems: Int) -> Phrase {
    Phrase(
      "plan.yaml có \(problems) lỗi, chưa ghi gì: sửa các dòng nêu trên, rồi nhập lại",
      "plan.yaml has \(Phrase.problems(problems)), nothing was written: mend the lines above, then "
        + "import again")
  }
  public static func rowsSkipped(_ bad: Int, of all: Int) -> Phrase {
    Phrase("bỏ qua \(bad)/\(all) dòng", "passed over \(bad) of \(all) rows")
  }
  public static func newPlanMade(_ title: String, id: String) -> Phrase {
    Phrase(
      "kế hoạch mới “\(title)” (mã \(id)): đổi bằng --title và --id",
      "a new plan, “\(title)” (id \(id)): --title and --id give others")
  }
  public static func itemsCounted(_ numbers: [(ItemKind, Int)], departments: Int?) -> Phrase {
    let parts = numbers.filter { $0.1 > 0 }.map { kind, count in kind.phrase.counted(count) }
    let bodies = departments.map {
      Phrase("\($0) cơ quan", $0 == 1 ? "1 department" : "\($0) departments")
    }
    let all = parts + [bodies].compactMap(\.self)
    return .inEach { say in all.map { say($0) }.joined(separator: ", ") }
  }
  public static func newItem(_ kind: ItemKind) -> Phrase {
    Phrase("\(kind.phrase.vietnamese.lowercased()) mới", "new \(kind.phrase.english.lowercased())")
  }
  public static let importNothing = Phrase(
    "kế hoạch đã như trong bảng: không có gì thay đổi",
    "the plan is as the table says: nothing changes")
  public static let importDry = Phrase(
    "chạy thử, chưa ghi gì", "a dry run: nothing was written")
  public static func planEditsSaved(_ count: Int) -> Phrase {
    Phrase(
      "đã lưu \(count) thay đổi vào plan.yaml",
      "saved \(count) \(count == 1 ? "change" : "changes") in plan.yaml")
  }
  public static func textChange(_ field: Phrase, _ before: String, _ after: String) -> Phrase {
    field + .verbatim(": \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)")
  }
  public static let planWasEditedFirst = Phrase(
    "plan.yaml đã lưu; nhập lại bảng để ghi phần còn lại: ",
    "plan.yaml is saved; import the table again for the rest: ")
}
