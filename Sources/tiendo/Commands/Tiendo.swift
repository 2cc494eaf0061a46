import ArgumentParser

/// The command line's root. Without a command's name the dashboard runs, and a first argument that
/// names no command is its PLAN.
struct Tiendo: ParsableCommand {
  static let version = "0.1.0"

  static let dashboardUsage =
    "tiendo [PLAN] [--read-only] [--as-of DATE] [--theme NAME] [--lang vi|en] [--ascii] [--plain] "
    + "[--by NAME]"

  static let configuration = CommandConfiguration(
    commandName: "tiendo",
    abstract: "A dashboard for leadership: a strategic plan's progress, in plain local files.",
    usage: dashboardUsage + "\ntiendo COMMAND …",
    discussion: """
      PLAN is a plan's folder or its plan.yaml. Without it: $TIENDO_PLAN, then the nearest \
      plan.yaml upward from here, then the sample, which the first run writes. A folder named \
      like a command is given as ./NAME.

      Exit codes: 0 done; 1 problems found or edit refused; 64 wrong usage.
      """,
    version: version,
    subcommands: [
      DashboardCommand.self, NewCommand.self, CheckCommand.self, VerifyCommand.self,
      KeyCommand.self, ShowCommand.self, SetCommand.self, ConfirmCommand.self, AskCommand.self,
      AnswerCommand.self,
      EvidenceCommand.self, SpendCommand.self, PeriodCommand.self, LogCommand.self,
      KeysCommand.self, ThemesCommand.self, DoctorCommand.self, MinutesCommand.self,
      ReportCommand.self, AssignmentCommand.self, ReminderCommand.self, ImportCommand.self,
      KioskCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
