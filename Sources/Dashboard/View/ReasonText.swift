import CellGrid
import Phrases
import PlanDomain

extension Projection {
  /// A reason for attention in the words that so many columns have room for.
  func words(for reason: AttentionReason, _ say: Wording, columns: Int) -> String {
    let words = say(phrase(for: reason))
    guard let short = reason.shortPhrase, !TextWidth.fits(words, columns) else { return words }
    return say(short)
  }
}
