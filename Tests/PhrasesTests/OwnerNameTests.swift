import Phrases
import Testing

struct OwnerNameTests {
  @Test(arguments: [
    ("UBND tỉnh Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"), ("UBND Tỉnh Quảng Ninh", "Quảng Ninh"),
    ("Ủy ban nhân dân Thành phố Hải Phòng", "Hải Phòng"), ("UBND TP. Hải Phòng", "Hải Phòng"),
    ("UBND TP Cần Thơ", "Cần Thơ"), ("Uỷ ban nhân dân tỉnh Nghệ An", "Nghệ An"),
    ("UỶ BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "Bà Rịa - Vũng Tàu"),
    ("UBND TP.HCM", "Thành phố Hồ Chí Minh"),
  ])
  func aProvincesCommitteeIsOneHoweverItIsSpelt(owner: String, place: String) {
    let name = OwnerName(owner)
    #expect(name.isProvincial)
    #expect(name.place == place)
    let lines = name.inFull.uppercased().split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == "ỦY BAN NHÂN DÂN" || lines[0] == "UỶ BAN NHÂN DÂN")
  }

  @Test(arguments: [
    ("UBND xã Tân Hải, huyện Đất Đỏ, tỉnh Bà Rịa - Vũng Tàu", "Tân Hải", "xã Tân Hải"),
    ("UBND xã Tân Hải huyện Đất Đỏ", "Tân Hải", "xã Tân Hải huyện Đất Đỏ"),
    ("UBND thị xã Phú Mỹ", "Phú Mỹ", "thị xã Phú Mỹ"),
    ("UBND thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu", "Vũng Tàu", "thành phố Vũng Tàu"),
    ("UBND thành phố Huế, tỉnh Thừa Thiên Huế", "Huế", "thành phố Huế"),
    ("UBND phường 12, Quận 4, TP. Hồ Chí Minh", "Phường 12", "phường 12"),
    ("UBND TT. Long Hải", "Long Hải", "thị trấn Long Hải"),
  ])
  func aSmallerUnitsCommitteeSitsInItsOwnUnit(owner: String, place: String, unit: String) {
    let name = OwnerName(owner)
    #expect(!name.isProvincial)
    #expect(name.place == place)
    #expect(name.inFull == "Ủy ban nhân dân\n" + unit)
  }

  @Test(arguments: [
    ("Sở Lao động, Thương binh và Xã hội tỉnh Hà Tĩnh", "Hà Tĩnh"),
    ("Văn phòng UBND tỉnh Long An", "Long An"), ("Tỉnh ủy Quảng Ninh", nil), ("UBND tỉnh", nil),
    ("UBND tỉnh, thành phố", nil), ("thị xã Xã", "Xã"), ("Tỉnh Tỉnh", "Tỉnh"), ("TP.", nil),
    ("", nil), ("Bộ Xây dựng", nil), ("tỉnh (X), Y", nil),
  ])
  func anotherBodySitsWhereItsNameSays(owner: String, place: String?) {
    #expect(OwnerName(owner).place == place)
    #expect(!OwnerName(owner).isProvincial)
  }

  @Test func nobodyIsNobody() {
    #expect(OwnerName(nil).inFull == "" && OwnerName(nil).place == nil)
    #expect(!OwnerName(nil).isProvincial)
  }
}

struct PersonNameTests {
  @Test(arguments: [
    ("Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", "Nguyễn Văn A"),
    ("Trần Thị B", "Trần Thị B"), ("bà Trần Thị B - Giám đốc Sở", "Trần Thị B"),
    ("Đồng chí Lê C (Trưởng ban)", "Lê C"), ("PGS.TS. Lê C", "Lê C"),
    ("Phó Chủ tịch Nguyễn Văn A", "Nguyễn Văn A"), ("Phó Đức Chính", "Phó Đức Chính"),
    ("Mr. A. Smith", "A. Smith"), ("Phó Chủ tịch", ""), ("Phó Chủ tịch UBND tỉnh", ""),
    ("Giám đốc Sở Công Thương", ""), ("", ""), (" , ", ""),
  ])
  func aSignatureHasTheNameAlone(text: String, name: String) {
    #expect(PersonName(text).inFull == name)
  }
}
