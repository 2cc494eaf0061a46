import Dashboard
import PlanStorage

/// The themes that can be chosen: those the binary carries, then those that were installed for all
/// of a machine, then those people put in their folder. Of one name the last counts.
struct ThemeStore {
  /// A theme file that can't be used, with its faults.
  struct Fault {
    let file: String
    let faults: [ThemeFault]
  }

  struct Entry {
    let theme: Theme
    /// Where it was read; nothing for one that the binary carries.
    let file: String?
    /// Whether it lies in the person's own folder.
    let isOwn: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var faults: [Fault] = []
  private let sharedFolders: [String]
  private let ownFolder: String

  /// The folders need not be there.
  init(_ world: World) {
    sharedFolders = world.sharedDataFolders.map { $0 + "/themes" }
    ownFolder = world.configFolder + "/themes"
    for bytes in Self.carried {
      if let theme = readTheme(bytes).theme {
        entries.append(Entry(theme: theme, file: nil, isOwn: false))
      }
    }
    reload()
  }

  var names: [String] { entries.map(\.theme.name) }

  /// What the dashboard offers.
  var choices: [ThemeChoice] {
    entries.map { entry in
      ThemeChoice(
        name: entry.theme.name, title: entry.theme.title, about: entry.theme.about,
        isOwn: entry.isOwn)
    }
  }

  func theme(named name: String) -> Theme? { entries.first { $0.theme.name == name }?.theme }

  /// The last good theme stands where a file can't be read now.
  mutating func reload() {
    faults = []
    // The folder named first counts most (XDG Base Directory Specification).
    for folder in sharedFolders.reversed() { read(folder, isOwn: false) }
    read(ownFolder, isOwn: true)
  }

  private mutating func read(_ folder: String, isOwn: Bool) {
    for file in namesOfFiles(in: folder).sorted()
    where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
      let path = folder + "/" + file
      guard let bytes = readSmallFile(path, limitBytes: 256 * 1024) else { continue }
      // Installed beside the binary that carries it: nothing new.
      if !isOwn, Self.carried.contains(bytes) { continue }
      let reading = readTheme(bytes)
      if !reading.faults.isEmpty { faults.append(Fault(file: path, faults: reading.faults)) }
      guard let theme = reading.theme else { continue }
      let entry = Entry(theme: theme, file: path, isOwn: isOwn)
      if let place = entries.firstIndex(where: { $0.theme.name == theme.name }) {
        entries[place] = entry
      } else {
        entries.append(entry)
      }
    }
  }

  private static let carried: [[UInt8]] = [
    PackageResources.dark_yaml, PackageResources.light_yaml,
    PackageResources.safe_dark_yaml, PackageResources.safe_light_yaml,
    PackageResources.contrast_dark_yaml, PackageResources.contrast_light_yaml,
    PackageResources.projector_yaml, PackageResources.mono_yaml, PackageResources.terminal_yaml,
  ]
}
