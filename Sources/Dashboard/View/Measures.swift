// From how many columns or rows on something has room: the only place that says so. No page has a
// threshold of its own.

/// From how many columns on a list, or another part of a page, has more to say.
enum ListWidth {
  /// One dot a measured value, in a plot.
  static let dotsInPlots = 12
  /// Two counts side by side.
  static let twoCounts = 18
  /// Labels before facts, and longer ones.
  static let labels = 36
  static let longLabels = 46
  /// By when, and at which hour.
  static let days = 50
  /// In a tree: a status by its word, and by when.
  static let treeWords = 54
  /// Who leads, and by when.
  static let leads = 56
  /// Who recorded it, how it stands, and words in place of signs.
  static let names = 60
  /// Numbers with a year or a day behind them.
  static let longNumbers = 72
  /// A status by its word, and who leads with room to spare.
  static let words = 76
  /// Who came, by name.
  static let attendees = 78
  /// A day by all of its year, and bars.
  static let wide = 92
  /// All figures of a plan, and what a figure is of.
  static let allFigures = 96
  /// What a recorded line is about, beside what it says.
  static let titles = 100
  /// Longer bars.
  static let wider = 104
  static let widest = 130
}

/// What one column of a list has room for.
enum ColumnWidth {
  /// Of a reason that others wrote.
  static let mostOfOneReason = 160
}

/// From how many columns on a page has more.
enum PageWidth {
  /// Words in place of their short forms, and a margin of two columns.
  static let words = 60
  /// Edges around a panel that is as wide as the page.
  static let panelEdges = 64
  /// How to come back from the day looked at, in the banner; below, the footer says it.
  static let wayBackInBanner = 72
  /// What help and the way out are called.
  static let namedKeys = 80
  /// What a meeting's clocks tell, in words.
  static let clockWords = 90
  /// Two parts side by side: a list and the detail of its selected row.
  static let sides = 100
  /// An indicator's figures beside its plot.
  static let figuresBesidePlots = 110
  /// The detail beside lists whose lines say more, which keep the page to themselves for longer.
  static let detailBesideWideLists = 140
  static let detailBesideCalendar = 150
  /// What was recorded on the selected row, as a third part.
  static let history = 160
}

/// From how many rows on a page, or a part of it, has more.
enum PageHeight {
  /// A heading over a meeting's page.
  static let headings = 10
  /// A plot below the names of all indicators.
  static let plot = 12
  /// Air above the last line of a pane.
  static let airInPanes = 12
  /// Edges around a panel, and what goes with a table.
  static let panelEdges = 14
  /// Air between the parts.
  static let air = 16
  /// A rule below the tabs, and air around a panel.
  static let ruleBelowTabs = 18
  static let airAroundPanels = 18
  /// Air below what stands for all to read.
  static let airBelowBars = 20
  /// Objectives as cards.
  static let cards = 24
  /// The names of a list's columns.
  static let columnNames = 24
  static let airAboveFigures = 26
  /// Titles over more lines.
  static let largeTitles = 28
  /// A recorded line with all of its words below the list.
  static let wholeLine = 30
  static let strategiesInCards = 44
}

/// The same of a wall screen.
enum WallWidth {
  static let pages = 24
  static let frameWords = 50
  static let largeDigits = 56
  static let margins = 60
  static let wideMargins = 110
  static let largestDigits = 140
}

enum WallHeight {
  static let air = 18
  static let tall = 34
  static let large = 50
}
