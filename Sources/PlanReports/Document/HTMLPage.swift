import Phrases
import PlanDomain

/// One HTML file as it grows. Text goes through the sanitiser and is escaped; only markup of this
/// module's own is written raw.
struct HTMLPage {
  /// Official documents are letters, laid out by a decree; others are pages.
  enum Look: Sendable { case letter, page }

  let look: Look
  let say: Wording
  /// Those written so far.
  var tables: [Table] = []
  private var body = ""

  init(_ look: Look, _ say: Wording) {
    self.look = look
    self.say = say
  }

  /// `head` is further markup of the head.
  func bytes(title: String, head: String = "", style: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="\(say.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(head)<title>\(Self.escaped(Sanitiser.line(title)))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """.utf8)
  }

  mutating func raw(_ markup: String) { body += markup }

  /// Line ends in the text become line breaks; a number and its percent sign stay on one line.
  mutating func text(_ text: String) {
    body += Self.escaped(Sanitiser.lines(text)).replacing("\n", with: "<br>")
      .replacing(" %", with: "&nbsp;%")
  }

  mutating func element(_ name: String, class group: String? = nil, _ text: String) {
    body += group.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>"
    self.text(text)
    body += "</\(name)>\n"
  }

  mutating func inline(_ name: String, _ text: String) {
    body += "<\(name)>"
    self.text(text)
    body += "</\(name)>"
  }

  /// Inert in text and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
