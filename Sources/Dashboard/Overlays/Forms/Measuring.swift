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
      overlay = .menu(.indicators(choices, of: planID))
    }
  }

  mutating func measure(_ id: ItemID) {
    guard let indicator = plan.indicatorPosition(of: id) else { return }
    open(MeasureForm(indicator, in: plan))
  }
}
