// What `doctor` and `themes` say, and why no full screen can be shown.
extension Phrase {
  public static let carriedTheme = Phrase("có sẵn", "built in")

  public static let doctorTerminal = Phrase("Thiết bị đầu cuối", "Terminal")
  public static let doctorFullScreen = Phrase("Toàn màn hình", "Full screen")
  public static let doctorSize = Phrase("Kích thước", "Size")
  public static let doctorColours = Phrase("Số màu", "Colours")
  public static let doctorLocale = Phrase("Bảng mã", "Locale")
  public static let doctorAbilities = Phrase("Có thêm", "Also")
  public static let doctorPaste = Phrase("dán nguyên khối", "bracketed paste")
  public static let doctorMouse = Phrase("chuột", "mouse")
  public static let doctorLanguage = Phrase("Ngôn ngữ", "Language")
  public static let doctorNoLocale = Phrase("không có locale", "no locale")
  public static let doctorName = Phrase("Ghi dưới tên", "Recorded as")
  public static let doctorConfig = Phrase("Tệp cấu hình", "Config")
  public static let doctorState = Phrase("Thư mục trạng thái", "State folder")
  public static let doctorThemes = Phrase("Giao diện", "Themes")
  public static let doctorAbsent = Phrase("chưa có", "not there yet")
  public static let doctorPlan = Phrase("Kế hoạch", "Plan")
  public static let doctorNoPlan = Phrase(
    "chưa có: lần chạy đầu sẽ tạo kế hoạch mẫu", "none yet: the first run writes the sample")
  public static let doctorCheck = Phrase("Kiểm tra tệp", "Check")
  public static let doctorWriting = Phrase("Ghi", "Writing")
  public static let doctorWritable = Phrase("ghi được", "possible")
  public static let doctorWatching = Phrase("Theo dõi thay đổi", "Watching")
  public static let doctorNotified = Phrase("hệ thống báo ngay", "the system tells at once")
  public static let doctorWriters = Phrase("Tên người ghi", "Writer")
  public static let doctorNoWriter = Phrase(
    "chưa có: tạo khi lưu lần đầu", "none yet: made at the first save")
  public static let planFromArgument = Phrase("theo tham số", "as given")
  public static let planFromAbove = Phrase(
    "plan.yaml gần nhất phía trên", "the nearest plan.yaml upward")
  public static let planFromSample = Phrase("kế hoạch mẫu", "the sample")
  public static let entryNotAdaptable = Phrase(
    "mô tả terminfo không dùng được cho 24 bit", "its terminfo entry can't be adapted to 24 bit")

  public static func doctorPolling(_ milliseconds: Int) -> Phrase {
    Phrase("xem lại mỗi \(milliseconds) ms", "looked at every \(milliseconds) ms")
  }
  public static func localeNotUTF8(_ name: String) -> Phrase {
    Phrase(
      "\(name) không phải UTF-8: đặt LANG=C.UTF-8",
      "\(name) is not UTF-8: set LANG=C.UTF-8")
  }
  public static func unknownTheme(_ name: String, _ known: [String]) -> Phrase {
    Phrase(
      "không có giao diện “\(name)”: có \(known.joined(separator: ", "))",
      "there is no theme “\(name)”: there are \(known.joined(separator: ", "))")
  }
}

extension Phrase {
  public static let inputIsNotATerminal = Phrase(
    "đầu vào không phải thiết bị đầu cuối: chạy trong cửa sổ dòng lệnh, hoặc dùng “tiendo show”",
    "standard input is no terminal: run it in a terminal window, or use “tiendo show”")
  public static let outputIsNotATerminal = Phrase(
    "đầu ra không phải thiết bị đầu cuối: chạy trong cửa sổ dòng lệnh, hoặc dùng “tiendo show”",
    "standard output is no terminal: run it in a terminal window, or use “tiendo show”")
  public static let noTerm = Phrase(
    "biến TERM còn trống: đặt TERM=xterm-256color",
    "the variable TERM is empty: set TERM=xterm-256color")

  public static func unknownTerm(_ name: String) -> Phrase {
    Phrase(
      "không biết TERM=\(name): đặt TERM=xterm-256color, hoặc cài ncurses-term",
      "TERM=\(name) is not known here: set TERM=xterm-256color, or install ncurses-term")
  }
  public static func dumbTerm(_ name: String) -> Phrase {
    Phrase(
      "TERM=\(name) không vẽ được toàn màn hình: dùng “tiendo show”",
      "TERM=\(name) can't show a full screen: use “tiendo show”")
  }
  public static func terminalRefused(_ reason: String) -> Phrase {
    Phrase(
      "không dùng được thiết bị đầu cuối (\(reason)): mở cửa sổ khác rồi thử lại",
      "the terminal can't be used (\(reason)): open another window and try again")
  }
}
