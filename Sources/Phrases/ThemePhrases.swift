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
      "không biết khóa “\(key)”: có theme, title, palette, faces; trong faces có fg, bg, "
        + "like, attributes",
      "unknown key “\(key)”: there are theme, title, palette, faces; in a face fg, bg, "
        + "like, attributes"
    )
  }

  public static func themeUnknownFace(_ name: String) -> Phrase {
    Phrase(
      "không có mặt chữ “\(name)”: xem tên các mặt chữ trong themes/dark.yaml",
      "there is no face “\(name)”: themes/dark.yaml has all their names")
  }

  public static func themeBadColour(_ name: String) -> Phrase {
    Phrase(
      "màu “\(name)” không đúng: viết \"#rrggbb\", tên như red hay bright-red, số 0–255, "
        + "hoặc default",
      "“\(name)” is no colour: write \"#rrggbb\", a name such as red or bright-red, 0 to "
        + "255, or default"
    )
  }

  public static func themeUnknownAttribute(_ name: String) -> Phrase {
    Phrase(
      "không có kiểu “\(name)”: có bold, dim, italic, underline, reverse, plain",
      "there is no attribute “\(name)”: there are bold, dim, italic, underline, reverse, plain")
  }
}
