public import Phrases

/// A theme as it can be chosen.
public struct ThemeChoice: Hashable, Sendable {
  /// What settings and `--theme` call it.
  public let name: String
  public let title: Phrase
  public let about: Phrase
  /// Whether it comes from the person's own folder.
  public let isOwn: Bool

  public init(name: String, title: Phrase, about: Phrase, isOwn: Bool) {
    self.name = name
    self.title = title
    self.about = about
    self.isOwn = isOwn
  }
}

/// The list of themes over the page, which is drawn with the selected one meanwhile.
struct ThemePicker: Hashable, Sendable {
  /// The theme to go back to.
  let original: String
  var window = ListWindow()
}

extension State {
  /// Opens the list at the theme in use, and asks for the files that have come since.
  mutating func chooseTheme() -> [Effect] {
    var picker = ThemePicker(original: settings.theme)
    picker.window.selected = themeIndex ?? 0
    overlay = .themePicker(picker)
    return [.findThemes]
  }

  /// Moves through the list; the page behind is drawn with the theme that is reached.
  mutating func moveThroughThemes(_ picker: ThemePicker, by rows: Int) {
    var picker = picker
    picker.window.move(by: rows, count: settings.themes.count)
    overlay = .themePicker(picker)
    if settings.themes.indices.contains(picker.window.selected) {
      settings.theme = settings.themes[picker.window.selected].name
    }
  }

  mutating func keepTheme() -> [Effect] {
    overlay = nil
    messages.say(.themeIs(settings.theme), .information, at: now)
    return [.remember(settings)]
  }

  mutating func keepTheme(at index: Int, of picker: ThemePicker) -> [Effect] {
    moveThroughThemes(picker, by: index - picker.window.selected)
    return keepTheme()
  }

  mutating func abandonThemes(_ picker: ThemePicker) {
    overlay = nil
    settings.theme = picker.original
  }

  /// What there is to choose from now; the selection stays on its theme.
  mutating func take(_ themes: [ThemeChoice]) {
    settings.themes = themes
    guard case .themePicker(var picker)? = overlay, let index = themeIndex else { return }
    picker.window.selected = index
    overlay = .themePicker(picker)
  }

  private var themeIndex: Int? { settings.themes.firstIndex { $0.name == settings.theme } }
}
