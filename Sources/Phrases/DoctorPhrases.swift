// What `doctor` and `themes` say, and why no full screen can be shown.
extension Phrase {
  public static let carriedTheme = Phrase("có sẵn", "built in")

  public static let doctorTerminal = Phrase("Thiết bị đầu cuối", "Terminal")
  public static let doctorFullScreen = Phrase("Toàn màn hình", "Full screen")
  public static let doctorSize = Phrase("Kích thước", "Size")
  public static let doctorColours = Phrase("Số màu", "Colours")
  public static let doctorLocale = Phrase("Bảng mã", "Locale")
  public static let doctorGlyphs = Phrase("Ký hiệu", "Glyphs")
  public static let doctorInside = Phrase("Chạy qua", "Inside")
  public static let doctorMouse = Phrase("Chuột", "Mouse")
  public static let doctorPaste = Phrase("Dán nguyên khối", "Bracketed paste")
  public static let doctorClipboard = Phrase("Bộ nhớ tạm", "Clipboard")

  public static let doctorSettings = Phrase("Lựa chọn", "Settings")
  public static let doctorLanguage = Phrase("Ngôn ngữ", "Language")
  public static let doctorTheme = Phrase("Giao diện", "Theme")
  public static let doctorStart = Phrase("Màn hình đầu", "Start screen")
  public static let doctorInput = Phrase("Kiểu gõ", "Input method")
  public static let doctorKeys = Phrase("Bảng phím", "Keys")
  public static let doctorName = Phrase("Ghi dưới tên", "Recorded as")
  public static let doctorConfig = Phrase("Tệp cấu hình", "Config")
  public static let doctorState = Phrase("Thư mục trạng thái", "State folder")
  public static let doctorThemes = Phrase("Các giao diện", "Themes")
  public static let doctorAbsent = Phrase("chưa có", "not there yet")

  public static let doctorPlan = Phrase("Kế hoạch", "Plan")
  public static let doctorFolder = Phrase("Thư mục", "Folder")
  public static let doctorNoPlan = Phrase(
    "chưa có: lần chạy đầu sẽ tạo kế hoạch mẫu", "none yet: the first run writes the sample")
  public static let doctorCheck = Phrase("Kiểm tra tệp", "Check")
  public static let doctorSeeCheck = Phrase(": xem “tiendo check”", ": see “tiendo check”")
  public static let doctorRights = Phrase("Quyền", "Rights")
  public static let doctorWriting = Phrase("Ghi", "Writing")
  public static let doctorWritable = Phrase("ghi được", "possible")
  public static let doctorWatching = Phrase("Theo dõi thay đổi", "Watching")
  public static let doctorNotified = Phrase(
    "hệ thống báo ngay (inotify)", "the system tells at once (inotify)")
  public static let doctorFileSystem = Phrase("Hệ thống tệp", "File system")
  public static let doctorUnknownKind = Phrase("không rõ loại", "of an unknown kind")
  public static let doctorGiftsAll = Phrase("có đủ những gì cần", "it gives all that is needed")
  public static let doctorNoExchange = Phrase(
    "không đổi chỗ được hai tệp: sửa plan.yaml ở đây đi qua hai bước, "
      + "ghi cùng lúc từ chương trình khác có thể lọt giữa hai bước",
    "two files can't change places: plan.yaml is saved in two steps here, "
      + "and what another program writes between them may be replaced")
  public static let doctorExchangeUntried = Phrase(
    "chưa thử việc đổi chỗ hai tệp vì ở đây chỉ đọc",
    "whether two files can change places was not tried, as it is read only")
  public static let doctorNoNameless = Phrase(
    "không có tệp chưa tên: văn bản được viết dưới tên tạm trước",
    "it has no files without a name: documents are written under another name first")
  public static let doctorNoFolderSync = Phrase(
    "không ghi chắc được tên tệp mới: mất điện có thể làm mất tệp vừa tạo",
    "names of new files can't be put on the disk: a power cut may lose a file just made")
  public static let doctorNoLocks = Phrase(
    "thư mục trạng thái không có khóa tệp: mỗi lần chạy ghi bằng một tên riêng",
    "the state folder has no locks: each run writes under a name of its own")
  public static let doctorWriters = Phrase("Tên người ghi", "Writer")
  public static let doctorNoWriter = Phrase(
    "chưa có: tạo khi lưu lần đầu", "none yet: made at the first save")

