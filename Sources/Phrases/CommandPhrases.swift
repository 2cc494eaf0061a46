/// What a command is called, and what it does in a line of help.
public struct CommandWords: Hashable, Sendable {
  public let name: Phrase
  public let help: Phrase

  init(_ vietnamese: String, _ english: String, help: Phrase) {
    name = Phrase(vietnamese, english)
    self.help = help
  }
}

// Names are those of the footer: short, and a verb where it can be.
extension CommandWords {
  public static let up = CommandWords("lên", "up", help: Phrase("Dòng trên", "The row above"))
  public static let down = CommandWords("xuống", "down", help: Phrase("Dòng dưới", "The row below"))
  public static let pageUp = CommandWords(
    "trang trước", "page up", help: Phrase("Lên một trang", "One page up"))
  public static let pageDown = CommandWords(
    "trang sau", "page down", help: Phrase("Xuống một trang", "One page down"))
  public static let top = CommandWords(
    "đầu", "top", help: Phrase("Về dòng đầu", "To the first row"))
  public static let bottom = CommandWords(
    "cuối", "bottom", help: Phrase("Về dòng cuối", "To the last row"))
  public static let drill = CommandWords(
    "mở", "open", help: Phrase("Mở mục đang chọn", "Open what is selected"))
  public static let back = CommandWords(
    "quay lại", "back", help: Phrase("Thu gọn, về cấp trên", "Close, and up one level"))
  public static let historyBack = CommandWords(
    "nơi trước", "earlier place", help: Phrase("Về nơi vừa xem", "Back to where you were"))
  public static let historyForward = CommandWords(
    "nơi sau", "later place", help: Phrase("Đi tiếp đến nơi đã xem", "Forward again"))

  public static let showOverview = CommandWords(
    "Tổng quan", "Overview", help: Phrase("Toàn cảnh kế hoạch", "The plan at a glance"))
  public static let showObjectives = CommandWords(
    "Mục tiêu", "Objectives", help: Phrase("Cây mục tiêu và chi tiết", "The tree, with details"))
  public static let showDepartments = CommandWords(
    "Sở, ngành", "Departments",
    help: Phrase("Ai chịu trách nhiệm việc gì", "Who is responsible for what"))
  public static let showMatrix = CommandWords(
    "Ma trận", "Matrix",
    help: Phrase("Chiến lược theo cơ quan", "Strategies by departments"))
  public static let showTimeline = CommandWords(
    "Thời gian", "Timeline",
    help: Phrase("Các việc trên lịch", "The tree against the calendar"))
  public static let left = CommandWords(
    "trái", "left", help: Phrase("Sang trái; về trước", "To the left, earlier"))
  public static let right = CommandWords(
    "phải", "right", help: Phrase("Sang phải; về sau", "To the right, later"))
  public static let zoomIn = CommandWords(
    "phóng to", "zoom in", help: Phrase("Ít ngày hơn, rõ hơn", "Fewer days, closer"))
  public static let zoomOut = CommandWords(
    "thu nhỏ", "zoom out", help: Phrase("Nhiều ngày hơn", "More days at once"))
  public static let goToToday = CommandWords(
    "hôm nay", "today", help: Phrase("Về hôm nay", "Back to today"))
  public static let chooseDays = CommandWords(
    "chọn ngày", "days", help: Phrase("Theo tuần: từ ngày, đến ngày", "By week: from, to a day"))
  public static let showAttention = CommandWords(
    "Cần chú ý", "Attention",
    help: Phrase("Việc cần chú ý, gấp nhất trước", "What needs attention, worst first"))
  public static let showDirectives = CommandWords(
    "Chỉ đạo", "Directives",
    help: Phrase("Ý kiến chỉ đạo: ai, việc gì, bao giờ", "What was ordered: to whom, by when"))
  public static let markSeen = CommandWords(
    "đã xem", "seen",
    help: Phrase("Đánh dấu đã xem, đến khi thoát", "Mark as seen, until you quit"))
  public static let showLog = CommandWords(
    "Nhật ký", "Log", help: Phrase("Mọi thay đổi, mới nhất trước", "Every change, newest first"))

