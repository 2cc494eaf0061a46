import Glibc
import PlanDomain

/// The tables, as the README has them.
struct Report {
  let results: [SizeResult]

  var text: String {
    ([machine, ""] + costs + [""] + keys).joined(separator: "\n")
  }

  private var machine: String {
    let model = contentsOfFile("/proc/cpuinfo").split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last.map { $0.dropFirst() }
    let system = contentsOfFile("/proc/version").split(separator: " ").dropFirst(2).first
    let load = contentsOfFile("/proc/loadavg").split(separator: " ").first
    return "Measured on \(TerminalBenchmark.today.iso) on \(model ?? "?"), "
      + "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, Linux \(system ?? "?"), "
      + "load at the end \(load ?? "?")."
  }

  private var costs: [String] {
    [
      row([""] + results.map { "\($0.items) items, \($0.items * 10) events" }),
      row(["---"] + results.map { _ in "---" }),
      row(
        ["start to first whole frame: median (least)"]
          + results.map { "\(ms($0.startWall.median)) (\(ms($0.startWall.least)))" }),
    ] + peers + [
      row(
        ["the same, CPU time of all threads: median (least)"]
          + results.map { "\(ms($0.startProcessor.median)) (\(ms($0.startProcessor.least)))" }),
      row(
        ["save: from the key to the frame that says so, median"]
          + results.map { ms($0.saveWall.median) }),
      row(["memory after the start"] + results.map { mb($0.startedKilobytes) }),
      row(["memory after all screens and saves"] + results.map { mb($0.browsedKilobytes) }),
      row(
        ["10 s at rest"]
          + results.map { "\(ms(Double($0.idle.nanoseconds) / 1e6)) CPU, \($0.idle.bytes) bytes" }),
      row(
        ["a move in the tree alone (80x24): median, most"]
          + results.map { "\($0.aloneBytes.median), \($0.aloneBytes.most) bytes" }),
    ]
  }

  /// Of each peer its start, and that of the program as so much of it.
  private var peers: [String] {
    (results.first?.peers.indices ?? 0..<0).map { place in
      let name = results[0].peers[place].name
      return row(
        ["\(name) on as many records: median (least); the program's start of it"]
          + results.map { result in
            let start = result.peers[place].start
            let median = share(result.startWall.median, of: start.median)
            let least = share(result.startWall.least, of: start.least)
            return "\(ms(start.median)) (\(ms(start.least))); \(median) (\(least))"
          })
    }
  }

  private func share(_ part: Double, of whole: Double) -> String {
    whole > 0 ? String(Int((part / whole * 100).rounded())) + " %" : "-"
  }

  private var keys: [String] {
    let title = results.map { "\($0.items) items: p50, p99; CPU p50, p99; bytes" }
    var lines = [row(["key to whole frame"] + title), row(["---"] + title.map { _ in "---" })]
    for place in results.first?.screens.indices ?? 0..<0 {
      let cells = results.map { result in
        let cost = result.screens[place].cost
        return "\(ms(cost.wall.median)), \(ms(cost.wall.percentile(99))); "
          + "\(ms(cost.processor.median)), \(ms(cost.processor.percentile(99))); "
          + "\(cost.medianBytes)"
      }
      lines.append(row([results[0].screens[place].name] + cells))
    }
    return lines
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func ms(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    if hundredths >= 10_000 { return "\(hundredths / 100) ms" }
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) ms"
  }

  private func mb(_ kilobytes: Int) -> String { "\((kilobytes + 512) / 1_024) MB" }
}
