import Phrases
import PlanDomain

/// Something that a palette leads to.
enum PaletteTarget: Hashable, Sendable {
  case command(Command)
  case department(DepartmentID)
  case item(ItemID)
}

/// All that a palette leads to, numbered through: the commands, the departments, the items. Made
/// once for each reading of the plan, with the names under which each is found.
struct PaletteCatalog: Sendable {
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
  let names: NameIndex

  init(_ plan: Plan) {
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
    for (position, item) in plan.items.enumerated() {
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
