/// Which items of a projection stand as they did in an earlier one of the same plan, so that only
/// the others are folded anew.
///
/// An item's facts come from its own lines, from what takes them back, and from what is still ahead
/// of the clock: all three are compared, and where the ledger can't tell what is new in it, nothing
/// is kept.
struct Refolding {
  /// The items to be folded anew.
  let items: Set<Int>

  init?(
    from earlier: Projection, to ledger: Ledger, _ moment: Moment, _ placement: EventPlacement,
    _ undoing: Undoing
  ) {
    let known = earlier.placement.places
    guard !earlier.plan.isSigned, moment.limit == nil, earlier.moment.limit == nil,
      moment.today == earlier.moment.today, earlier.unread.isEmpty,
      let first = ledger.growth.firstChange(since: earlier.ledger.growth)
    else { return nil }
    let present = min(moment.latestPresent, earlier.moment.latestPresent)
    let same = min(first, ledger.count(upTo: present), known.count)
    var items: Set<Int> = []
    func add(_ place: Int32) { if place >= 0 { items.insert(Int(place)) } }
    for place in known[same...] { add(place) }
    for place in placement.places[same...] { add(place) }
    for position in 0..<same {
      let (before, now) = (known[position], placement.places[position])
      let isLeftOut = undoing.leavesOut(position)
      if before != now || isLeftOut != earlier.undoing.leavesOut(position) {
        add(before)
        add(now)
      }
    }
    self.items = items
  }
}
