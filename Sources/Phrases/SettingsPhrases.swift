// What is wrong with the keys that config.yaml asks for; where anything is, all built-in keys stay.
extension Phrase {
  public static let keysNotLines = Phrase(
    "không phải các dòng “lệnh: phím”: viết như “undo: U”, “tiendo keys” có tên các lệnh",
    "not lines of “command: key”: write one like “undo: U”, “tiendo keys” has the names")

  public static func keysUnknownCommand(_ name: String) -> Phrase {
    Phrase(
      "không có lệnh “\(name)”: “tiendo keys” có tên các lệnh",
      "there is no command “\(name)”: “tiendo keys” has their names")
  }
  public static func keysUnknownKey(_ name: String) -> Phrase {
    Phrase(
      "không có phím “\(name)”: viết một chữ, hoặc như F5, Ctrl-P, PgDn, Space, →",
      "there is no key “\(name)”: write one letter, or like F5, Ctrl-P, PgDn, Space, →")
  }
  public static func keysUnusable(_ key: String, _ reason: Phrase) -> Phrase {
    Phrase("không dùng được phím “\(key)”: ", "“\(key)” can't be used: ") + reason
  }
  public static func keysCollide(_ key: String, _ command: String, _ mode: Phrase) -> Phrase {
    Phrase("phím “\(key)” đã là \(command) ", "“\(key)” already means \(command) ") + mode
      + Phrase(": đổi phím của một trong hai lệnh", ": give one of the two another key")
  }
  public static func keysNone(_ command: String, _ mode: Phrase) -> Phrase {
    Phrase("\(command) không còn phím nào ", "\(command) is left without a key ") + mode
      + Phrase(": thêm một phím không gõ ra chữ", ": add one that types no letter")
  }

  public static let keyNotASCII = Phrase(
    "chữ có dấu là nhiều phím: chọn chữ không dấu", "choose a letter without marks")
  public static let keyShifted = Phrase(
    "viết chữ hoa hay ký hiệu mà nó gõ ra", "write the capital or the sign that it types")
  public static let keyAlt = Phrase(
    "máy gửi nó như Esc rồi chữ đó: chọn Ctrl- hoặc F1 đến F12",
    "it arrives as Esc and the letter: choose Ctrl- or F1 to F12")
  public static let keyIndistinct = Phrase(
    "máy gửi nó như một phím khác hoặc không gửi: chọn Ctrl với một chữ khác (trừ H, I, J, M)",
    "it arrives as another key or not at all: choose Ctrl with another letter (not H, I, J, M)")
  public static let keyBackspace = Phrase(
    "bộ gõ tiếng Việt gửi phím này: chọn phím khác",
    "Vietnamese input methods send it: choose another")
  public static let keyCaseIsLost = Phrase(
    "kiểu Telex không phân biệt chữ hoa này với chữ thường: chọn phím khác",
    "Telex can't tell this capital from its small letter: choose another key")
  public static let keyCountsChoices = Phrase(
    "trong bảng chọn, phím số dùng để chọn dòng: chọn phím khác",
    "in a menu digits choose its rows: choose another key")

  public static let modeBrowse = Phrase("trong danh sách", "in lists")
  public static let modeGrid = Phrase(
    "trên ma trận và dòng thời gian", "on the matrix and the timeline")
  public static let modeChoice = Phrase("trong bảng chọn", "in menus")
  public static let modeField = Phrase("trong ô nhập", "in fields")
  public static let modeSheet = Phrase("trong bảng nhập nhanh", "in the quick sheet")
  public static let modeHelp = Phrase("trong trợ giúp", "in the help")
  public static let modePage = Phrase("trên trang giải thích", "on a page over the screen")
  public static let modeMeetings = Phrase("trong danh sách cuộc họp", "in the list of meetings")
  public static let modeAttendance = Phrase("ở thành phần tham dự", "on a meeting's attendance")
  public static let modeAgenda = Phrase("ở chương trình họp", "on a meeting's agenda")
  public static let modePresenter = Phrase("trên màn hình họp", "on the presenter screen")
  public static let modeKiosk = Phrase("trên màn hình tường", "on the wall screen")
  public static let modeClosing = Phrase(
    "khi kết thúc cuộc họp", "where a meeting is closed")
  public static let modeFacets = Phrase("trong bộ lọc", "in the filter")
}
