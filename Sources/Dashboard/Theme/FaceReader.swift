import CellGrid
import LocatedYAML
import Phrases

/// The faces of a theme: what its file says of them, else what its palette's roles give, else what
/// the parent face has.
struct FaceReader {
  private let palette: [String: ThemeColor]
  private var wanted: [Face: WantedFace] = [:]

  private struct WantedFace {
    var foreground: ThemeColor?
    var background: ThemeColor?
    var attributes: Attributes?
    var like: Face?
  }

  private static let known = Face.allCases.map(\.rawValue)

  init(palette: [String: ThemeColor]) { self.palette = palette }

  mutating func looks(_ node: Node?, _ faults: inout ThemeFaults) -> [Face: FaceLook] {
    for entry in node?.entries ?? [] {
      guard let face = Face(rawValue: entry.name) else {
        faults.add(entry.keySpan.start.line, .themeUnknownFace(entry.name, Self.known))
        continue
      }
      wanted[face] = read(entry.value, &faults)
    }
    var looks: [Face: FaceLook] = [:]
    for face in Face.allCases { looks[face] = look(of: face, depth: 0) }
    return looks
  }

  private func read(_ node: Node, _ faults: inout ThemeFaults) -> WantedFace {
    var face = WantedFace()
    guard let entries = node.entries else {
      faults.add(node.span.start.line, .themeFaceNotMapping)
      return face
    }
    for entry in entries {
      let line = entry.keySpan.start.line
      switch entry.name {
      case "fg": face.foreground = color(entry.value, line, &faults)
      case "bg": face.background = color(entry.value, line, &faults)
      case "like":
        face.like = entry.value.text.flatMap(Face.init(rawValue:))
        if face.like == nil {
          faults.add(line, .themeUnknownFace(entry.value.text ?? "", Self.known))
        }
      case "attributes": face.attributes = attributes(entry.value, line, &faults)
      default: faults.add(line, .themeUnknownKey(entry.name))
      }
    }
    return face
  }

  private func color(_ node: Node, _ line: Int, _ faults: inout ThemeFaults) -> ThemeColor? {
    let text = node.text ?? ""
    if let named = palette[text] { return named }
    guard let color = terminalColor(text) else {
      faults.add(line, .themeBadColour(text))
      return nil
    }
    return ThemeColor(direct: color)
  }

  private func attributes(_ node: Node, _ line: Int, _ faults: inout ThemeFaults) -> Attributes {
    let names = node.elements?.compactMap(\.text) ?? node.text.map { [$0] } ?? []
    var attributes: Attributes = []
    for name in names where name != "plain" {
      guard let attribute = Attributes(name: name) else {
        faults.add(line, .themeUnknownAttribute(name))
        continue
      }
      attributes.formUnion(attribute)
    }
    return attributes
  }

  private func look(of face: Face, depth: Int) -> FaceLook {
    let own = wanted[face] ?? WantedFace()
    let parent = own.like ?? face.parent
    var look = FaceLook(foreground: .plain, background: .plain, attributes: [])
    // A ring of `like` ends where it began; what it leaves open is the terminal's own.
    if let parent, depth < Face.allCases.count { look = self.look(of: parent, depth: depth + 1) }
    if own.like == nil {
      let standard = face.standard
      look.foreground = color(of: standard.foreground) ?? look.foreground
      look.background = color(of: standard.background) ?? look.background
      look.attributes = standard.attributes
    }
    look.foreground = own.foreground ?? look.foreground
    look.background = own.background ?? look.background
    look.attributes = own.attributes ?? look.attributes
    return look
  }

  private func color(of role: ColorRole) -> ThemeColor? {
    var role: ColorRole? = role
    while let wanted = role {
      if let color = palette[wanted.rawValue] { return color }
      role = wanted.fallback
    }
    return nil
  }
}

extension ThemeColor {
  /// The terminal's own.
  static let plain = ThemeColor(direct: .terminalDefault)
}