  public static let editStatus = CommandWords(
    "trạng thái", "status",
    help: Phrase("Đổi trạng thái, rồi chọn số 1–7", "Change the status, then a digit 1–7"))
  public static let stillSo = CommandWords(
    "vẫn thế", "still so",
    help: Phrase("Ghi lại: vẫn như đã báo cáo", "Record that it is still as reported"))
  public static let quickSheet = CommandWords(
    "nhập nhanh", "quick sheet",
    help: Phrase(
      "Nhập nhanh: tiến độ, trạng thái, ghi chú",
      "Quick sheet: progress, status and note"))
  public static let saveRow = CommandWords(
    "lưu dòng", "save row",
    help: Phrase("Lưu dòng, xuống dòng dưới", "Save the row, and down"))
  public static let mark = CommandWords(
    "chọn thêm", "mark",
    help: Phrase("Đánh dấu dòng, xuống dòng dưới", "Mark the row, and down"))
  public static let markToHere = CommandWords(
    "chọn đến đây", "mark to here",
    help: Phrase("Đánh dấu từ dòng vừa đánh dấu đến đây", "Mark from the last marked row to here"))
  public static let markDown = CommandWords(
    "chọn xuống", "mark down",
    help: Phrase("Đánh dấu dòng này và dòng dưới", "Mark this row and the one below"))
  public static let markUp = CommandWords(
    "chọn lên", "mark up",
    help: Phrase("Đánh dấu dòng này và dòng trên", "Mark this row and the one above"))
  public static let sort = CommandWords(
    "sắp xếp", "sort", help: Phrase("Sắp xếp theo một cột", "Sort by a column"))
  public static let editProgress = CommandWords(
    "tiến độ", "progress", help: Phrase("Ghi tiến độ 0–100", "Record progress, 0–100"))
  public static let editDeadline = CommandWords(
    "thời hạn", "deadline",
    help: Phrase("Đổi thời hạn, kèm lý do", "Change the deadline, with a reason"))
  public static let addNote = CommandWords(
    "ghi chú", "note", help: Phrase("Thêm ghi chú", "Add a note"))
  public static let addObstacle = CommandWords(
    "vướng mắc", "obstacle", help: Phrase("Ghi khó khăn, vướng mắc", "Record an obstacle"))
  public static let giveDirective = CommandWords(
    "chỉ đạo", "directive",
    help: Phrase("Giao chỉ đạo về mục đang chọn", "Give a directive about what is selected"))
  public static let recordMeasure = CommandWords(
    "chỉ tiêu", "indicator",
    help: Phrase("Ghi kết quả đo của chỉ tiêu", "Record an indicator's measured value"))
  public static let settleConflict = CommandWords(
    "chọn giá trị", "settle",
    help: Phrase("Chọn giữa các giá trị ghi khác nhau", "Pick between values that differ"))
  public static let editItem = CommandWords(
    "sửa mục", "edit item",
    help: Phrase("Sửa tên, chủ trì, hạn… trong kế hoạch", "Edit its title, lead, due… in the plan"))
  public static let addItem = CommandWords(
    "thêm mục", "add", help: Phrase("Thêm mục bên dưới", "Add an item below"))
  public static let removeItem = CommandWords(
    "xóa mục", "remove",
    help: Phrase("Xóa mục chưa có ghi nhận nào", "Remove an item without any records"))
  public static let openEditor = CommandWords(
    "mở tệp", "open file",
    help: Phrase("Mở plan.yaml bằng $EDITOR", "Open plan.yaml in $EDITOR"))
  public static let undo = CommandWords(
    "hoàn tác", "undo",
    help: Phrase("Hoàn tác thay đổi mới nhất của bạn", "Take back your newest change"))
  public static let redo = CommandWords(
    "làm lại", "redo", help: Phrase("Làm lại điều vừa hoàn tác", "Bring back what was undone"))

