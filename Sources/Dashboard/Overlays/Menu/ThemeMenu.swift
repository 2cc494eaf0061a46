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

extension State {
  /// Opens the list at the theme in use, and asks for the files that have come since. The page
  /// behind is drawn with the selected one meanwhile.
  mutating func chooseTheme() -> [Effect] {
    overlay = .menu(
      Menu(
        themeRows, title: .chooseThemeTitle, at: .theme(settings.theme), list: .themes))
    return [.findThemes]
  }

  mutating func keepTheme(_ name: String) -> [Effect] {
    settings.theme = name
    let title = settings.themes.first { $0.name == name }?.title ?? .verbatim(name)
    messages.say(.themeIs(title), .information, at: now)
    return [.remember(settings)]
  }

  /// What there is to choose from now; the selection stays on its theme.
  mutating func take(_ themes: [ThemeChoice]) {
    settings.themes = themes
    guard case .menu(var menu)? = overlay, case .theme? = menu.before else { return }
    menu.list(themeRows)
    overlay = .menu(menu)
    show(menu.selected)
  }

  private var themeRows: [Menu.Choice] { settings.themes.map { .theme($0.name) } }
}
