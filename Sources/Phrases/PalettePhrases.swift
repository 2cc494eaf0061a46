// What the palette and copying say.
extension Phrase {
  public static let paletteHint = Phrase(
    "tên lệnh, số mục, tên mục, cơ quan", "a command, an id, an item, a department")
  public static let paletteDepartment = Phrase("cơ quan", "department")
  public static let notOnThisScreen = Phrase(
    "không dùng ở màn hình này", "not on this screen")
  public static let nowhereBack = Phrase("chưa có nơi nào trước đó", "there is no earlier place")
  public static let nowhereForward = Phrase("không có nơi nào sau đó", "there is no later place")
  public static let copyImpossible = Phrase(
    "thiết bị đầu cuối này không nhận chép vào bộ nhớ tạm",
    "this terminal takes nothing for the clipboard")

  public static func copied(_ name: String) -> Phrase {
    Phrase("đã gửi \(name) vào bộ nhớ tạm", "copied \(name) to the clipboard")
  }
}