  public static let search = CommandWords(
    "tìm", "search",
    help: Phrase(
      "Tìm ở đây rồi cả kế hoạch; không cần dấu", "Search here, then the plan; accents optional"))
  public static let searchNext = CommandWords(
    "tìm tiếp", "next", help: Phrase("Kết quả sau", "The next match"))
  public static let searchPrevious = CommandWords(
    "tìm lùi", "previous", help: Phrase("Kết quả trước", "The previous match"))
  public static let filter = CommandWords(
    "lọc", "filter", help: Phrase("Chỉ hiện mục cần xem", "Show only what you ask for"))
  public static let clearFilter = CommandWords(
    "bỏ lọc", "clear filter", help: Phrase("Bỏ lọc; lần nữa: lọc lại", "Clear it; again: back"))
  public static let takeFilter = CommandWords(
    "xong", "done", help: Phrase("Xem những gì bộ lọc để lại", "See what the filter leaves"))
  public static let toggleChoice = CommandWords(
    "chọn", "choose", help: Phrase("Chọn hoặc thôi chọn; cả 1–9", "Choose or not; 1–9 too"))
  public static let previousChoice = CommandWords(
    "trái", "left", help: Phrase("Lựa chọn bên trái", "The choice to the left"))
  public static let nextChoice = CommandWords(
    "phải", "right", help: Phrase("Lựa chọn bên phải", "The choice to the right"))
  public static let clearRow = CommandWords(
    "xóa dòng", "clear row",
    help: Phrase("Bỏ chọn cả dòng; xóa bộ lọc đã lưu", "Clear the row; drop a saved filter"))
  public static let saveFilter = CommandWords(
    "lưu tên", "save as", help: Phrase("Lưu bộ lọc với một tên", "Keep the filter under a name"))
  public static let palette = CommandWords(
    "lệnh", "commands",
    help: Phrase("Mọi lệnh, mọi mục: gõ tên hoặc số mục", "Any command or item by name or id"))

  public static let meetings = CommandWords(
    "họp", "meeting",
    help: Phrase("Vào cuộc họp, mở họp mới, các cuộc họp", "Join a meeting, open one, list them"))
  public static let agenda = CommandWords(
    "chương trình", "agenda",
    help: Phrase("Chương trình họp, hoặc đề xuất", "The agenda, or what is proposed for it"))
  public static let attendance = CommandWords(
    "thành phần", "attendance", help: Phrase("Ai dự họp, ai vắng", "Who is there, who is not"))
  public static let nextItem = CommandWords(
    "mục sau", "next", help: Phrase("Sang mục sau của chương trình", "To the next agenda item"))
  public static let previousItem = CommandWords(
    "mục trước", "previous",
    help: Phrase("Về mục trước của chương trình", "To the agenda item before"))
  public static let jumpToItem = CommandWords(
    "đến mục", "go to item",
    help: Phrase("Đến mục có số này; số hai chữ số gõ liền", "To this number; two digits at once"))
  public static let conclude = CommandWords(
    "kết luận", "conclude",
    help: Phrase("Kết luận mục này, kèm chỉ đạo", "Conclude the item, with its directives"))
  public static let postpone = CommandWords(
    "hoãn", "postpone", help: Phrase("Hoãn mục này sang dịp khác", "Leave it for another time"))
  public static let follow = CommandWords(
    "theo họp", "follow",
    help: Phrase("Xem riêng mục khác, hoặc theo lại", "Look elsewhere, or follow again"))
  public static let acceptAgenda = CommandWords(
    "thông qua", "accept",
    help: Phrase(
      "Chương trình: thông qua; sau đó: đến mục này", "Agenda: accept it; later: go to the item"))
  public static let takeOnAgenda = CommandWords(
    "đưa vào/bỏ ra", "on or off",
    help: Phrase("Chương trình: đưa vào hoặc bỏ ra", "Agenda: take the item on or off"))
  public static let addToAgenda = CommandWords(
    "thêm", "add",
    help: Phrase("Chương trình: tìm mục để thêm", "Agenda: search for an item to add"))
  public static let dropFromAgenda = CommandWords(
    "bỏ ra", "drop", help: Phrase("Chương trình: bỏ mục ra", "Agenda: drop the item"))
  public static let earlier = CommandWords(
    "sớm hơn", "earlier", help: Phrase("Chương trình: sớm hơn một mục", "Agenda: one place earlier")
  )
  public static let later = CommandWords(
    "muộn hơn", "later", help: Phrase("Chương trình: muộn hơn một mục", "Agenda: one place later"))
  public static let moreMinutes = CommandWords(
    "thêm phút", "more time", help: Phrase("Chương trình: thêm 5 phút", "Agenda: five minutes more")
  )
  public static let fewerMinutes = CommandWords(
    "bớt phút", "less time", help: Phrase("Chương trình: bớt 5 phút", "Agenda: five minutes less"))
  public static let setMinutes = CommandWords(
    "số phút", "minutes", help: Phrase("Chương trình: ghi số phút", "Agenda: set the minutes"))
  public static let attendPresent = CommandWords(
    "có mặt", "present", help: Phrase("Thành phần: có mặt", "Attendance: present"))
  public static let attendAbsent = CommandWords(
    "vắng", "absent", help: Phrase("Thành phần: vắng", "Attendance: absent"))
  public static let attendDelegate = CommandWords(
    "dự thay", "delegate",
    help: Phrase("Thành phần: cử người dự thay", "Attendance: a delegate, by name"))
  public static let attendNext = CommandWords(
    "đổi", "change",
    help: Phrase(
      "Thành phần: lần lượt có mặt, vắng, dự thay", "Attendance: present, absent, delegate in turn")
  )
  public static let attendAll = CommandWords(
    "còn lại có mặt", "rest present",
    help: Phrase("Thành phần: còn lại đều có mặt", "Attendance: the rest is present"))
  public static let attendName = CommandWords(
    "tên", "name", help: Phrase("Thành phần: tên người dự", "Attendance: who came, by name"))
  public static let recordAttendance = CommandWords(
    "ghi", "record", help: Phrase("Thành phần: ghi lại, đi tiếp", "Attendance: record it, go on"))

