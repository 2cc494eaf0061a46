import Phrases
import PlanDomain

/// The words that cells are compared with, folded once.
enum SheetKeys {
  static let month = SheetWords.month.map(foldedKey)
  static let monthSet = Set(month)
  static let quarter = SheetWords.quarter.map(foldedKey)
  static let quarterSet = Set(quarter)
  static let year = SheetWords.year.map(foldedKey)
  static let yearSet = Set(year)
  static let firstHalf = SheetWords.firstHalf.map(foldedKey)
  static let secondHalf = SheetWords.secondHalf.map(foldedKey)
  static let beforeStart = SheetWords.beforeStart.map(foldedKey)
  static let beforePercent = SheetWords.beforePercent.map(foldedKey)
  static let denials = SheetWords.denials.map(foldedKey)
  static let recurring = SheetWords.recurring.map(foldedKey)
  static let signers = SheetWords.signers.map(foldedKey)
  static let inTime = SheetWords.inTime.map(foldedKey)
  static let inBrackets = (SheetWords.persons + SheetWords.units).map(foldedKey)
  static let givenDays = SheetWords.givenDays.map(sheetKey)
  static let orders = SheetWords.orders.map(sheetKey)
  static let sections = SheetWords.sections.map(foldedKey)
  static let many = Set(SheetWords.many.map(foldedKey))
  static let done = Status.done.writtenForms.map(foldedKey)
  static let linksSet = Set(SheetWords.links.map(foldedKey))
  static let accentedLinks = Set(SheetWords.links.map(accentedKey))
}
