import Phrases
import PlanDomain

extension State {
  /// `i`: asks which indicator where there are several, then for its value.
  mutating func beginMeasuring() {
    guard let item = selectedItem else {
      messages.say(nothingToActOn, .refusal, at: now)
      return
    }
    let indicators = plan.items[item].indicators
    if screen == .objectives, objectives.pane == .indicators, let indicator = selectedIndicator {
      return measure(plan.indicators[indicator].id)
    }
    switch indicators.count {
    case 0: messages.say(.noIndicators, .refusal, at: now)
    case 1: measure(plan.indicators[indicators.lowerBound].id)
    default:
      let choices = indicators.map { plan.indicators[$0].id }
      overlay = .menu(.indicators(choices))
    }
  }

  mutating func measure(_ id: ItemID) {
    guard let indicator = plan.indicatorPosition(of: id) else { return }
    open(MeasureForm(indicator, in: plan))
  }
}

extension State {
  /// From the detail to the page of its indicators.
  mutating func openIndicators() {
    guard let item = selectedItem, !plan.items[item].indicators.isEmpty else { return }
    objectives.pane = .indicators
    objectives.indicator = 0
  }

  /// An item without indicators, or another one selected, has no such page.
  mutating func settleIndicators() {
    guard objectives.pane == .indicators, selectedIndicator == nil, screen == .objectives else {
      return
    }
    objectives.pane = .detail
  }
}
