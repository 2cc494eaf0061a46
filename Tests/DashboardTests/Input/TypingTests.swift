import CellGrid
import Testing

@testable import Dashboard

/// The bytes of input methods give the text that was meant, in every kind of field.
@Suite struct TypingTests {
  enum FieldKind: CaseIterable { case search, filter, note, date, progress, title }

  @Test func everyLineOfTheFileIsACase() {
    #expect(TypedBytes.all.count == TypedBytes.lines().count)
    #expect(TypedBytes.all.count >= 40)
    for style in InputMethodStyle.allCases {
      #expect(TypedBytes.all.contains { $0.style == style })
    }
  }

  @Test(arguments: FieldKind.allCases, [Delivery.fused, .bytewise, .slow])
  func theTextThatWasMeantStandsInTheField(kind: FieldKind, delivery: Delivery) {
    for typed in TypedBytes.all where delivery != .slow || !typed.hasEscape {
      #expect(text(typed, delivery, in: kind) == typed.text, "\(typed)")
    }
  }

  @Test func aPauseAtAnyByteChangesNothing() {
    for typed in TypedBytes.all where !typed.hasEscape {
      for place in 1..<typed.bytes.count {
        #expect(text(typed, .paused(at: place), in: .note) == typed.text, "\(typed) at \(place)")
      }
    }
  }

  /// An independent input method, in all its ways, for the keys of every line.
  @Test(arguments: TestInputMethod.Variant.all.filter { !$0.sendsTonesApart })
  func whatTheInputMethodShowsIsWhatTheFieldHolds(variant: TestInputMethod.Variant) {
    for typed in TypedBytes.all {
      var method = TestInputMethod(style: typed.style, variant: variant)
      var field = TextField()
      var shown = ""
      for key in typed.keys {
        if !key.isLetter, typed.style == .telex || !key.isNumber {
          shown += method.text
          shown.append(key)
        }
        for input in method.press(key) {
          switch input {
          case .character(let character): field.insert(character)
          case .backspace: field.backspace()
          case .breakKey, .pause: break
          }
        }
      }
      guard !variant.restores else { continue }
      #expect(field.text == shown + method.text, "\(typed)")
    }
  }

  /// What a person erases after an invisible character is a letter again.
  @Test func aFillerThatIsNotErasedTakesNoLetterAlong() {
    var field = TextField("ab")
    field.insert("\u{200B}")
    field.backspace()
    #expect(field.text == "ab")
    field.backspace()
    #expect(field.text == "a")
    field.insert("\u{200B}")
    field.insert("c")
    field.backspace()
    #expect(field.text == "a")
    field.insert("\u{200B}")
    field.moveHome()
    field.moveEnd()
    field.insert("d")
    #expect(field.text == "ad")
  }

  private func text(_ typed: TypedBytes, _ delivery: Delivery, in kind: FieldKind) -> String? {
    var state = DashboardFixture.state()
    state.press("2", "l", "j", "l", "j")
    switch kind {
    case .search: state.press("/")
    case .filter: state.press("f")
    case .note: state.press("m")
    case .date: state.press("t", "Ctrl-U")
    case .progress: state.press("p", "Ctrl-U")
    case .title: state.press("e", "Ctrl-U")
    }
    guard state.mode == .field else { return nil }
    for event in delivery.events(typed.bytes) { _ = update(&state, .terminal(event)) }
    return state.editedText
  }
}

extension State {
  /// What stands in the field that has the cursor.
  fileprivate var editedText: String? {
    switch overlay {
    case .searchField(let field)?, .filterField(let field)?: field.text
    case .form(let form)?: form.fields[form.focus].text.text
    default: nil
    }
  }
}
