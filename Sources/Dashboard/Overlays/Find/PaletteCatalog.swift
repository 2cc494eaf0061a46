import Phrases
public import PlanDomain

/// Something that a palette leads to.
enum PaletteTarget: Hashable, Sendable {
  case command(Command)
  case department(DepartmentID)
  case item(ItemID)
}

/// All that a palette leads to, numbered through: the commands, the departments, the items. Made
/// once for each plan, with the names under which each is found.
public struct PaletteCatalog: Sendable {
  /// Those that are given from a screen, each once, in the table's order, but moving about last:
  /// nobody opens a palette for that.
  static let commands: [Command] = {
    // A number is typed, not chosen.
    var seen: Set<Command> = [.palette, .jumpToItem]
    let rows = CommandTable.rows.filter {
      !$0.modes.isDisjoint(with: [.browse, .grid, .presenter])
    }
    return (rows.filter { $0.group != .move } + rows.filter { $0.group == .move })
      .map(\.command).filter { seen.insert($0).inserted }
  }()

  private let departments: Int
  private let items: Int
  /// The name in the index that is the first item's; the others' follow, one each.
  private let firstItemName: Int
  /// By item, the letters before its title in that name: its number and a blank.
  private var titleStarts: [Int8] = []
  /// The items by their numbers in lower case; of case twins the first.
  private var itemsByFoldedID: [String: Int] = [:]
  let names: NameIndex

  /// Of a plan whose names are still being looked up: the commands alone.
  public static let ofNoPlan = PaletteCatalog(.empty)

  public init(_ plan: Plan) {
    departments = plan.departments.count
    items = plan.items.count
    var names = NameIndex()
    for (number, command) in Self.commands.enumerated() {
      for name in CommandName.allCases.compactMap({ $0.text(of: command) }) {
        names.add(name, of: number)
      }
    }
    for (place, department) in plan.departments.enumerated() {
      let number = Self.commands.count + place
      names.add(department.short, of: number)
      if department.name != department.short { names.add(department.name, of: number) }
    }
    firstItemName = names.count
    titleStarts.reserveCapacity(items)
    itemsByFoldedID.reserveCapacity(items)
    for (position, item) in plan.items.enumerated() {
      let id = item.fields.id.text
      titleStarts.append(Int8(clamping: id.utf8.count + 1))
      let folded = id.lowercased()
      if itemsByFoldedID[folded] == nil { itemsByFoldedID[folded] = position }
      names.add(
        "\(item.id.text) \(item.title)", of: Self.commands.count + plan.departments.count + position
      )
    }
    self.names = names
  }

  var count: Int { Self.commands.count + departments + items }

  func target(_ number: Int, in plan: Plan) -> PaletteTarget? {
    if Self.commands.indices.contains(number) { return .command(Self.commands[number]) }
    let department = number - Self.commands.count
    if plan.departments.indices.contains(department) {
      return .department(plan.departments[department].id)
    }
    let item = department - plan.departments.count
    return plan.items.indices.contains(item) ? .item(plan.items[item].id) : nil
  }

  func number(of target: PaletteTarget, in plan: Plan) -> Int? {
    switch target {
    case .command(let command): Self.commands.firstIndex(of: command)
    case .department(let id):
      plan.departments.firstIndex { $0.id == id }.map { Self.commands.count + $0 }
    case .item(let id):
      plan.position(of: id).map { Self.commands.count + plan.departments.count + $0 }
    }
  }

  /// Whether an item's title has every word of the pattern.
  func title(of item: Int, in plan: Plan, has pattern: SearchPattern) -> Bool {
    guard item < items,
      let has = names.has(pattern, name: firstItemName + item, after: Int(titleStarts[item]))
    else { return pattern.matches(plan.items[item].title) }
    return has
  }

  /// The item whose number this is but for case.
  func item(caseTwinOf id: ItemID, in plan: Plan) -> Int? {
    // Before the names are there, each is asked.
    guard items == plan.items.count else {
      return plan.items.indices.first { plan.items[$0].id.isCaseTwin(of: id) }
    }
    return itemsByFoldedID[id.text.lowercased()]
  }

  /// By which of its names a command was found; nothing for what is no command.
  func commandName(_ name: Int) -> CommandName? {
    let all = CommandName.allCases
    return name < Self.commands.count * all.count ? all[name % all.count] : nil
  }
}

/// The names under which a command is found, each in either language.
enum CommandName: CaseIterable {
  case vietnamese, english, vietnameseHelp, englishHelp

  func text(of command: Command) -> String? {
    guard let words = CommandTable.row(of: command)?.words else { return nil }
    return switch self {
    case .vietnamese: words.name.vietnamese
    case .english: words.name.english
    case .vietnameseHelp: words.help.vietnamese
    case .englishHelp: words.help.english
    }
  }

  /// The language in which the command's own name, not its help, was found.
  var language: Language? {
    switch self {
    case .vietnamese: .vietnamese
    case .english: .english
    case .vietnameseHelp, .englishHelp: nil
    }
  }
}
