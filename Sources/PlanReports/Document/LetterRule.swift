/// A thin line below a centred text. No reader's style sheet can measure text, so its length comes
/// from the number of letters and their usual width in Times.
struct LetterRule {
  /// The width that the text is centred in.
  let columnMillimetres: Double
  let letterMillimetres: Double
  /// Of the text's length: the decree wants the whole motto, and a third to a half of the others.
  let share: Double

  static let issuer = LetterRule(columnMillimetres: 69, letterMillimetres: 2.85, share: 0.42)
  static let motto = LetterRule(columnMillimetres: 96, letterMillimetres: 2.12, share: 1)
  static let subject = LetterRule(columnMillimetres: 165, letterMillimetres: 2.4, share: 0.4)

  func margin(under text: String) -> Int {
    // Of a text in lines the longest.
    let count = text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    let length = min(columnMillimetres, Double(count) * letterMillimetres) * share
    return Int(((columnMillimetres - length) / 2).rounded())
  }
}