  public static let yes = Phrase("có", "yes")
  public static let no = Phrase("không", "no")
  public static let notSet = Phrase("không đặt", "not set")
  public static let byDefault = Phrase("mặc định", "by default")
  public static let fromOption = Phrase("theo tham số", "the option")
  public static let fromLastTime = Phrase("chọn lần trước", "chosen last")
  public static let fromAccount = Phrase("tên tài khoản", "the account's name")
  public static let keysBuiltIn = Phrase("có sẵn", "built in")
  public static let rightsNone = Phrase("không đọc được", "not readable")
  public static let rightsRead = Phrase("chỉ đọc", "read only")
  public static let rightsReadWrite = Phrase("đọc, ghi được", "readable, writable")
  public static let stateNotWritable = Phrase(
    "không ghi được, nên không lưu được gì: sửa quyền, hoặc đặt XDG_STATE_HOME",
    "not writable, so nothing can be saved: mend its rights, or set XDG_STATE_HOME")
  public static let glyphsUnicode = Phrase(
    "Unicode (--ascii: chỉ ASCII)", "Unicode (--ascii: ASCII)")
  public static let mouseNo = Phrase("không: terminfo không có", "no: not in terminfo")
  public static let pasteNo = Phrase(
    "không: loại TERM này không có", "no: this kind of TERM has none")
  public static let plainSinceNoTerminal = Phrase(
    "không: đầu ra không phải thiết bị đầu cuối, sẽ in văn bản",
    "no: standard output is not a terminal, so text is printed")
  public static let clipboardDirect = Phrase("OSC 52", "OSC 52")
  public static let clipboardTmux = Phrase(
    "OSC 52 qua tmux (cần set-clipboard on hoặc allow-passthrough on)",
    "OSC 52 through tmux (needs set-clipboard on or allow-passthrough on)")
  public static let clipboardScreen = Phrase("OSC 52 qua screen", "OSC 52 through screen")
  public static let clipboardNone = Phrase(
    "không: loại TERM này không có OSC 52", "none: this kind of TERM has no OSC 52")
  public static let pollRemote = Phrase("ổ đĩa mạng", "a network file system")
  public static let pollNoNotices = Phrase(
    "inotify không mở được: xem fs.inotify.max_user_instances",
    "inotify was refused: see fs.inotify.max_user_instances")
  public static let pollWatchRefused = Phrase(
    "inotify hết chỗ: xem fs.inotify.max_user_watches",
    "inotify has no room: see fs.inotify.max_user_watches")
  public static let pollLinked = Phrase(
    "plan.yaml là liên kết đến nơi khác", "plan.yaml is a link to elsewhere")

  public static func terminfoFound(_ colors: Int) -> Phrase {
    Phrase("có trong terminfo, \(colors) màu", "in terminfo, \(colors) colours")
  }
  public static func terminfoInstead(_ name: String, _ colors: Int) -> Phrase {
    Phrase(
      "terminfo của máy này không có, dùng \(name) thay, \(colors) màu",
      "not in terminfo here, \(name) serves instead, \(colors) colours")
  }
  public static func localeInstead(_ before: String) -> Phrase {
    Phrase("thay cho \(before)", "instead of \(before)")
  }
  public static func keysChanged(_ count: Int) -> Phrase {
    counted(count, "lệnh đổi phím", "command has other keys", "commands have other keys")
  }
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
    "đầu vào không phải thiết bị đầu cuối: chạy trong cửa sổ dòng lệnh, hoặc thêm --plain, "
      + "hoặc dùng “tiendo show”",
    "standard input is not a terminal: run it in a terminal window, or add --plain, or use "
      + "“tiendo show”")
  public static let outputIsNotATerminal = Phrase(
    "đầu ra không phải thiết bị đầu cuối: chạy trong cửa sổ dòng lệnh, hoặc dùng “tiendo show”",
    "standard output is not a terminal: run it in a terminal window, or use “tiendo show”")
  public static let noTerm = Phrase(
    "biến TERM còn trống: đặt TERM=xterm-256color, hoặc thêm --plain",
    "the variable TERM is empty: set TERM=xterm-256color, or add --plain")

  public static func unknownTerm(_ name: String) -> Phrase {
    Phrase(
      "không biết TERM=\(name): đặt TERM=xterm-256color, cài ncurses-term, hoặc thêm --plain",
      "TERM=\(name) is not known here: set TERM=xterm-256color, install ncurses-term, "
        + "or add --plain"
    )
  }
  public static func dumbTerm(_ name: String) -> Phrase {
    Phrase(
      "TERM=\(name) không vẽ được toàn màn hình, sẽ in văn bản",
      "TERM=\(name) can't show a full screen, so text is printed")
  }
  public static func terminalRefused(_ reason: String) -> Phrase {
    Phrase(
      "không dùng được thiết bị đầu cuối (\(reason)): mở cửa sổ khác rồi thử lại",
      "the terminal can't be used (\(reason)): open another window and try again")
  }
}
