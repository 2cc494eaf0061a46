import CellGrid

/// What a colour of a palette is for. A theme names these colours, and need name no more: what each
/// face is drawn with follows from them, and a role left out takes the colour of its fallback.
enum ColorRole: String, CaseIterable, Hashable, Sendable {
  /// The page, and content on it.
  case paper, ink
  /// Titles and what counts; context; lines and the empty part of bars.
  case bright, mute, line
  /// The one mark of the selection, and what was found.
  case accent
  /// The selected row.
  case chosen
  case chosenInk = "chosen-ink"
  /// A menu or a form over the page, context on it, and its selected row.
  case raised, haze, lifted
  case liftedInk = "lifted-ink"
  /// Where text is typed.
  case deep
  /// What went wrong.
  case alarm
  case alarmInk = "alarm-ink"
  case notStarted = "not-started"
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case behind, done, suspended, cancelled

  var fallback: ColorRole? {
    switch self {
    case .paper, .ink: nil
    case .bright, .mute, .notStarted: .ink
    case .onTrack, .atRisk, .behind, .done, .suspended: .bright
    case .line, .haze, .cancelled: .mute
    case .accent, .chosenInk: .bright
    case .raised, .deep: .paper
    case .chosen: .raised
    case .lifted: .chosen
    case .liftedInk: .chosenInk
    case .alarm: .ink
    case .alarmInk: .paper
    }
  }
}

extension Face {
  /// What the face is drawn with where a theme does not say otherwise.
  ///
  /// Three weights: decisions bold in their status colour, content plain, context dim.
  var standard: (foreground: ColorRole, background: ColorRole, attributes: Attributes) {
    switch self {
    case .text: (.ink, .paper, [])
    case .dim, .tab: (.mute, .paper, [])
    case .title, .strong, .barMark: (.bright, .paper, .bold)
    case .key, .saved: (.bright, .paper, [])
    case .tabCurrent: (.bright, .paper, [.bold, .underline])
    case .rule, .barEmpty: (.line, .paper, [])
    case .accent: (.accent, .paper, [])
    case .match: (.accent, .paper, .underline)
    case .selection: (.chosenInk, .chosen, [])
    case .statusNotStarted: (.notStarted, .paper, [])
    case .statusOnTrack: (.onTrack, .paper, [])
    case .statusAtRisk: (.atRisk, .paper, .bold)
    case .statusBehind: (.behind, .paper, .bold)
    case .statusDone: (.done, .paper, [])
    case .statusSuspended: (.suspended, .paper, [])
    case .statusCancelled: (.cancelled, .paper, [])
    case .panel: (.ink, .raised, [])
    case .panelTitle: (.bright, .raised, .bold)
    case .panelDim: (.haze, .raised, [])
    case .panelSelection: (.liftedInk, .lifted, .bold)
    case .field: (.bright, .deep, .underline)
    case .error: (.alarmInk, .alarm, .bold)
    case .banner: (.paper, .ink, .bold)
    case .badge: (.paper, .mute, [])
    }
  }

  /// The face that gives what neither a theme nor its palette says.
  var parent: Face? {
    switch self {
    case .text: nil
    case .panelTitle, .panelDim, .panelSelection, .field: .panel
    case .tabCurrent: .tab
    case .tab, .key, .barEmpty: .dim
    case .barMark: .text
    case .banner, .error: .strong
    case .badge: .banner
    default: .text
    }
  }
}
