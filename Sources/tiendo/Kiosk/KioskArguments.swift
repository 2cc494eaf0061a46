import ArgumentParser
import Dashboard

/// Whole seconds between two turns of a page.
struct TurnArgument: ExpressibleByArgument {
  static let range = 2...86_400

  let seconds: Int

  init?(argument: String) {
    guard let seconds = Int(argument), Self.range.contains(seconds) else { return nil }
    self.seconds = seconds
  }

  init(seconds: Int) { self.seconds = seconds }

  var defaultValueDescription: String { "\(seconds)" }
}

/// Sections by their names, with commas between them.
struct SectionsArgument: ExpressibleByArgument {
  let sections: [KioskSection]

  init?(argument: String) {
    var sections: [KioskSection] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let section = KioskSection(rawValue: String(name)), !sections.contains(section) else {
        return nil
      }
      sections.append(section)
    }
    self.sections = sections
  }

  init(sections: [KioskSection]) { self.sections = sections }

  static let names = KioskSection.allCases.map(\.rawValue).joined(separator: ",")

  var defaultValueDescription: String { sections.map(\.rawValue).joined(separator: ",") }
}
