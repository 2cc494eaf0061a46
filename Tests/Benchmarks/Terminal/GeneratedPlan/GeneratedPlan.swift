public import PlanDomain

/// A plan of any size, with ten events an item, as a province might come to have it: the same
/// bytes for the same size and day.
public struct GeneratedPlan {
  /// One file of the plan's folder.
  public struct File {
    /// The path in the folder.
    public let path: String
    public let bytes: [UInt8]
  }

  public static let eventsAnItem = 10

  public let title: String
  public let planText: File
  public let journals: [File]
  /// An id from the middle of the tree, for looking something up.
  public let someItem: String

  /// `items` objectives, strategies, actions and steps, at least 20 of them; all that is recorded
  /// is from the three years before `today`.
  public init(items: Int, today: Day) {
    var chance = Chance(seed: UInt64(items))
    let tree = GeneratedTree(items: max(items, 20), today: today, &chance)
    title = GeneratedTree.title
    planText = File(path: "plan.yaml", bytes: Array(tree.text().utf8))
    someItem = tree.items[tree.items.count / 2].id
    var writing = GeneratedJournals(tree: tree, today: today, chance: chance)
    journals = writing.written()
  }
}
