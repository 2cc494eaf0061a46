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

/// Reads a theme, ours or a base16 scheme.
///
/// Ours has `theme` (its name), `title`, `about`, `palette` and `faces`. A palette colour is
/// `"#rrggbb"`, a terminal colour by name (`red`, `bright-red`, `default`) or by number 0 to 255,
/// or a list of up to three of those for 16 million, 256 and 16 colours. The names of `ColorRole`
/// give every face its look; `faces` changes some. A face has `fg` and `bg` (palette or terminal
/// colours), `like` (another face) and `attributes`.
public func readTheme(_ bytes: [UInt8]) -> ThemeReading {
  let reading = readYAML(bytes, limits: Limits(bytes: 256 * 1024, depth: 6))
  var faults = ThemeFaults()
  for fault in reading.faults { faults.add(fault.line, .themeNotYAML) }
  guard reading.faults.isEmpty, let root = reading.root, root.entries != nil else {
    if reading.faults.isEmpty { faults.add(1, .themeNotYAML) }
    return ThemeReading(theme: nil, faults: faults.list)
  }
  let theme =
    Base16Scheme.isOne(root)
    ? Base16Scheme(root, &faults)?.theme : readOwnTheme(root, &faults)
  return ThemeReading(theme: faults.list.isEmpty ? theme : nil, faults: faults.list)
}

/// What was found so far, no more than a person would read.
struct ThemeFaults {
  private(set) var list: [ThemeFault] = []

  mutating func add(_ line: Int, _ message: Phrase) {
    if list.count < 50 { list.append(ThemeFault(line: line, message: message)) }
  }
}

private func readOwnTheme(_ root: Node, _ faults: inout ThemeFaults) -> Theme? {
  for entry in root.entries ?? []
  where !["theme", "title", "about", "palette", "faces"].contains(entry.name) {
    faults.add(entry.keySpan.start.line, .themeUnknownKey(entry.name))
  }
  guard let name = root["theme"]?.text, !name.isEmpty, name.utf8.count <= 40 else {
    faults.add(1, .themeWithoutName)
    return nil
  }
  let palette = readPalette(root["palette"], &faults)
  var reader = FaceReader(palette: palette)
  let looks = reader.looks(root["faces"], &faults)
  return Theme(
    name: name, title: words(root["title"]) ?? .verbatim(name),
    about: words(root["about"]) ?? .verbatim(""), looks: looks)
}

/// `{vi: …, en: …}`, or one text for both languages.
private func words(_ node: Node?) -> Phrase? {
  if let text = node?.text { return .verbatim(text) }
  guard let node, let any = (node["vi"] ?? node["en"])?.text else { return nil }
  return Phrase(
    node[Language.vietnamese.rawValue]?.text ?? any,
    node[Language.english.rawValue]?.text ?? any)
}

private func readPalette(_ node: Node?, _ faults: inout ThemeFaults) -> [String: ThemeColor] {
  var palette: [String: ThemeColor] = [:]
  for entry in node?.entries ?? [] {
    let names = entry.value.elements?.map(\.text) ?? [entry.value.text]
    let colors = names.map { $0.flatMap(terminalColor) }
    guard (1...3).contains(colors.count), let direct = colors[0],
      colors.allSatisfy({ $0 != nil })
    else {
      faults.add(entry.value.span.start.line, .themeBadColour(entry.name))
      continue
    }
    palette[entry.name] = ThemeColor(
      direct: direct, palette256: colors.count > 1 ? colors[1] : nil,
      palette16: colors.count > 2 ? colors[2] : nil)
  }
  return palette
}

/// A colour without a palette: `default`, one of the terminal's sixteen, a number, `#rrggbb`.
func terminalColor(_ text: String) -> Color? {
  if text == "default" { return .terminalDefault }
  if let index = sixteen.firstIndex(of: text) { return .palette(UInt8(index)) }
  if let number = UInt8(text), text.utf8.count <= 3 { return .palette(number) }
  guard text.hasPrefix("#") else { return nil }
  return hexColor(text.dropFirst())
}

/// Six hexadecimal digits.
func hexColor(_ digits: Substring) -> Color? {
  guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
  return UInt32(digits, radix: 16).map(Color.rgb(hex:))
}

private let sixteen = [
  "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  "bright-black", "bright-red", "bright-green", "bright-yellow",
  "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
]
