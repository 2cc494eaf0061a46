import CellGrid
import Phrases
import PlanDomain

/// What keys and clicks do in the quick sheet.
extension Sheet: OverlayPart {
  var mode: Mode { .sheet }
  var hints: [Command] { [.accept, .nextField, .down, .cancel] }
  var accepting: Phrase? { .savesAndGoesDown }

  func run(_ command: Command, _ state: inout State) -> [Effect]? {
    switch command {
    case .up: go(by: -1, &state)
    case .down: go(by: 1, &state)
    case .pageUp: go(by: -state.pageRows, &state)
    case .pageDown: go(by: state.pageRows, &state)
    case .top: go(by: -Int(Int32.max), &state)
    case .bottom: go(by: Int(Int32.max), &state)
    default: nil
    }
  }

  func accept(_ state: inout State) -> [Effect] { go(by: 1, &state) }

  func moveFocus(_ state: inout State, by step: Int) {
    var sheet = self
    sheet.goAcross(by: step)
    state.overlay = .sheet(sheet)
  }

  func put(_ character: Character, _ state: inout State) {
    edit(&state) { field in
      // A digit is a status, as in the menu of statuses.
      if cell == .status {
        guard Self.status(digit: String(character)) != nil else { return }
        field.clear()
      }
      field.insert(character)
    }
  }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    guard let subject = selected(in: state.projection) else { return }
    var sheet = self
    sheet.type(subject, from: state.standing(cell, of: subject), change)
    state.overlay = .sheet(sheet)
  }

  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect] {
    guard case .subject(let subject)? = target else { return [] }
    return leave(&state) { $0.select(subject, in: $1) }
  }

  func cancel(_ state: inout State) {
    var sheet = self
    state.overlay = sheet.leaves() ? nil : .sheet(sheet)
  }

  func settle(_ state: inout State, _ page: PageLayout) {
    var sheet = self
    let height = sheetTable(self, state, page, .unicode).height
    sheet.settle(rows(in: state.projection), height: height)
    state.overlay = .sheet(sheet)
  }

  func note(_ state: State, _ page: PageLayout, _ glyphs: Glyphs) -> FootNote? {
    let width = page.size.columns - 2 * page.margin
    if let refusal {
      return FootNote(lines: TextWidth.wrapped(state.say(refusal), width: width), face: .error)
    }
    guard cell == .status else { return nil }
    let choices = Status.allCases.enumerated().map { place, status in
      Span("\(place + 1) \(glyphs.status(status)) \(state.say(status.shortPhrase))   ")
    }
    return FootNote(
      lines: choices.fitted(width).map { $0.map(\.text).joined() }, face: .panelDim)
  }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawSheet(self, state, page, on: &canvas)
  }

  private func go(by step: Int, _ state: inout State) -> [Effect] {
    leave(&state) { $0.move(by: step, in: $1) }
  }

  /// Saves what was typed in the row before another is selected; where it is not taken, the row
  /// stays.
  private func leave(
    _ state: inout State, for next: (inout Sheet, [Subject]) -> Void
  ) -> [Effect] {
    var (sheet, effects) = (self, [Effect]())
    if let subject = selected(in: state.projection), let cells = typed(of: subject) {
      do {
        let drafts = try state.drafts(of: cells, on: subject)
        if drafts.isEmpty {
          sheet.forget(subject)
        } else {
          let token = state.saves.begin([state.here(subject)])
          sheet.send(subject, token)
          effects = [state.ask(.append(drafts.asOne, token: token))]
        }
      } catch {
        sheet.refuse(error.why)
        state.overlay = .sheet(sheet)
        return []
      }
    }
    next(&sheet, sheet.rows(in: state.projection))
    state.overlay = .sheet(sheet)
    return effects
  }

  static func status(digit: String) -> Status? {
    Int(digit).flatMap { Status.allCases[safely: $0 - 1] }
  }
}