  public static let closeMeeting = CommandWords(
    "kết thúc", "close",
    help: Phrase("Rà soát rồi kết thúc cuộc họp", "Look the meeting over, then close it"))
  public static let takeBack = CommandWords(
    "lấy lại", "take back",
    help: Phrase(
      "Lấy lại việc đã ghi; lần nữa: khôi phục", "Take back what was recorded; again: restore"))
  public static let markMeeting = CommandWords(
    "đánh dấu", "mark",
    help: Phrase("Đánh dấu cuộc họp để so sánh", "Mark a meeting to compare with"))
  public static let compareMeetings = CommandWords(
    "thay đổi", "changes",
    help: Phrase(
      "Thay đổi từ kỳ họp đã đánh dấu, hoặc đến nay",
      "Changes from the marked meeting, or to now"))
  public static let writeDocuments = CommandWords(
    "lập văn bản", "documents",
    help: Phrase("Lập biên bản, thông báo kết luận", "Write the minutes and the notice"))
  public static let addSupplement = CommandWords(
    "bổ sung", "supplement",
    help: Phrase("Bổ sung cho cuộc họp đã kết thúc", "Add to a closed meeting"))

  public static let lookBack = CommandWords(
    "xem lại", "as of",
    help: Phrase("Xem lại một ngày đã qua; để trống: hiện tại", "As of a day; empty: back to now"))
  public static let meetingBefore = CommandWords(
    "họp trước", "meeting before",
    help: Phrase("Xem lại như sau cuộc họp trước", "As of the meeting before"))
  public static let meetingAfter = CommandWords(
    "họp sau", "meeting after",
    help: Phrase("Như sau cuộc họp kế tiếp, rồi hiện tại", "As of the meeting after, then now"))
  public static let listChanges = CommandWords(
    "thay đổi", "changes",
    help: Phrase(
      "Những gì đã khác từ ngày đang xem lại; ở trang tổng quan: từ kỳ họp trước",
      "What changed since the day looked at; on the overview since the last meeting"))

