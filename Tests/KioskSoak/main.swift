// Runs a wall screen for hours of its own time in minutes: real folder, real reader, real state,
// real terminal (a pseudo-terminal), and a clock that is handed to them. Prints what the process
// holds now and then, and how often it has read the plan: `HOUR RESIDENT_BYTES DESCRIPTORS LOADS`.
//
//     KioskSoak FOLDER HOURS RELOADS THEME.yaml
import Glibc
import Terminal

let arguments = CommandLine.arguments
guard arguments.count == 5, let hours = Int(arguments[2]), let reloads = Int(arguments[3]) else {
  print("usage: KioskSoak FOLDER HOURS RELOADS THEME.yaml")
  exit(64)
}
do throws(Soak.Failure) {
  try Soak(folder: arguments[1], theme: arguments[4]).run(hours: hours, reloads: reloads)
} catch {
  print("not run: \(error)")
  exit(1)
}
