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
struct ThemePicker: Sendable {
  /// The theme to go back to.
  let original: String
  var selection = Selection<String>(.themes)
}

extension State {
  /// Opens the list at the theme in use, and asks for the files that have come since.
  mutating func chooseTheme() -> [Effect] {
    var picker = ThemePicker(original: settings.theme)
    picker.selection.select(settings.theme, in: themeNames)
    overlay = .themePicker(picker)
    return [.findThemes]
  }

  /// Moves through the list; the page behind is drawn with the theme that is reached.
  mutating func moveThroughThemes(_ picker: ThemePicker, by rows: Int) {
    var picker = picker
    picker.selection.move(by: rows, in: themeNames)
    overlay = .themePicker(picker)
    if let theme = picker.selection.id(in: themeNames) { settings.theme = theme }
  }

  /// Keeps the theme of the highlighted row; of a list that lost it, the one that took its place.
  mutating func keepTheme(of picker: ThemePicker) -> [Effect] {
    keepTheme(picker.selection.id(in: themeNames) ?? settings.theme)
  }

  mutating func keepTheme(_ name: String) -> [Effect] {
    settings.theme = name
    overlay = nil
    messages.say(.themeIs(settings.theme), .information, at: now)
    return [.remember(settings)]
  }

  mutating func abandonThemes(_ picker: ThemePicker) {
    overlay = nil
    settings.theme = picker.original
  }

  /// What there is to choose from now; the selection stays on its theme.
  mutating func take(_ themes: [ThemeChoice]) {
    settings.themes = themes
    guard case .themePicker(var picker)? = overlay else { return }
    picker.selection.follow(themeNames)
    overlay = .themePicker(picker)
    if let theme = picker.selection.id(in: themeNames) { settings.theme = theme }
  }

  /// The rows of the list.
  var themeNames: LazyMapCollection<[ThemeChoice], String> { settings.themes.lazy.map(\.name) }
}
