import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct ImportCommandTests {
  /// The table that an office might send: 200 tasks with titles above, two rows of headings, rows
  /// of totals, headings repeated on each page, months and quarters as deadlines, short and whole
  /// names, decomposed accents, breaks and quotes in cells, and signatures below.
  private static let office: String = {
    let file = #filePath
    return file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) + "/Office.csv"
  }()

  @Test func theTableOfAnOfficeBecomesAPlanThatIsOpenedEditedAndReported() throws {
    let sandbox = try Sandbox()
    let dry = try sandbox.run("import", Self.office, "--into", "p", "--dry-run", "--lang", "en")
    #expect(dry.status == .exited(0), "\(dry)")
    #expect(dry.standardOutput.hasSuffix("a dry run: nothing was written\n"))
    #expect(sandbox.names(in: ".") == [], "a dry run writes nothing")

    let made = try sandbox.run("import", Self.office, "--into", "p", "--lang", "en")
    #expect(made.status == .exited(0), "\(made)")
    #expect(
      made.standardOutput.contains("3 objectives, 9 strategies, 200 actions, 12 departments\n"))
    #expect(made.standardOutput.contains("stnmt  Sở Tài nguyên và Môi trường (Sở TN&MT)\n"))
    #expect(try sandbox.run("check", "p", "--lang", "en").status == .exited(0))
    let again = try sandbox.run("import", Self.office, "--into", "p", "--lang", "en")
    #expect(again.standardOutput.hasSuffix("the plan is as the table says: nothing changes\n"))

    let screen = try sandbox.open("p", "--lang", "en")
    try screen.waitForText("200 actions")
    try screen.type("q")
    #expect(try sandbox.run("set", "p", "1.2", "--progress", "75").status == .exited(0))
    let page = try sandbox.run("report", "p", "--format", "html", "--lang", "en")
    #expect(page.standardOutput.contains("75&nbsp;%"))
  }

  @Test func whatIsReportedComesBackUnchangedInBothLanguages() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let before = try sandbox.bytes(of: "p/plan.yaml")
    for language in ["vi", "en"] {
      let table = try sandbox.run("report", "p", "--format", "csv", "--lang", language)
      try sandbox.write(bytes: table.outputBytes, to: "t.csv")
      let back = try sandbox.run("import", "t.csv", "--into", "p", "--lang", "en")
      #expect(
        back.standardOutput.hasSuffix("the plan is as the table says: nothing changes\n"),
        "\(back)")
      #expect(
        back.standardOutput.hasPrefix(
          language == "vi" ? "column A “STT”: No.\n" : "column A “No.”: No.\n"))
    }
    #expect(try sandbox.bytes(of: "p/plan.yaml") == before)
    let copy = try sandbox.run("import", "t.csv", "--into", "q", "--lang", "en")
    #expect(copy.status == .exited(0), "\(copy)")
    let rows = try sandbox.run("report", "q", "--format", "csv", "--lang", "en").standardOutput
    let table = try sandbox.bytes(of: "t.csv")
    #expect(ids(rows) == ids(String(decoding: table, as: UTF8.self)))
  }

  private func ids(_ table: String) -> [Substring] {
    table.split(separator: "\r\n").compactMap { $0.split(separator: ",").first }
  }

  @Test func differencesAreRecordedAndPlanYAMLKeepsItsComments() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan("# ours\n" + smallPlan)
    try sandbox.write(
      """
      STT,Nội dung,Chủ trì,Thời hạn,Tiến độ,Khó khăn
      1.1,Strategy,,31/03/2027,Chậm tiến độ; 20 %,Thiếu vốn
      1.2,Mới,Office,30/6/2027,,

      """, to: "t.csv")
    let refused = try sandbox.run("import", "t.csv", "--into", "p", "--lang", "en")
    #expect(refused.status == .exited(1))
    #expect(
      refused.standardError == """
        t.csv: row 2, column D “Thời hạn”: the deadline changes from 2099-12-31 to 2027-03-31: \
        import again with --why REASON
        1 of 2 rows can't be read, nothing was written: mend them, or pass them over with \
        --skip-bad

        """)
    #expect(sandbox.names(in: "p") == ["plan.yaml"])

    let done = try sandbox.run(
      "import", "t.csv", "--into", "p", "--why", "chờ vốn", "--by", "VP", "--lang", "en")
    #expect(done.status == .exited(0), "\(done)")
    #expect(
      done.standardOutput == """
        column A “STT”: No.
        column B “Nội dung”: Task
        column C “Chủ trì”: Lead
        column D “Thời hạn”: Deadline
        column E “Tiến độ”: Progress, result
        column F “Khó khăn”: Obstacles
        row 2 is read as 1.1 Strategy · Deadline: 2027-03-31 · Status: behind · Progress: 20 %
        row 3 is read as 1.2 Mới · Lead: Office · Deadline: 2027-06-30
        1.1  Status: – → behind
        1.1  Progress: – → 20 %
        1.1  Deadline: 2099-12-31 → 2027-03-31
        1.1  Obstacles: Thiếu vốn
        1.2  new strategy: Mới
        saved 1 change in plan.yaml
        saved 2 lines

        """)
    let text = String(decoding: try sandbox.bytes(of: "p/plan.yaml"), as: UTF8.self)
    #expect(text.hasPrefix("# ours\n"))
    #expect(
      text.hasSuffix("        - {id: \"1.2\", title: Mới, due: 2027-06-30}\n")
        || text.contains("{id: \"1.2\", title: Mới, due: 2027-06-30}"))
    let log = try sandbox.run("log", "p", "1.1", "--lang", "en").standardOutput
    #expect(log.contains("Reason: chờ vốn"))
    #expect(log.contains("Thiếu vốn"))
  }

  @Test func rowsThatCannotBeReadAreLeftOutOnlyWhenAsked() throws {
    let sandbox = try Sandbox()
    try sandbox.write("STT;Nội dung;Thời hạn\n1;A;31/02/2026\n2;B;\n", to: "t.csv")
    let refused = try sandbox.run("import", "t.csv", "--into", "p", "--lang", "en")
    #expect(refused.status == .exited(1))
    #expect(sandbox.names(in: ".") == ["t.csv"])
    let made = try sandbox.run("import", "t.csv", "--into", "p", "--skip-bad", "--lang", "en")
    #expect(made.status == .exited(0), "\(made)")
    #expect(made.standardError.hasSuffix("passed over 1 of 2 rows\n"))
    #expect(made.standardOutput.contains("1 objective, 0 departments\n"))
  }

  @Test func nothingIsWrittenUnlessAllCanBe() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan)
    let before = try sandbox.bytes(of: "p/plan.yaml")
    let half = String(repeating: "a", count: 5_000)
    try sandbox.write("STT,Nội dung,Khó khăn\n1.2,Mới,\(half)\n,,\(half)\n", to: "t.csv")
    for folder in ["p", "new"] {
      let refused = try sandbox.run("import", "t.csv", "--into", folder, "--lang", "en")
      #expect(refused.status == .exited(1))
      #expect(
        refused.standardError.contains("row 2, column C “Khó khăn”: the cell is over 8192 bytes"))
    }
    #expect(try sandbox.bytes(of: "p/plan.yaml") == before)
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
    #expect(!sandbox.names(in: ".").contains("new"))
  }

  @Test func aPlanIsNamedByItsFileTooAndKeepsItsOwnTitle() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan)
    try sandbox.write("STT,Nội dung\n1.2,Mới\n", to: "t.csv")
    let done = try sandbox.run(
      "import", "t.csv", "--into", "p/plan.yaml", "--title", "Khác", "--lang", "en")
    #expect(done.status == .exited(0), "\(done)")
    #expect(
      done.standardError
        == "the plan is there already, so --title and --id are not used: change them in plan.yaml\n"
    )
    #expect(done.standardOutput.hasSuffix("1.2  new strategy: Mới\nsaved 1 change in plan.yaml\n"))
  }

  @Test func aPlanThatIsNotReadWholeIsNotAddedTo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan + "odd: 1\n")
    let before = try sandbox.bytes(of: "p/plan.yaml")
    try sandbox.write("STT,Nội dung\n1.2,Mới\n", to: "t.csv")
    let refused = try sandbox.run("import", "t.csv", "--into", "p", "--lang", "en")
    #expect(refused.status == .exited(1))
    #expect(refused.standardError.hasPrefix("plan.yaml:"))
    #expect(
      refused.standardError.hasSuffix(
        "plan.yaml has 1 problem, nothing was written: mend the lines above, then import again\n"))
    #expect(try sandbox.bytes(of: "p/plan.yaml") == before)
  }

  @Test func whatIsNoTableAndWhatIsNoFileAreRefusedByName() throws {
    let sandbox = try Sandbox()
    try sandbox.write("%PDF-1.7", to: "t.csv")
    let page = try sandbox.run("import", "t.csv", "--into", "p", "--lang", "en")
    #expect(page.status == .exited(1))
    #expect(page.standardError.hasPrefix("t.csv: the file is a PDF and no table: "))
    let gone = try sandbox.run("import", "no.csv", "--into", "p", "--lang", "en")
    #expect(gone.standardError.hasPrefix("no.csv: can't be read (No such file or directory): "))
    #expect(mkfifo(sandbox.directory + "/f.csv", 0o600) == 0)
    let pipe = try sandbox.run("import", "f.csv", "--into", "p", "--lang", "en")
    #expect(pipe.status == .exited(1), "a pipe is refused and never waited for")
    #expect(try sandbox.run("import", "t.csv").status == .exited(64))
  }

  /// A workbook that openpyxl wrote: the sheet with tasks, by what is in it and not by its name.
  @Test func aWorkbookIsReadWithItsSheetNamedAndWordsOfTheOffice() throws {
    let sandbox = try Sandbox()
    let fixture = Self.office.replacing(
      "EndToEndTests/Spreadsheet/Office.csv", with: "OfficeFilesTests/Fixtures/plan.xlsx")
    let refused = try sandbox.run("import", fixture, "--into", "p", "--lang", "en")
    #expect(refused.status == .exited(1), "a number is no day")
    #expect(refused.standardError.contains("sheet “Nhiệm vụ”: row 11, column F “Hoàn thành”"))
    #expect(sandbox.names(in: ".") == [], "nothing is written")
    let made = try sandbox.run(
      arguments: ["import", fixture, "--into", "p", "--skip-bad", "--lang", "en"])
    #expect(made.status == .exited(0), "\(made)")
    #expect(made.standardOutput.contains("hidden rows are read too: 8\n"))
    #expect(made.standardOutput.contains("not read: sheet “Ghi chú chung”") == false)
    let shown = try sandbox.run("show", "p", "2", "--lang", "en").standardOutput
    #expect(shown.contains("Sở KH&CN"), "the merged cell's value: \(shown)")
  }

  @Test func directivesAreRecordedWithWhatCameOfThem() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan)
    try sandbox.write(
      "STT;Ý kiến chỉ đạo;Đơn vị được giao;Hạn xử lý;Kết quả\n1;Rà soát;Office;31/12/2099;Đang làm\n",
      to: "t.csv")
    let done = try sandbox.run(
      "import", "t.csv", "--into", "p", "--directives", "--lang", "en")
    #expect(done.standardOutput.hasSuffix("recorded 1 directive\nsaved 1 line\n"), "\(done)")
    let again = try sandbox.run("import", "t.csv", "--into", "p", "--directives", "--lang", "en")
    #expect(again.standardOutput.hasSuffix("nothing changes\n"), "\(again)")
  }
}
