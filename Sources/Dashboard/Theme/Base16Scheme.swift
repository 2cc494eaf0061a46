import CellGrid
import LocatedYAML
import Phrases

/// A colour scheme of sixteen colours, as many editors and terminals share them: `base00` to
/// `base0F`, at the top (with `scheme`) or under `palette` (with `system: base16` and `name`).
struct Base16Scheme {
  let name: String
  let author: String
  /// All sixteen, in order.
  let colors: [Color]

  static func isOne(_ root: Node) -> Bool {
    root["system"]?.text?.hasPrefix("base") == true || root["scheme"] != nil
      || root["base00"] != nil || root["palette"]?["base00"] != nil
  }

  init?(_ root: Node, _ faults: inout ThemeFaults) {
    let name = (root["name"] ?? root["scheme"])?.text ?? ""
    if name.isEmpty || name.utf8.count > 120 { faults.add(1, .base16WithoutName) }
    let palette = root["palette"] ?? root
    var colors: [Color] = []
    for key in Self.keys {
      guard let entry = palette.entries?.first(where: { $0.name.lowercased() == key.lowercased() })
      else {
        faults.add(palette.span.start.line, .base16Missing(key))
        continue
      }
      let text = entry.value.text ?? ""
      guard let color = hexColor(text.hasPrefix("#") ? text.dropFirst() : text[...]) else {
        faults.add(entry.keySpan.start.line, .base16BadColour(key))
        continue
      }
      colors.append(color)
    }
    guard colors.count == Self.keys.count, !name.isEmpty else { return nil }
    self.name = name
    author = root["author"]?.text ?? ""
    self.colors = colors
  }

  private static let keys = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }
}

extension Base16Scheme {
  /// The scheme as a theme of ours. Its name there can be typed: letters, digits, hyphens.
  var theme: Theme {
    var reader = FaceReader(palette: Base16Palette(colors).palette)
    var faults = ThemeFaults()
    return Theme(
      name: typedName, title: .verbatim(name), about: .base16By(author),
      looks: reader.looks(nil, &faults))
  }

  private var typedName: String {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? name : words.joined(separator: "-")
  }
}
