import GeneratedPlan
import Glibc
import PlanDomain
import TestSupport

/// Drives the real program in a pseudo-terminal, on plans of several sizes, and prints what it
/// costs as tables; counts its instructions; or writes such a plan, for looking at it otherwise.
@main
struct TerminalBenchmark {
  private static let starts = 25

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let program = arguments.first else {
      print(
        """
        usage: TerminalBenchmark PROGRAM [ITEMS…]
               TerminalBenchmark count PROGRAM README ITEMS…
               TerminalBenchmark write ITEMS FOLDER
        """)
      exit(64)
    }
    if program == "write", arguments.count == 3, let items = Int(arguments[1]) {
      let plan = GeneratedPlan(items: items, today: today)
      exit(plan.write(into: arguments[2]) ? 0 : 1)
    }
    if program == "count", arguments.count > 3 {
      let sizes = arguments.dropFirst(3).compactMap { Int($0) }
      let before = contentsOfFile(arguments[2])
      print(try Instructions.table(sizes: sizes, program: arguments[1], before: before))
      return
    }
    let sizes =
      arguments.count > 1
      ? arguments.dropFirst().compactMap { Int($0) }
      : [
        100, 1_000, 10_000,
      ]
    var results: [SizeResult] = []
    for items in sizes {
      results.append(try SizeResult(items: items, program: program, starts: starts))
    }
    print(Report(results: results).text)
  }

  static var today: Day {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(milliseconds: Int64(now.tv_sec) * 1_000).day(at: .indochina)
  }
}
