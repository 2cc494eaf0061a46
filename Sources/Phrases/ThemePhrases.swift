// What is wrong with a theme file, and what to write instead.
extension Phrase {
  public static let themeNotYAML = Phrase(
    "không phải YAML đúng dạng: sửa lại dòng này, dùng dấu cách để thụt lề",
    "not YAML of the form expected: mend this line, indent with spaces")
  public static let themeWithoutName = Phrase(
    "thiếu tên: thêm dòng “theme: tên”, không quá 40 ký tự",
    "no name: add a line “theme: NAME” of at most 40 characters")
  public static let themeFaceNotMapping = Phrase(
    "mặt chữ phải có dạng {fg: …, bg: …}", "a face has the form {fg: …, bg: …}")

  public static func themeUnknownKey(_ key: String) -> Phrase {
    Phrase(
      "không biết khóa “\(key)”: có theme, title, about, palette, faces; trong faces có fg, bg, "
        + "like, attributes",
      "unknown key “\(key)”: there are theme, title, about, palette, faces; in a face fg, bg, "
        + "like, attributes"
    )
  }

  public static func themeUnknownFace(_ name: String, _ known: [String]) -> Phrase {
    Phrase(
      "không có mặt chữ “\(name)”: có \(known.joined(separator: ", "))",
      "there is no face “\(name)”: there are \(known.joined(separator: ", "))")
  }

  public static func themeBadColour(_ name: String) -> Phrase {
    Phrase(
      "màu “\(name)” không đúng: viết \"#rrggbb\", tên như red hay bright-red, số 0–255, "
        + "hoặc default",
      "“\(name)” is not a colour: write \"#rrggbb\", a name such as red or bright-red, 0 to "
        + "255, or default"
    )
  }

  public static func themeUnknownAttribute(_ name: String) -> Phrase {
    Phrase(
      "không có kiểu “\(name)”: có bold, dim, italic, underline, reverse, plain",
      "there is no attribute “\(name)”: there are bold, dim, italic, underline, reverse, plain")
  }

  public static let base16WithoutName = Phrase(
    "bảng màu base16 thiếu tên: thêm dòng “scheme: tên”, không quá 120 ký tự",
    "the base16 scheme has no name: add a line “scheme: NAME” of at most 120 characters")

  public static func base16Missing(_ key: String) -> Phrase {
    Phrase(
      "bảng màu base16 thiếu \(key): thêm dòng \(key): \"rrggbb\"",
      "the base16 scheme lacks \(key): add a line \(key): \"rrggbb\"")
  }

  public static func base16BadColour(_ key: String) -> Phrase {
    Phrase(
      "\(key) không phải là màu: viết sáu chữ số thập lục phân trong ngoặc kép, như \"1a2b3c\"",
      "\(key) is not a colour: write six hexadecimal digits in quotes, such as \"1a2b3c\"")
  }

  /// Where a scheme comes from.
  public static func base16By(_ author: String) -> Phrase {
    author.isEmpty
      ? .verbatim("base16") : Phrase("base16, của \(author)", "base16, by \(author)")
  }

  public static let chooseThemeTitle = Phrase("Chọn giao diện", "Choose a theme")
  /// A theme from the person's own folder.
  public static let ownTheme = Phrase("của bạn", "yours")
}
