/// Canonical composition of Latin letters, so that NFC and NFD text give the same cells.
///
/// After the Unicode standard, annex 15, restricted to U+00C0...U+024F and U+1E00...U+1EFF.
/// Vietnamese has letters of two marks, and the dot below sorts before the circumflex; so a letter
/// is taken apart, its marks ordered by class, and put together again.
enum Composition {
  /// The composed letter of a base and one mark, or nil where there is none.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    tables.composed[UInt64(base) << 32 | UInt64(mark)]
  }

  /// Base and marks of one grapheme, composed as far as a precomposed letter exists.
  static func compose(_ base: UInt32, _ marks: [UInt32]) -> (base: UInt32, marks: [UInt32]) {
    var letter = base
    var pending = marks.map { ($0 == 0x0340 || $0 == 0x0341) ? $0 - 0x40 : $0 }
    while let parts = tables.decomposed[letter] {
      letter = parts.base
      pending.insert(parts.mark, at: 0)
    }
    var kept: [UInt32] = []
    var keptClass: UInt8 = 0
    for (mark, rank) in ordered(pending) {
      // A mark of the same class that stays nearer to the letter blocks this one.
      if kept.isEmpty || (keptClass < rank && rank > 0), let whole = composed(letter, mark) {
        letter = whole
      } else {
        kept.append(mark)
        keptClass = rank
      }
    }
    return (letter, kept)
  }

  /// Marks in canonical order: by class, those of one class as they came; class 0 stays in place.
  private static func ordered(_ marks: [UInt32]) -> [(mark: UInt32, rank: UInt8)] {
    var result: [(mark: UInt32, rank: UInt8)] = []
    for mark in marks {
      let rank = Unicode.Scalar(mark)?.properties.canonicalCombiningClass.rawValue ?? 0
      var place = result.endIndex
      while rank > 0, place > 0, result[place - 1].rank > rank { place -= 1 }
      result.insert((mark, rank), at: place)
    }
    return result
  }

  private struct Tables {
    var composed: [UInt64: UInt32] = [:]
    var decomposed: [UInt32: (base: UInt32, mark: UInt32)] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    for (mark, pairs) in pairsByMark {
      var scalars = pairs.unicodeScalars.makeIterator()
      while let base = scalars.next(), let whole = scalars.next() {
        tables.composed[UInt64(base.value) << 32 | UInt64(mark)] = whole.value
        tables.decomposed[whole.value] = (base.value, mark)
      }
    }
    return tables
  }()

  // Per mark: letter without it, letter with it, and so on. From the Unicode character database.
  private static let pairsByMark: [(UInt32, String)] = [
    (0x0300, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    (
      0x0301,
      "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯ"
        + "KḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
    ),
    (0x0302, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    (0x0303, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    (0x0304, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    (0x0306, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
    (
      0x0307,
      "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ"
        + "wẇXẊxẋYẎyẏſẛ"
    ),
    (0x0308, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    (0x0309, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    (0x030A, "AÅaåUŮuůwẘyẙ"),
    (0x030B, "OŐoőUŰuű"),
    (0x030C, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    (0x030F, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    (0x0311, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    (0x031B, "OƠoơUƯuư"),
    (
      0x0323,
      "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự"
        + "YỴyỵ"
    ),
    (0x0324, "UṲuṳ"),
    (0x0325, "AḀaḁ"),
    (0x0326, "SȘsșTȚtț"),
    (0x0327, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    (0x0328, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    (0x032D, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    (0x032E, "HḪhḫ"),
    (0x0330, "EḚeḛIḬiḭUṴuṵ"),
    (0x0331, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
  ]
}
