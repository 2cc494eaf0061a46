public import PlanDomain

// How a table was understood, before anything is written.
extension Phrase {
  public static func columnUnderstood(_ letter: String, _ heading: String, _ what: Phrase) -> Phrase
  {
    Phrase("cột \(letter)", "column \(letter)")
      + .verbatim(heading.isEmpty ? ": " : " “\(oneLine(heading))”: ") + what
  }
  public static func columnLeftAside(_ letter: String, _ heading: String) -> Phrase {
    columnUnderstood(letter, heading, Phrase("không dùng đến", "not used"))
  }
  public static func rowUnderstood(row: Int, _ what: Phrase) -> Phrase {
    Phrase("dòng \(row) đọc là ", "row \(row) is read as ") + what
  }
  public static func columnIsMonthFirst(_ heading: String) -> Phrase {
    Phrase(
      "cột “\(oneLine(heading))” ghi tháng trước ngày (tháng/ngày/năm), nên được đọc như vậy",
      "column “\(oneLine(heading))” has the month before the day, and is read so")
  }
  public static func numbersFromTitles(_ heading: String) -> Phrase {
    Phrase(
      "số thứ tự được lấy từ đầu các ô của cột “\(oneLine(heading))”",
      "the numbers are taken from the beginning of the cells of column “\(oneLine(heading))”")
  }
  public static func sheetNamed(_ name: String) -> Phrase {
    Phrase("trang tính “\(name)”", "sheet “\(name)”")
  }
  public static func tableNumbered(_ number: Int) -> Phrase {
    Phrase("bảng \(number)", "table \(number)")
  }
  public static func otherSheets(_ names: [Phrase]) -> Phrase {
    let list = names.prefix(10)
    return Phrase("không đọc ", "not read: ")
      + .inEach { say in list.map { say($0) }.joined(separator: ", ") }
      + Phrase(": chọn bằng --sheet", "; --sheet chooses another")
  }
  public static func hiddenRows(_ rows: [Int]) -> Phrase {
    let list =
      rows.prefix(10).map(String.init).joined(separator: ", ")
      + (rows.count > 10 ? "… (\(rows.count))" : "")
    return Phrase(
      "dòng ẩn cũng được đọc: \(list)", "hidden rows are read too: \(list)")
  }
  public static func hiddenColumns(_ letters: [String]) -> Phrase {
    let list = letters.prefix(10).joined(separator: ", ")
    return Phrase(
      "cột ẩn cũng được đọc: \(list)", "hidden columns are read too: \(list)")
  }
  public static let sheetIsHidden = Phrase(
    "trang tính này đang ẩn", "this sheet is hidden")
  public static func textConverted(_ encoding: String) -> Phrase {
    Phrase(
      "chữ ở bảng mã \(encoding), được chuyển sang Unicode: xem kỹ các dòng đã đọc",
      "the text is in \(encoding) and was converted to Unicode: look closely at the rows as they "
        + "were read"
    )
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// Why a table is not read before something is said of it.
extension Phrase {
  public static func noSuchSheet(_ name: String, _ names: [Phrase]) -> Phrase {
    let list = Phrase.inEach { say in names.prefix(20).map { say($0) }.joined(separator: ", ") }
    return Phrase(
      "không có trang tính hay bảng “\(name)”; có: ", "there is no “\(name)”; there is ")
      + (names.isEmpty
        ? Phrase("một bảng duy nhất, bỏ --sheet", "one table: leave --sheet out") : list)
  }
  public static func noSuchColumn(_ heading: String, _ headings: [String]) -> Phrase {
    let list = headings.prefix(20).map { "“\(oneLine($0))”" }.joined(separator: ", ")
    return Phrase(
      "không có cột “\(heading)”; có: \(list)", "there is no column “\(heading)”; there is \(list)")
  }
  public static func titleRepeats(_ title: String, _ other: String) -> Phrase {
    let (title, other) = (oneLine(title), oneLine(other))
    return Phrase(
      "cột “\(title)” lặp lại, còn cột “\(other)” mỗi dòng một khác: nếu đó là nhiệm vụ, dùng "
        + "--column title=\"\(other)\" (và --column objective=\"\(title)\"); nếu không, dùng "
        + "--column none=\"\(other)\"",
      "column “\(title)” repeats, and column “\(other)” differs in each row: if those are the "
        + "tasks, give --column title=\"\(other)\" (and --column objective=\"\(title)\"); else "
        + "--column none=\"\(other)\"")
  }
  public static let sheetOldExcel = Phrase(
    "tệp là Excel hoặc Word kiểu cũ (.xls, .doc): mở bằng Excel, Word hoặc LibreOffice rồi lưu "
      + "thành .xlsx hoặc .docx",
    "the file is of the old Excel or Word kind (.xls, .doc): open it in Excel, Word or LibreOffice "
      + "and save it as .xlsx or .docx")
  public static let sheetLocked = Phrase(
    "tệp có mật khẩu: bỏ mật khẩu (Lưu thành một bản không mật khẩu) rồi nhập lại",
    "the file has a password: save a copy without one, then import that")
  public static let sheetPDF = Phrase(
    "tệp là PDF, không phải bảng: xin tệp Excel hoặc Word gốc, hoặc chép bảng sang bảng tính rồi "
      + "lưu .xlsx",
    "the file is a PDF and no table: ask for the Excel or Word file it was made of, or copy the "
      + "table into a spreadsheet and save it as .xlsx")
  public static let sheetRTF = Phrase(
    "tệp là RTF: mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
    "the file is RTF: open it in Word or LibreOffice and save it as .docx")
  public static let sheetHTML = Phrase(
    "tệp là trang HTML (có khi mang đuôi .xls): mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx",
    "the file is an HTML page (some are named .xls): open it in Excel or LibreOffice and save it "
      + "as .xlsx")
  public static let sheetOtherZip = Phrase(
    "tệp nén không phải .xlsx, .ods hay .docx: giải nén rồi nhập tệp bên trong",
    "the archive is no .xlsx, .ods or .docx: unpack it and import the file in it")
  public static func officeTooLarge(_ what: String) -> Phrase {
    Phrase(
      "tệp quá lớn khi mở ra (\(what)): chia bảng thành nhiều tệp, hoặc xóa các dòng trống ở cuối",
      "the file is too large once unpacked (\(what)): divide the table, or delete the empty rows "
        + "at its end")
  }
  public static func officeBroken(_ part: String) -> Phrase {
    Phrase(
      "phần “\(part)” của tệp bị hỏng: mở bằng Excel, Word hoặc LibreOffice rồi lưu lại",
      "its part “\(part)” is broken: open the file in Excel, Word or LibreOffice and save it again")
  }
  public static func officeLibraryMissing(_ library: String) -> Phrase {
    Phrase(
      "máy thiếu thư viện \(library) để đọc .xlsx, .ods và .docx: cài đặt nó (apt install "
        + "\(library)), hoặc lưu bảng thành CSV UTF-8",
      "the machine lacks the library \(library) for .xlsx, .ods and .docx: install it (apt install "
        + "\(library)), or save the table as CSV UTF-8")
  }
  public static func importWordsUnknownKey(_ key: String) -> Phrase {
    Phrase(
      "không biết khóa “\(key)”: có columns, statuses, bodies, ongoing, fiscal_year_ends",
      "unknown key “\(key)”: there are columns, statuses, bodies, ongoing, fiscal_year_ends")
  }
  public static let noTableInDocument = Phrase(
    "văn bản không có bảng nào: đưa danh sách nhiệm vụ vào một bảng có dòng tiêu đề cột",
    "the document has no table: put its tasks into a table with a row of headings")
}

// Tables of figures, and of directives.
extension Phrase {
  public static let figureName = Phrase("Chỉ tiêu", "Indicator")
  public static let figureUnit = Phrase("Đơn vị tính", "Unit")
  public static let figureBaseline = Phrase("Mức cơ sở", "Baseline")
  public static let figureTarget = Phrase("Mục tiêu", "Target")
  public static let figureActual = Phrase("Kết quả thực hiện", "Actual")
  public static func badFigure(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không phải một con số, hoặc có thể là hai số khác nhau: viết như 1250 hoặc 12,5",
      "“\(text)” is no number, or may be two: write one like 1250 or 12.5")
  }
  public static let resultNeedsDay = Phrase(
    "không rõ kết quả của ngày nào: thêm --on NGÀY, như --on 2026-09-30",
    "of which day the result is, is not told: add --on DATE, like --on 2026-09-30")
  public static func resultInFuture(_ day: Day) -> Phrase {
    Phrase("kết quả của ngày chưa đến, ", "the result is of a day to come, ") + .named(day)
      + Phrase(
        ": bỏ cột này bằng --column none, hoặc sửa tiêu đề cột",
        ": leave the column aside with --column none, or mend its heading")
  }
  public static func indicatorNotInPlan(_ title: String) -> Phrase {
    Phrase(
      "kế hoạch không có chỉ tiêu “\(title)”: thêm vào indicators của một mục trong plan.yaml",
      "the plan has no indicator “\(title)”: add it to an item's indicators in plan.yaml")
  }
  public static func indicatorTwice(_ title: String) -> Phrase {
    Phrase(
      "kế hoạch có nhiều chỉ tiêu “\(title)”: đặt tên khác nhau trong plan.yaml",
      "the plan has several indicators “\(title)”: give them other titles in plan.yaml")
  }
  public static func targetDiffers(_ id: String) -> Phrase {
    Phrase(
      "mục tiêu khác trong kế hoạch (\(id)): nhập không đổi mục tiêu, hãy đổi trong plan.yaml",
      "the target is not the plan's (\(id)): an import changes no target, so change it in plan.yaml"
    )
  }
  public static let directiveToNobody = Phrase(
    "không rõ giao cho cơ quan nào: điền cột cơ quan được giao",
    "to whom it is given is not told: fill in the column of bodies")
  public static let rowIsHeading = Phrase(
    "dòng đề mục, không phải ý kiến chỉ đạo", "a heading and no directive")
  public static let rowHeadsOthers = Phrase(
    "chỉ có tên, nên được đọc là mục của các dòng dưới", "only a name, so it heads the rows below")
  public static let mayBeDirectives = Phrase(
    "bảng có vẻ là bảng theo dõi ý kiến chỉ đạo: thêm --directives nếu muốn ghi thành ý kiến "
      + "chỉ đạo",
    "the table looks like one of directives: --directives records them as such")
  public static func givenOn(_ day: Day) -> Phrase {
    Phrase("ngày giao ", "given on ") + .named(day)
  }
  public static func directivesGiven(_ count: Int) -> Phrase {
    Phrase(
      "đã ghi \(count) ý kiến chỉ đạo",
      "recorded \(count) \(count == 1 ? "directive" : "directives")")
  }
  public static func directivesRead(_ count: Int) -> Phrase {
    Phrase("\(count) ý kiến chỉ đạo", "\(count) \(count == 1 ? "directive" : "directives")")
  }
  public static func indicatorsRead(_ count: Int) -> Phrase {
    Phrase("\(count) chỉ tiêu", "\(count) \(count == 1 ? "indicator" : "indicators")")
  }
}

// What is wrong with one cell, or how it was read.
extension Phrase {
  public static func cellIsError(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” là lỗi của bảng tính, không phải nội dung: sửa công thức hoặc nới cột, rồi "
        + "xuất lại",
      "“\(text)” is the spreadsheet's error and no content: mend the formula or widen the column, "
        + "then export again")
  }
  public static func leadIsPerson(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” là người, không phải cơ quan: ghi tên cơ quan, hoặc xóa ô này",
      "“\(text)” is a person and no body: write the body's name, or clear the cell")
  }
  public static func bodiesUnclear(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” có thể là hai cơ quan: viết cách nhau bằng dấu chấm phẩy",
      "“\(text)” may be two bodies: write a semicolon between them")
  }
  public static func bodiesRead(_ text: String, lead: String?, helping: [String]) -> Phrase {
    let names = helping.joined(separator: "; ")
    let text = oneLine(text)
    let lead = lead ?? "–"
    return Phrase(
      "“\(text)” được đọc là: chủ trì \(lead)"
        + (names.isEmpty ? "" : ", phối hợp \(names)"),
      "“\(text)” is read as: lead \(lead)" + (names.isEmpty ? "" : ", coordinating \(names)"))
  }
  public static func bodyTakenWhole(_ name: String) -> Phrase {
    Phrase(
      "“\(name)” được coi là một cơ quan: nếu là nhiều, viết cách nhau bằng dấu chấm phẩy",
      "“\(name)” is taken for one body: if it is several, write semicolons between them")
  }
  public static func leadMayBeMerged(_ name: String) -> Phrase {
    Phrase(
      "ô chủ trì trống; nếu ô “\(name)” ở trên được gộp xuống, nhập lại với --fill-down",
      "the lead is blank; if the cell “\(name)” above is merged downwards, import again with "
        + "--fill-down")
  }
  public static let headingKept = Phrase(
    "chỉ giữ số và tên của dòng này, để các dòng dưới nó có chỗ đứng",
    "its number and title alone are kept, for what stands below it")
  public static func onwardRead(_ text: String, _ first: Day) -> Phrase {
    Phrase("“\(text)” được đọc là từ ", "“\(text)” is read as from ") + .named(first)
      + Phrase(", không hạn", " on, without a deadline")
  }
  public static func dayMayBeTwo(_ text: String, _ first: Day, _ second: Day) -> Phrase {
    Phrase("“\(text)” có thể là ", "“\(text)” may be ") + .named(first) + Phrase(" hoặc ", " or ")
      + .named(second)
      + Phrase(": viết như 2026-12-31", ": write days like 2026-12-31")
  }
  public static func dayWithoutYear(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” thiếu năm: viết như 31/12/2026",
      "“\(text)” lacks its year: write it like 31/12/2026")
  }
  public static func dayIsStatus(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” là trạng thái, không phải thời hạn: đưa sang cột tiến độ, ghi ngày ở đây",
      "“\(text)” is a status and no deadline: move it to the column of progress, and write a day "
        + "here"
    )
  }
  public static func unclearStatus(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không nói rõ trạng thái nào: viết một trong "
        + Status.allCases.map(\.phrase.vietnamese).joined(separator: ", "),
      "“\(text)” does not tell which status it is: write one of "
        + Status.allCases.map(\.phrase.english).joined(separator: ", "))
  }
  public static func statusRead(_ text: String, _ status: Status) -> Phrase {
    Phrase("“\(text)” được đọc là ", "“\(text)” is read as ") + status.phrase
  }
  public static let remarkKept = Phrase(
    "giữ làm ghi chú, không có trạng thái hay tỷ lệ",
    "kept as a note, with no status and no share in it")
  public static func severalMarks(_ headings: [String]) -> Phrase {
    let list = headings.map { "“\(oneLine($0))”" }.joined(separator: ", ")
    return Phrase(
      "đánh dấu ở nhiều cột (\(list)): để lại một", "several columns are marked (\(list)): keep one"
    )
  }
}
