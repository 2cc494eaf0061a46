/// What must be done before what, by positions in the plan: never in a circle.
struct Dependencies: Sendable {
  /// What is wrong with an id that an item names.
  enum Fault: Hashable, Sendable {
    case unknown
    /// The items in a ring, the first once more at the end.
    case circle([ItemID])
  }

  struct Misnamed: Hashable, Sendable {
    let owner: ItemID
    let id: ItemID
    let fault: Fault
  }

  /// By item what must be done first; empty in a plan that names nothing.
  private(set) var after: [[Int]] = []
  /// By item what names it.
  private(set) var dependents: [[Int]] = []
  /// Positions, each behind all that must be done before it.
  private(set) var order: [Int] = []
  private(set) var misnamed: [Misnamed] = []

  private static let mostFaults = 1_000

  init() {}

  init(_ items: [Item], position: (ItemID) -> Int?) {
    guard items.contains(where: { !$0.fields.after.isEmpty }) else { return }
    after = [[Int]](repeating: [], count: items.count)
    for (owner, item) in items.enumerated() {
      for id in item.fields.after {
        if let target = position(id) {
          if !after[owner].contains(target) { after[owner].append(target) }
        } else {
          misnamed.append(Misnamed(owner: item.id, id: id, fault: .unknown))
        }
      }
    }
    breakCircles(items)
    dependents = [[Int]](repeating: [], count: items.count)
    for owner in after.indices { for target in after[owner] { dependents[target].append(owner) } }
  }

  /// Takes away, one after the other, what waits for nothing more; what is left goes in circles, of
  /// which each loses one name. What stands below an item is done before it, so that an item can't
  /// wait for one that it is part of.
  private mutating func breakCircles(_ items: [Item]) {
    var waiting = after.map(\.count)
    var waiters = [[Int]](repeating: [], count: items.count)
    for owner in after.indices { for target in after[owner] { waiters[target].append(owner) } }
    for item in items { if let parent = item.parent { waiting[parent] += 1 } }
    var isDone = [Bool](repeating: false, count: items.count)
    var free = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while true {
      while let item = free.popLast() {
        isDone[item] = true
        order.append(item)
        for owner in waiters[item] + [items[item].parent].compactMap(\.self) {
          waiting[owner] -= 1
          if waiting[owner] == 0 { free.append(owner) }
        }
      }
      while next < items.count, isDone[next] { next += 1 }
      guard next < items.count else { return }
      guard misnamed.count < Self.mostFaults else {
        after = after.map { _ in [] }
        order = Array(items.indices.reversed())
        return
      }
      let (owner, target) = takeOut(circleFrom: next, items, isDone)
      waiting[owner] -= 1
      waiters[target].removeAll { $0 == owner }
      if waiting[owner] == 0 { free.append(owner) }
    }
  }

  /// Follows what each waits for until one comes again, and takes one name out of that ring.
  private mutating func takeOut(
    circleFrom start: Int, _ items: [Item], _ isDone: [Bool]
  ) -> (owner: Int, target: Int) {
    var path: [Int] = []
    var places: [Int: Int] = [:]
    var item = start
    while places[item] == nil {
      places[item] = path.count
      path.append(item)
      let named = after[item].first { !isDone[$0] }
      var child: Int? = item + 1 < items[item].end ? item + 1 : nil
      while let at = child, isDone[at] {
        child = items[at].end < items[item].end ? items[at].end : nil
      }
      // What is neither free nor done waits for something that is neither.
      item = named ?? child ?? start
    }
    let ring = Array(path[(places[item] ?? 0)...])
    for (place, owner) in ring.enumerated() {
      let target = ring[(place + 1) % ring.count]
      guard let index = after[owner].firstIndex(of: target) else { continue }
      after[owner].remove(at: index)
      let ids = (ring[place...] + ring[..<place] + [owner]).map { items[$0].id }
      misnamed.append(Misnamed(owner: items[owner].id, id: items[target].id, fault: .circle(ids)))
      return (owner, target)
    }
    // The tree alone has no ring.
    return (item, item)
  }
}

extension Plan {
  /// Positions of what must be done before the item, as it names them.
  public func after(_ item: Int) -> [Int] {
    dependencies.after.isEmpty ? [] : dependencies.after[item]
  }

  /// Ids that items name as what must be done first and that can't be: those that the plan lacks,
  /// and those that would close a ring.
  public var misnamedDependencies: [(owner: ItemID, id: ItemID, ring: [ItemID]?)] {
    dependencies.misnamed.map { found in
      if case .circle(let ids) = found.fault {
        (found.owner, found.id, ids)
      } else {
        (found.owner, found.id, nil)
      }
    }
  }
}
