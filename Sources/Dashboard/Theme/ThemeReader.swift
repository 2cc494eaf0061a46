import CellGrid
import LocatedYAML
public import Phrases

/// A theme file as it was read: the theme unless a fault stood in the way, and every fault.
public struct ThemeReading: Sendable {
  public let theme: Theme?
  public let faults: [ThemeFault]
}

/// Something in a theme file that is no theme, with its line and what to write instead.
public struct ThemeFault: Sendable {
  public let line: Int
  public let message: Phrase
}

/// Reads a theme: `theme` (its name), `title`, `palette` and `faces`.
///
/// A palette colour is `"#rrggbb"`, a terminal colour by name (`red`, `bright-red`, `default`) or
/// by number 0 to 255, or a list of up to three of those for 16 million, 256 and 16 colours. A face
/// has `fg` and `bg` (palette or terminal colours), `like` (another face) and `attributes`.
public func readTheme(_ bytes: [UInt8]) -> ThemeReading {
  let reading = readYAML(bytes, limits: Limits(bytes: 256 * 1024, depth: 6))
  var reader = ThemeReader()
  for fault in reading.faults { reader.fault(fault.line, .themeNotYAML) }
  guard reading.faults.isEmpty, let root = reading.root, let entries = root.entries else {
    if reading.faults.isEmpty { reader.fault(1, .themeNotYAML) }
    return ThemeReading(theme: nil, faults: reader.faults)
  }
  for entry in entries where !["theme", "title", "palette", "faces"].contains(entry.name) {
    reader.fault(entry.keySpan.start.line, .themeUnknownKey(entry.name))
  }
  guard let name = root["theme"]?.text, !name.isEmpty, name.utf8.count <= 40 else {
    reader.fault(1, .themeWithoutName)
    return ThemeReading(theme: nil, faults: reader.faults)
  }
  reader.readPalette(root["palette"])
  let looks = reader.readFaces(root["faces"])
  var titles: [String: String] = [:]
  for entry in root["title"]?.entries ?? [] { titles[entry.name] = entry.value.text }
  let theme = Theme(name: name, titles: titles, looks: looks)
  return ThemeReading(theme: reader.faults.isEmpty ? theme : nil, faults: reader.faults)
}

private struct ThemeReader {
  var faults: [ThemeFault] = []
  private var palette: [String: ThemeColor] = [:]
  private var wanted: [Face: WantedFace] = [:]

  private struct WantedFace {
    var foreground: ThemeColor?
    var background: ThemeColor?
    var attributes: Attributes?
    var like: Face?
  }

  mutating func fault(_ line: Int, _ message: Phrase) {
    if faults.count < 50 { faults.append(ThemeFault(line: line, message: message)) }
  }

  mutating func readPalette(_ node: Node?) {
    for entry in node?.entries ?? [] {
      let line = entry.value.span.start.line
      let names = entry.value.elements?.map(\.text) ?? [entry.value.text]
      let colors = names.map { $0.flatMap(terminalColor) }
      guard (1...3).contains(colors.count), let direct = colors[0],
        colors.allSatisfy({ $0 != nil })
      else {
        fault(line, .themeBadColour(entry.name))
        continue
      }
      palette[entry.name] = ThemeColor(
        direct: direct, palette256: colors.count > 1 ? colors[1] : nil,
        palette16: colors.count > 2 ? colors[2] : nil)
    }
  }

  mutating func readFaces(_ node: Node?) -> [Face: FaceLook] {
    for entry in node?.entries ?? [] {
      guard let face = Face(rawValue: entry.name) else {
        fault(entry.keySpan.start.line, .themeUnknownFace(entry.name))
        continue
      }
      wanted[face] = readFace(entry.value)
    }
    var looks: [Face: FaceLook] = [:]
    for face in Face.allCases { looks[face] = look(of: face, depth: 0) }
    return looks
  }

  private mutating func readFace(_ node: Node) -> WantedFace {
    var face = WantedFace()
    guard let entries = node.entries else {
      fault(node.span.start.line, .themeFaceNotMapping)
      return face
    }
    for entry in entries {
      let line = entry.keySpan.start.line
      switch entry.name {
      case "fg": face.foreground = color(entry.value, line)
      case "bg": face.background = color(entry.value, line)
      case "like":
        face.like = entry.value.text.flatMap(Face.init(rawValue:))
        if face.like == nil { fault(line, .themeUnknownFace(entry.value.text ?? "")) }
      case "attributes": face.attributes = attributes(entry.value, line)
      default: fault(line, .themeUnknownKey(entry.name))
      }
    }
    return face
  }

  private mutating func color(_ node: Node, _ line: Int) -> ThemeColor? {
    guard let text = node.text else {
      fault(line, .themeBadColour(""))
      return nil
    }
    if let named = palette[text] { return named }
    guard let color = terminalColor(text) else {
      fault(line, .themeBadColour(text))
      return nil
    }
    return ThemeColor(direct: color)
  }

  private mutating func attributes(_ node: Node, _ line: Int) -> Attributes {
    let names = node.elements?.compactMap(\.text) ?? node.text.map { [$0] } ?? []
    var attributes: Attributes = []
    for name in names where name != "plain" {
      guard let attribute = Attributes(name: name) else {
        fault(line, .themeUnknownAttribute(name))
        continue
      }
      attributes.formUnion(attribute)
    }
    return attributes
  }

  private func look(of face: Face, depth: Int) -> FaceLook {
    let plain = ThemeColor(direct: .terminalDefault)
    var look = FaceLook(foreground: plain, background: plain, attributes: [])
    let parent = wanted[face]?.like ?? face.parent
    // A ring of `like` ends where it began; what it leaves open is the terminal's own.
    if let parent, depth < Face.allCases.count { look = self.look(of: parent, depth: depth + 1) }
    if let own = wanted[face] {
      look.foreground = own.foreground ?? look.foreground
      look.background = own.background ?? look.background
      look.attributes = own.attributes ?? look.attributes
    }
    return look
  }
}

/// A colour without a palette: `default`, one of the terminal's sixteen, a number, `#rrggbb`.
private func terminalColor(_ text: String) -> Color? {
  if text == "default" { return .terminalDefault }
  if let index = sixteen.firstIndex(of: text) { return .palette(UInt8(index)) }
  if let number = UInt8(text), text.utf8.count <= 3 { return .palette(number) }
  guard text.utf8.count == 7, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16)
  else { return nil }
  return .rgb(hex: value)
}

private let sixteen = [
  "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  "bright-black", "bright-red", "bright-green", "bright-yellow",
  "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
]

extension Face {
  /// The face that gives what a theme leaves out.
  var parent: Face? {
    switch self {
    case .text: nil
    case .panelTitle, .panelDim, .panelSelection, .field: .panel
    case .tabCurrent: .tab
    case .tab, .key, .barEmpty: .dim
    case .barMark: .text
    case .banner, .error: .strong
    default: .text
    }
  }
}
