// The screens in a word each, for tabs where room is short.
extension Phrase {
  public static let tabOverview = Phrase("Chung", "Home")
  public static let tabObjectives = Phrase("Cây", "Tree")
  public static let tabDepartments = Phrase("Sở", "Depts")
  public static let tabMatrix = Phrase("Bảng", "Matrix")
  public static let tabTimeline = Phrase("Lịch", "Time")
  public static let tabAttention = Phrase("Chú ý", "Alerts")
  public static let tabDirectives = Phrase("Chỉ đạo", "Orders")
  public static let tabLog = Phrase("Nhật ký", "Log")
}
