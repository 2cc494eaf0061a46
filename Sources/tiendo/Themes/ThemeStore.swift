import Dashboard
import PlanStorage

/// The themes that can be chosen: those the binary carries, then those people put in their folder.
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
  }

  private(set) var entries: [Entry] = []
  private(set) var faults: [Fault] = []
  private let folder: String

  /// `folder` is the one of people's own themes; it need not be there.
  init(folder: String) {
    self.folder = folder
    for bytes in Self.carried {
      if let theme = readTheme(bytes).theme { entries.append(Entry(theme: theme, file: nil)) }
    }
    reload()
  }

  var names: [String] { entries.map(\.theme.name) }

  /// What the dashboard offers.
  var choices: [ThemeChoice] {
    entries.map { entry in
      ThemeChoice(
        name: entry.theme.name, title: entry.theme.title, about: entry.theme.about,
        isOwn: entry.file != nil)
    }
  }

  func theme(named name: String) -> Theme? { entries.first { $0.theme.name == name }?.theme }

  /// The last good theme stands where a file can't be read now.
  mutating func reload() {
    faults = []
    for file in namesOfFiles(in: folder).sorted()
    where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
      let path = folder + "/" + file
      guard let bytes = readSmallFile(path, limitBytes: 256 * 1024) else { continue }
      let reading = readTheme(bytes)
      if !reading.faults.isEmpty { faults.append(Fault(file: path, faults: reading.faults)) }
      guard let theme = reading.theme else { continue }
      let entry = Entry(theme: theme, file: path)
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