  public static let nextPane = CommandWords(
    "ô bên", "next pane", help: Phrase("Sang ô bên cạnh", "To the pane beside"))
  public static let why = CommandWords(
    "vì sao", "why",
    help: Phrase("Vì sao có màu này: quy định và số liệu", "Why this colour: rule and figures"))
  public static let copy = CommandWords(
    "chép", "copy",
    help: Phrase("Chép mục đang chọn vào bộ nhớ tạm", "Copy what is selected to the clipboard"))
  public static let chooseTheme = CommandWords(
    "giao diện", "theme",
    help: Phrase("Chọn màu giao diện, xem thử ngay", "Choose a theme, previewed at once"))
  public static let switchLanguage = CommandWords(
    "ngôn ngữ", "language", help: Phrase("Tiếng Việt / English", "English / Tiếng Việt"))
  public static let redraw = CommandWords(
    "vẽ lại", "redraw", help: Phrase("Vẽ lại màn hình", "Draw the screen anew"))
  public static let widenList = CommandWords(
    "rộng danh sách", "wider list",
    help: Phrase("Danh sách rộng hơn, chi tiết hẹp lại", "More columns for the list"))
  public static let narrowList = CommandWords(
    "hẹp danh sách", "narrower list",
    help: Phrase("Danh sách hẹp lại, chi tiết rộng hơn", "More columns for the detail"))
  public static let help = CommandWords(
    "trợ giúp", "help",
    help: Phrase("Bảng phím, và các thông báo trước", "These keys, and past messages"))
  public static let quit = CommandWords("thoát", "quit", help: Phrase("Thoát", "Quit"))
  public static let interrupt = CommandWords(
    "dừng", "interrupt",
    help: Phrase("Bỏ ô đang nhập, hoặc hỏi thoát", "Leave a field, else ask to quit"))
  public static let suspend = CommandWords(
    "tạm rời", "suspend",
    help: Phrase("Tạm về shell; gõ fg để trở lại", "To the shell; fg comes back"))

  public static let accept = CommandWords("lưu", "save", help: Phrase("Lưu lại", "Save it"))
  public static let cancel = CommandWords(
    "bỏ", "cancel", help: Phrase("Bỏ, không lưu", "Leave without saving"))
  public static let close = CommandWords(
    "đóng", "close", help: Phrase("Đóng trang đang mở", "Close the open page"))
  public static let nextField = CommandWords(
    "ô tiếp", "next field", help: Phrase("Sang ô nhập tiếp theo", "To the next field"))
  public static let previousField = CommandWords(
    "ô trước", "field before", help: Phrase("Về ô nhập trước", "To the field before"))
  public static let fieldLeft = CommandWords(
    "trái", "left", help: Phrase("Con trỏ sang trái", "Cursor left"))
  public static let fieldRight = CommandWords(
    "phải", "right", help: Phrase("Con trỏ sang phải", "Cursor right"))
  public static let fieldWordLeft = CommandWords(
    "từ trước", "word left", help: Phrase("Về đầu từ", "Back one word"))
  public static let fieldWordRight = CommandWords(
    "từ sau", "word right", help: Phrase("Qua một từ", "Forward one word"))
  public static let fieldStart = CommandWords(
    "đầu ô", "start", help: Phrase("Về đầu ô", "To the start"))
  public static let fieldEnd = CommandWords(
    "cuối ô", "end", help: Phrase("Đến cuối ô", "To the end"))
  public static let fieldBackspace = CommandWords(
    "xóa lùi", "backspace", help: Phrase("Xóa chữ trước", "Delete before the cursor"))
  public static let fieldDelete = CommandWords(
    "xóa", "delete", help: Phrase("Xóa chữ sau", "Delete after the cursor"))
  public static let fieldDeleteWord = CommandWords(
    "xóa từ", "delete word", help: Phrase("Xóa từ trước", "Delete the word before"))
  public static let fieldClearToStart = CommandWords(
    "xóa đến đầu", "clear to start", help: Phrase("Xóa đến đầu ô", "Delete to the start"))
}

/// What a group of commands is for, as a heading of the key table.
extension Phrase {
  public static let groupMove = Phrase("Di chuyển", "Move")
  public static let groupScreens = Phrase("Màn hình", "Screens")
  public static let groupEdit = Phrase("Sửa", "Edit")
  public static let groupFind = Phrase("Tìm", "Find")
  public static let groupMeeting = Phrase("Họp", "Meeting")
  public static let groupView = Phrase("Hiển thị", "View")
  public static let groupField = Phrase("Trong ô nhập", "In a field")
}
