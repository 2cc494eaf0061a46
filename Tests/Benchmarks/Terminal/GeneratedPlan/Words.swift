/// What a generated plan's titles and notes are put together from.
enum Words {
  static let verbs = [
    "Xây dựng", "Ban hành", "Rà soát, điều chỉnh", "Triển khai", "Hoàn thiện", "Nâng cấp",
    "Phê duyệt", "Tổ chức thực hiện", "Khảo sát, đánh giá", "Kêu gọi đầu tư", "Thẩm định",
    "Lập hồ sơ", "Giám sát", "Số hóa", "Bồi dưỡng, tập huấn về",
  ]

  static let things = [
    "quy hoạch phân khu cảng và dịch vụ hậu cần", "đề án chuyển đổi số ngành công thương",
    "hệ thống quan trắc nước thải tự động", "tuyến đường kết nối cảng với cao tốc",
    "quỹ hỗ trợ doanh nghiệp nhỏ và vừa", "khu công nghiệp sinh thái kiểu mẫu",
    "cơ chế phối hợp quản lý môi trường", "chương trình xúc tiến đầu tư nước ngoài",
    "trung tâm dịch vụ hành chính công", "danh mục công nghệ khuyến khích chuyển giao",
    "bộ tiêu chí tăng trưởng xanh", "nhà máy xử lý chất thải nguy hại",
    "vùng sản xuất nông nghiệp ứng dụng công nghệ cao", "sản phẩm du lịch sinh thái rừng ngập mặn",
    "nhà ở xã hội cho công nhân", "cơ sở dữ liệu đất đai", "lộ trình di dời cơ sở gây ô nhiễm",
    "thủ tục hải quan điện tử một cửa", "lưới điện và điện gió ngoài khơi",
    "chương trình đào tạo nhân lực logistics",
  ]

  static let places = [
    "trên địa bàn thị xã Phú Mỹ", "tại cụm cảng Cái Mép", "giai đoạn 2024 - 2026",
    "cho huyện Châu Đức", "tại thành phố Vũng Tàu", "theo tiêu chuẩn quốc tế",
    "ở huyện Xuyên Mộc và Đất Đỏ", "với các tỉnh lân cận", "năm 2026", "cho huyện Côn Đảo",
  ]

  static let departments = [
    ("vpub", "Văn phòng UBND tỉnh", "VP UBND"),
    ("stnmt", "Sở Tài nguyên và Môi trường", "Sở TN&MT"),
    ("skhdt", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"),
    ("sct", "Sở Công Thương", "Sở CT"),
    ("sgtvt", "Sở Giao thông vận tải", "Sở GTVT"),
    ("skhcn", "Sở Khoa học và Công nghệ", "Sở KH&CN"),
    ("stc", "Sở Tài chính", "Sở TC"),
    ("sxd", "Sở Xây dựng", "Sở XD"),
    ("snnptnt", "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT"),
    ("sldtbxh", "Sở Lao động, Thương binh và Xã hội", "Sở LĐTB&XH"),
    ("sdl", "Sở Du lịch", "Sở DL"),
    ("sgddt", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT"),
    ("syt", "Sở Y tế", "Sở YT"),
    ("stttt", "Sở Thông tin và Truyền thông", "Sở TT&TT"),
    ("snv", "Sở Nội vụ", "Sở NV"),
    ("bqlkcn", "Ban Quản lý các khu công nghiệp", "BQL KCN"),
    ("chq", "Cục Hải quan tỉnh", "Hải quan"),
    ("ubpm", "UBND thị xã Phú Mỹ", "UBND Phú Mỹ"),
    ("ubvt", "UBND thành phố Vũng Tàu", "UBND Vũng Tàu"),
    ("japandesk", "Văn phòng Japandesk", "Japandesk"),
  ]

  static let deliverables = [
    "Quyết định phê duyệt", "Báo cáo kết quả", "Công trình đưa vào sử dụng", "Nghị quyết HĐND",
  ]

  static let notes = [
    "Đã họp với các đơn vị liên quan và thống nhất nội dung trình.",
    "Đang lấy ý kiến các sở, ngành; còn hai đơn vị chưa trả lời.",
    "Hồ sơ đã đủ, chờ Hội đồng thẩm định họp phiên tới.",
    "Nhà thầu cam kết bổ sung nhân lực trong tháng sau.",
    "Chuyên gia đã khảo sát thực địa, sẽ gửi báo cáo sơ bộ trong hai tuần.",
    "Đề nghị bố trí thêm kinh phí từ nguồn dự phòng.",
  ]

  static let obstacles = [
    "Vướng mắc trong xác định nguồn gốc đất của 12 hộ dân.",
    "Chưa có định mức kinh tế kỹ thuật để lập dự toán.",
    "Đối tác nước ngoài chậm phản hồi về phương án tài chính.",
    "Quy định của trung ương mới thay đổi, phải lập lại hồ sơ.",
  ]

  static let reasons = [
    "Chờ JICA phản hồi", "Điều chỉnh theo nghị quyết mới", "Thời tiết không thuận lợi",
    "Chậm giải phóng mặt bằng", "Bổ sung hạng mục",
  ]

  static let orders = [
    "Khẩn trương hoàn thành, báo cáo kết quả trước ngày họp giao ban.",
    "Chủ trì làm việc với các chủ đầu tư, tháo gỡ ngay vướng mắc về mặt bằng.",
    "Rà soát lại tiến độ từng hạng mục, đề xuất phương án bù tiến độ.",
  ]
}
