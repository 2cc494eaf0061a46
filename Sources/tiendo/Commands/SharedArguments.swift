import ArgumentParser
import Phrases
import PlanDomain

/// `--lang`, which every command takes.
struct LanguageArguments: ParsableArguments {
  @Option(help: "Speak Vietnamese (vi) or English (en).") var lang: LanguageOption?
}

/// `--internal`, for commands that print what was recorded.
struct InternalNotesArguments: ParsableArguments {
  @Flag(help: "Print internal notes too, marked: not for others to read.") var `internal` = false

  var notes: InternalNotes { `internal` ? .told : .hidden }
}

enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
  case vi, en

  var language: Language { self == .vi ? .vietnamese : .english }
}

/// `--by`: under which name something is recorded.
func nameArgument(_ text: String) throws -> String {
  guard Sanitiser.showsNothing(text) else { return text }
  throw ValidationError(
    "nothing of it can be seen: give the name that others shall read, as --by \"UBND\"")
}

enum FormatOption: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// A day as the command line takes it: ISO only.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }

  var defaultValueDescription: String { day.iso }
}

/// An amount in whole units of the currency, or with decimals.
struct AmountArgument: ExpressibleByArgument {
  let value: Double

  /// One mark before three digits alone may part thousands or decimals: that is not guessed.
  init?(argument: String) {
    let marks = argument.filter { $0 == "." || $0 == "," }
    let afterMark = argument.split(whereSeparator: { $0 == "." || $0 == "," }).last?.count
    if marks.count == 1, afterMark == 3 { return nil }
    guard let value = ValueInput.read(argument) else { return nil }
    self.value = value
  }
}

struct PercentArgument: ExpressibleByArgument {
  let percent: Percent

  init?(argument: String) {
    guard let percent = PercentInput.read(argument) else { return nil }
    self.percent = percent
  }

  var defaultValueDescription: String { percent.description }
}

struct StatusArgument: ExpressibleByArgument {
  let status: Status

  init?(argument: String) {
    guard let status = Status(rawValue: argument) else { return nil }
    self.status = status
  }

  var defaultValueDescription: String { status.rawValue }

  static let allValueStrings = Status.allCases.map(\.rawValue)

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
