import Glibc
import PlanDomain
import PlanStorage

// Saves notes as fast as it can and prints each line's id and text once it was acknowledged; what
// the fault tests kill, starve and run beside itself.
//
//     JournalHammer PLAN STATE USER COUNT WORD [CLOCK-SHIFT-IN-MILLISECONDS]
//
// A WORD that begins with `title:` is made the title of the item in plan.yaml, that and a number.
// Refused saves are told on standard error and tried again, three times in all; without end where
// the path was changed each time, as those do that break things. SIGTERM ends it after one more
// save, which puts back what was taken away before.

signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)
private var ending = sigset_t()
sigemptyset(&ending)
sigaddset(&ending, SIGTERM)
sigprocmask(SIG_BLOCK, &ending, nil)

private func isToEnd() -> Bool {
  var pending = sigset_t()
  return sigpending(&pending) == 0 && sigismember(&pending, SIGTERM) == 1
}

private func say(_ text: String, to descriptor: Int32) {
  let bytes = Array((text + "\n").utf8)
  _ = write(descriptor, bytes, bytes.count)
}

private func retitle(
  _ item: ItemID, _ title: String, in plan: inout PlanFolder, by name: String
) throws {
  _ = plan.refresh()
  guard let position = plan.contents.plan.position(of: item) else { return }
  let was = ItemValues(plan.contents.plan.items[position].fields)
  var now = was
  now.title = title
  try plan.edit(.change(item, was: was, now: now), on: plan.contents.revision, by: name)
}

private func run(_ arguments: [String]) throws -> Int32 {
  guard arguments.count >= 5, let count = Int(arguments[3]), let item = ItemID("1.1") else {
    say("usage: JournalHammer PLAN STATE USER COUNT WORD [SHIFT]", to: 2)
    return 64
  }
  let shift = arguments.count > 5 ? Int64(arguments[5]) ?? 0 : 0
  let environment = StorageEnvironment(
    stateFolder: arguments[1], machineID: "machine", host: "host", user: arguments[2],
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(
        milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000 + shift)
    },
    random: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    })
  var plan = try PlanFolder(arguments[0], environment)
  for number in 0..<count {
    let text = "\(arguments[4])-\(number)"
    let isLast = isToEnd()
    var tries = 0
    while true {
      do {
        if text.hasPrefix("title:") {
          try retitle(item, text, in: &plan, by: arguments[2])
          say("\(item) \(text)", to: 1)
        } else {
          let draft = Draft(.item(item), .note(Note(text: text)))
          for id in try plan.append([draft], by: arguments[2]) { say("\(id) \(text)", to: 1) }
        }
        break
      } catch {
        say("\(error)", to: 2)
        if case .pathKeepsChanging? = error as? AppendFailure { continue }
        tries += 1
        if tries == 3 { return 1 }
      }
    }
    if isLast { break }
    if number % 64 == 63 { _ = plan.refresh() }
  }
  return 0
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
  say("\(error)", to: 2)
  exit(1)
}
