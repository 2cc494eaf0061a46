import Testing

/// This checkout keeps the rules.
struct HouseRulesTests {
  @Test func theTopLevelHoldsOnlyWhatTheDesignNames() throws {
    #expect(HouseRules.strangers(atTopLevel: try Checkout.topLevel()) == [])
  }

  @Test func everyImportIsAnArrowOfTheDesign() throws {
    let files = try Checkout.swiftFiles("Sources")
    #expect(files.count > 100)
    #expect(files.flatMap(HouseRules.brokenArrows) == [])
  }

  @Test func theManifestHasExactlyTheArrowsOfTheDesign() throws {
    let found = HouseRules.dependencies(inManifest: try Checkout.text("Package.swift"))
    for (module, expected) in HouseRules.arrows where !module.hasPrefix("C") || module == "CellGrid"
    {
      #expect(found[module] == expected, "\(module)")
    }
  }

  @Test func keysAreBoundInOneTable() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.boundKeys) == [])
  }

  @Test func noFileHasBannedWords() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.bannedWords) == [])
  }

  @Test func filesAndLinesAreShortAndWithoutTabs() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.badShape) == [])
  }

  @Test func perCentsAreWrittenInOnePlace() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.strayPercents) == [])
  }

  @Test func theWallScreenNamesNothingThatWrites() throws {
    let files = try Checkout.swiftFiles("Sources")
    #expect(files.count { $0.path.contains("/Kiosk/") } > 20)
    #expect(files.flatMap(HouseRules.waysToWrite) == [])
  }

  @Test func testsThatWaitForProgramsHoldNoOthersUp() throws {
    let files = try Checkout.swiftFiles("Tests/EndToEndTests")
    #expect(files.count > 50)
    #expect(files.flatMap(HouseRules.suitesThatHoldOthersUp) == [])
  }

  @Test func pagesDontKnowEachOtherAndOnePlaceKnowsThemAll() throws {
    let files = try Checkout.swiftFiles("Sources/Dashboard")
    let pages = files.flatMap(HouseRules.pages)
    #expect(pages.count >= 19)
    #expect(files.flatMap { HouseRules.knownPages(in: $0, among: pages) } == [])
    #expect(files.flatMap(HouseRules.switchesOverPages) == [])
  }

  @Test func pagesNameNoColourAndNoMarkAndDrawNoListOfTheirOwn() throws {
    #expect(try Checkout.swiftFiles("Sources/Dashboard").flatMap(HouseRules.ownLooks) == [])
  }

  @Test func aPageWithALookOfItsOwnIsNamed() {
    for line in [
      "canvas.put(canvas.glyphs.selection, 0, row, .accent)", "let mark = \"▲\"",
      "grid.fill(rect, Style(foreground: .terminalDefault))",
    ] {
      let page = SourceFile(path: "Sources/Dashboard/Pages/Week/A.swift", text: line)
      #expect(HouseRules.ownLooks(in: page).count == 1, "\(line)")
      let words = SourceFile(path: "Sources/Dashboard/Pages/Week/A.swift", text: "// \(line)")
      #expect(HouseRules.ownLooks(in: words) == [])
    }
  }

  @Test func noPageTypesAThresholdOfColumnsOrRows() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.typedThresholds) == [])
    for line in [
      "let isWide = columns >= 100", "if page.body.rows < 24 {", "guard size.columns>=60 else",
      "name: .lead, width: .exactly(9), from: 60,",
    ] {
      func found(_ name: String) -> [String] {
        HouseRules.typedThresholds(
          in: SourceFile(path: "Sources/Dashboard/\(name).swift", text: line))
      }
      #expect(found("Pages/Week/A").count == 1, "\(line)")
      #expect(found("View/Measures") == [])
    }
  }

  @Test func aPageThatKnowsAnotherIsFound() {
    let week = SourceFile(
      path: "Sources/Dashboard/Pages/Week/A.swift",
      text: "struct WeekPage: ScreenPage {\n  LogPage().draw()\n  switch screen {")
    let pages = HouseRules.pages(in: week) + [("LogPage", "Log")]
    #expect(pages.map(\.name) == ["WeekPage", "LogPage"])
    #expect(HouseRules.knownPages(in: week, among: pages).count == 1)
    #expect(HouseRules.switchesOverPages(in: week).count == 1)
  }

  @Test func everyKindOfFormIsTriedAndNoneReadsByPlace() throws {
    let files = try Checkout.swiftFiles("Sources/Dashboard")
    let tried = try Checkout.text("Tests/DashboardTests/Updates/KeptTextTests.swift")
    #expect(files.flatMap(HouseRules.forms).count > 10)
    #expect(files.flatMap(HouseRules.forms).filter { !tried.contains("kind: \($0).self") } == [])
    #expect(files.flatMap(HouseRules.readingByPlace) == [])
  }

  @Test func textForPeopleStandsInOneTable() throws {
    #expect(try Checkout.swiftFiles("Sources").flatMap(HouseRules.strayTexts) == [])
  }
}

