// What a grid looks like as text: for tests that compare screens, and for plain output.
extension Grid {
  /// One row's text without the spaces at its end.
  public func text(_ row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var scalars = String.UnicodeScalarView()
    var blanks = 0
    for cell in cells[row * size.columns..<(row + 1) * size.columns] {
      if cell.isBlank {
        blanks += 1
      } else {
        scalars.append(contentsOf: repeatElement(" ", count: blanks))
        scalars.append(contentsOf: cell.scalars)
        blanks = 0
      }
    }
    return String(scalars)
  }

  /// All rows, joined by line feeds.
  public var picture: String { (0..<size.rows).map(text).joined(separator: "\n") }

  /// Where styles change: a letter a cell for each style (`.` the plain one), then a legend.
  ///
  /// Letters are given in reading order, so two grids of the same look have equal maps.
  public var styleMap: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let rows = (0..<size.rows).map { row in
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        if let letter = letters[cell.style] {
          line.append(letter)
        } else {
          let letter = Self.letter(letters.count - 1)
          letters[cell.style] = letter
          legend.append("\(letter): \(cell.style)")
          line.append(letter)
        }
      }
      while line.last == "." { line.removeLast() }
      return line
    }
    return (rows + legend).joined(separator: "\n")
  }

  private static func letter(_ index: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? letters[index] : "?"
  }
}

extension Style: CustomStringConvertible {
  /// Foreground, `on` background, attributes: `#D08770 on default bold`.
  public var description: String {
    (["\(foreground) on \(background)"] + attributes.names).joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  /// `default`, a palette number, or `#RRGGBB`.
  public var description: String {
    switch kind {
    case .terminalDefault: "default"
    case .palette(let index): "\(index)"
    case .rgb:
      {
        let digits = String(packed & 0xFF_FFFF, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
      }()
    }
  }
}

extension Attributes {
  /// The names of the attributes in the set, as themes write them.
  public var names: [String] { Self.named.filter { contains($0.1) }.map(\.0) }

  /// The attribute of this name.
  public init?(name: String) {
    guard let match = Self.named.first(where: { $0.0 == name }) else { return nil }
    self = match.1
  }

  private static let named: [(String, Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}
