import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Where there is no plan every screen says so, and how to come to one; none looks as if nothing
/// were wrong.
@Suite struct NoPlanTests {
  private static let emptyText = "format: tiendo/1\nid: p\ntitle: Plan\nobjectives: []\n"

  private func contents(_ absence: String) -> PlanContents {
    switch absence {
    case "no file": PlanContents(problems: [Problem(file: "plan.yaml", .file(.missing))])
    case "empty": PlanContents(problems: [Problem(file: "plan.yaml", .plan(.empty))])
    case "not understood":
      PlanContents(problems: [Problem(file: "plan.yaml", line: 1, .text(.notUTF8))])
    default: PlanContents()
    }
  }

  private func snapshot(_ absence: String) -> Snapshot {
    let contents = contents(absence)
    let moment = Moment.now(DashboardFixture.now, offset: .indochina)
    return Snapshot(
      projection: Projection(plan: contents.plan, ledger: Ledger(), moment: moment),
      problems: contents.problems)
  }

  @Test(
    arguments: Language.allCases, ["no file", "empty", "not understood", "no objectives"])
  func everyScreenSaysThatThereIsNone(language: Language, absence: String) throws {
    let snapshot = snapshot(absence)
    let why = try #require(snapshot.absence)
    for size in PercentageTests.sizes {
      for screen in Screen.allCases {
        var state = DashboardFixture.state(
          size.columns, size.rows, language: language, snapshot: snapshot)
        state.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
        #expect(state.picture.contains(state.say(why.title)), "\(screen) \(size)")
        #expect(!state.picture.contains(state.say(.nothingToDecide)), "\(screen) \(size)")
        #expect(!state.picture.contains(state.say(.classOverdue)), "\(screen) \(size)")
      }
      var settings = KioskSettings()
      settings.language = language
      let wall = KioskSnapshot(contents(absence), now: DashboardFixture.now)
      let kiosk = KioskFixture.state(size.columns, size.rows, settings, snapshot: wall)
      let capitals = Wording(language)(why.title).uppercased()
      #expect(
        kiosk.picture.contains(capitals) || kiosk.picture.contains(capitals.spaced), "\(size)")
    }
  }

  @Test(arguments: Language.allCases)
  func theWaysToOneAreNamed(language: Language) {
    let state = DashboardFixture.state(120, 40, language: language, snapshot: snapshot("no file"))
    for way in ["tiendo new", "--sample", "plan.yaml"] { #expect(state.picture.contains(way)) }
    let small = DashboardFixture.state(40, 12, language: language, snapshot: snapshot("no file"))
    #expect(small.picture.contains("tiendo new"))
    var settings = KioskSettings()
    settings.language = language
    let wall = KioskSnapshot(contents("no file"), now: DashboardFixture.now)
    let kiosk = KioskFixture.state(120, 40, settings, snapshot: wall)
    for way in ["tiendo new", "--sample", "plan.yaml"] { #expect(kiosk.picture.contains(way)) }
  }

  /// Over every key that there is, on every screen: where no plan.yaml lies nothing is written, no
  /// form opens, and who would edit is told the way to a plan.
  @Test(arguments: ["no file", "empty", "not understood", "no objectives"])
  func nothingIsRecordedWhereThereIsNoPlan(absence: String) throws {
    let snapshot = snapshot(absence)
    let why = try #require(snapshot.absence)
    let leading: [Command] =
      switch why {
      case .noFile: []
      case .notUnderstood: [.openEditor]
      case .noObjectives: [.openEditor, .addItem]
      }
    for screen in Screen.allCases {
      var start = DashboardFixture.state(snapshot: snapshot)
      start.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
      for hint in start.hints { #expect(start.hindrance(to: hint) == nil, "\(hint)") }
      for row in CommandTable.rows where row.modes.contains(start.mode) {
        guard let key = row.keyNames.first, row.command != .quit else { continue }
        var state = start
        let effects = state.press(key, "Enter", "Enter")
        if leading.contains(row.command) { continue }
        let isWriting = effects.contains { effect in
          switch effect {
          case .storage(.append, _), .storage(.editPlan, _), .storage(.takeBackPlanEdit, _),
            .storage(.writeDocuments, _), .openEditor:
            true
          default: false
          }
        }
        #expect(!isWriting && !state.saves.isPending, "\(screen) \(row.command)")
        guard row.command.isEdit || row.command == .meetings || row.command == .agenda else {
          continue
        }
        state = start
        state.press(key)
        #expect(state.overlay == nil && state.meeting.page == nil, "\(row.command)")
        #expect(state.messages.current?.text == why.refusal, "\(row.command)")
      }
    }
  }

  @Test func aMissingFileIsNoProblemInAFile() {
    let state = DashboardFixture.state(snapshot: snapshot("no file"))
    #expect(!state.picture.contains("vấn đề trong tệp"))
  }

  @Test func itIsShownOnceItIsThereAndStaysWhenItGoes() {
    var state = DashboardFixture.state(snapshot: snapshot("no file"))
    _ = update(&state, .loaded(DashboardFixture.snapshot()))
    #expect(state.picture.contains("Kiện toàn cơ cấu ngành"))
    state.press("2")
    #expect(state.picture.contains("1.1"), "its objectives are open as at any start")
  }

  /// What happened can be read all the same.
  @Test func theLogOfAFolderWithoutAPlanIsThere() {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(text: Self.emptyText))
    state.press("8")
    #expect(!state.picture.contains(state.say(.emptyPlan)))
    state.press("7")
    #expect(!state.picture.contains(state.say(.emptyPlan)))
  }
}