/// Each rule can fail.
struct HouseRulesCanFailTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: "Sources/" + path, text: text)
  }

  @Test func aStrangerAtTheTopLevelIsNamed() {
    #expect(HouseRules.strangers(atTopLevel: ["docs", ".git", "Sources"]) == ["docs"])
  }

  @Test(arguments: [
    "import Foundation", "public import Foundation", "@testable import Foundation",
    "@preconcurrency internal import Foundation", "  import struct Foundation.Date",
    "@_spi(X) public import func Foundation.sin",
  ])
  func anImportIsFoundHoweverItIsWritten(_ line: String) {
    #expect(HouseRules.importedModule(line) == "Foundation")
    #expect(HouseRules.brokenArrows(in: file("PlanDomain/A.swift", line)).count == 1)
    #expect(HouseRules.brokenArrows(in: file("CellGrid/A.swift", line)).count == 1)
  }

  @Test func anArrowAgainstTheDesignIsNamed() {
    #expect(HouseRules.brokenArrows(in: file("Dashboard/A.swift", "import CNcurses")).count == 1)
    #expect(HouseRules.brokenArrows(in: file("PlanStorage/A.swift", "import CLibyaml")).count == 1)
    #expect(HouseRules.brokenArrows(in: file("PlanDomain/A.swift", "import Phrases")).count == 1)
    #expect(HouseRules.brokenArrows(in: file("Phrases/A.swift", "import PlanDomain")) == [])
    #expect(HouseRules.importedModule("// import Foundation") == nil)
  }

  @Test func aSuiteThatHoldsOthersUpIsNamed() {
    let text = "@Suite(.serialized) struct A { let sandbox = Sandbox() }"
    let waiting = text.replacing("(.serialized", with: "(.waiting, .serialized")
    #expect(HouseRules.suitesThatHoldOthersUp(in: file("A.swift", text)).count == 1)
    #expect(HouseRules.suitesThatHoldOthersUp(in: file("A.swift", waiting)) == [])
  }

  @Test func anArrowOfTheManifestIsRead() {
    let found = HouseRules.dependencies(
      inManifest: "module(\"CellGrid\", [\"Phrases\", \"CLinux\"]),")
    #expect(found["CellGrid"] == ["Phrases", "CLinux"])
  }

  @Test func aKeyBoundElsewhereIsNamed() {
    let line = "if key == Key(\"q\") {"
    #expect(HouseRules.boundKeys(in: file("Dashboard/Update/A.swift", line)).count == 1)
    #expect(HouseRules.boundKeys(in: file("tiendo/A.swift", "case .character(\"q\"):")).count == 1)
    #expect(HouseRules.boundKeys(in: file("Dashboard/Commands/CommandTable.swift", line)) == [])
  }

  @Test func aPerCentWrittenElsewhereIsNamed() {
    for line in [
      "put(\"\\(value) %\")", "let text = number + \"%\"", "let percent = 100 * done / total",
      "say(Int(share.fraction * 100))",
    ] {
      #expect(HouseRules.strayPercents(in: file("Dashboard/A.swift", line)).count == 1, "\(line)")
      #expect(HouseRules.strayPercents(in: file("Phrases/Percentages.swift", line)) == [])
    }
    #expect(HouseRules.strayPercents(in: file("Dashboard/A.swift", "// \"40 %\"")) == [])
    #expect(HouseRules.strayPercents(in: file("Dashboard/A.swift", "let rest = days % 7")) == [])
  }

  @Test func aBannedWordIsNamedAlsoInAComment() {
    #expect(HouseRules.bannedWords(in: file("tiendo/A.swift", "let a = try" + "! b()")).count == 1)
    #expect(HouseRules.bannedWords(in: file("tiendo/A.swift", "// TO" + "DO later")).count == 1)
  }

  @Test func aWallScreenThatWritesIsNamed() {
    let line = "storage.requests.send(StorageRequest.stop); writeSmallFile(path, [])"
    #expect(HouseRules.waysToWrite(in: file("tiendo/Kiosk/A.swift", line)).count == 1)
    #expect(HouseRules.waysToWrite(in: file("Dashboard/Kiosk/A.swift", line)).count == 1)
    #expect(HouseRules.waysToWrite(in: file("tiendo/Dashboard/A.swift", line)) == [])
  }

  @Test func aFormThatReadsByPlaceIsNamed() {
    let form = "struct EvidenceForm: FormKind {\n"
    #expect(HouseRules.forms(in: file("Dashboard/A.swift", form)) == ["EvidenceForm"])
    for line in ["let due = texts[3]", "values[0]", "fields[index + 1].text", "field: 0"] {
      #expect(HouseRules.readingByPlace(in: file("Dashboard/A.swift", form + line)).count == 1)
      #expect(HouseRules.readingByPlace(in: file("Dashboard/A.swift", line)) == [])
    }
    #expect(HouseRules.readingByPlace(in: file("Dashboard/A.swift", form + "values[due]")) == [])
  }

  @Test func aLongFileALongLineAndATabAreNamed() {
    let line = String(repeating: "đ", count: 100)
    #expect(HouseRules.badShape(of: file("tiendo/A.swift", line)) == [])
    #expect(HouseRules.badShape(of: file("tiendo/A.swift", line + "d")).count == 1)
    #expect(HouseRules.badShape(of: file("tiendo/A.swift", "\tlet a = 1")).count == 1)
    let lines = String(repeating: "let a = 1\n", count: 351)
    #expect(HouseRules.badShape(of: file("tiendo/A.swift", lines)).count == 1)
  }

  @Test func aStrayTextIsNamedAndAnExampleInACommentIsNot() {
    #expect(HouseRules.strayTexts(in: file("tiendo/A.swift", "say(\"quá hạn\")")).count == 1)
    #expect(HouseRules.strayTexts(in: file("tiendo/A.swift", "/// \"quá hạn\"")) == [])
    #expect(HouseRules.strayTexts(in: file("Phrases/A.swift", "Phrase(\"quá\", \"x\")")) == [])
  }
}
