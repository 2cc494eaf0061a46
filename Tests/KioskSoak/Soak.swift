import CLinux
import CellGrid
import Dashboard
import Glibc
import PlanDomain
import PlanStorage
import Synchronization
import Terminal

/// The time that a soak has come to, in milliseconds.
final class SoakClock: Sendable {
  private let milliseconds: Mutex<Int64>

  init(_ start: Instant) { milliseconds = Mutex(start.milliseconds) }

  var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }

  func advance(by step: Int64) { milliseconds.withLock { $0 += step } }
}

/// A wall screen on a plan that changes all the time, with time that flies.
struct Soak {
  enum Failure: Error {
    case terminal(TerminalFailure)
    /// A reload that changes nothing measures nothing.
    case nothingToChange
  }

  let folder: String
  let theme: String

  func run(hours: Int, reloads: Int) throws(Failure) {
    let clock = SoakClock(Instant(milliseconds: 1_795_399_200_000))
    let start = clock.now
    let texts = Self.texts(of: folder)
    var ends: [Int32] = [-1, -1]
    guard Set(texts).count == texts.count else { throw .nothingToChange }
    guard tiendo_pseudo_terminal(&ends, 120, 40) == 0 else { throw .terminal(.system(errno)) }
    drain(ends[0])
    var options = Terminal.Options(
      environment: TerminalEnvironment(["TERM": "xterm-256color", "COLORTERM": "truecolor"]),
      uptimeMilliseconds: { clock.now.milliseconds })
    options.usesMouse = false
    (options.input, options.output) = (ends[1], ends[1])
    var terminal = try Self.opened(options)
    var reader = PlanFolderReader(folder, now: { clock.now })
    var state = KioskState(
      settings: KioskSettings(place: folder), time: Self.time(clock), size: terminal.size)
    let skin = Skin(styles: Self.styles(theme, terminal.depth))
    let total = Int64(hours) * 3_600_000
    let steps = max(reloads, 1)
    var loads = 0
    for step in 0..<steps {
      if reloads > 0 { Self.write(texts[step % texts.count], to: folder + "/plan.yaml") }
      if reader.refresh(), let contents = reader.contents {
        _ = updateKiosk(&state, .loaded(KioskSnapshot(contents, now: clock.now)))
        loads += 1
      }
      // The time until the next change, from one thing that is due to the next.
      let end = start.milliseconds + total * Int64(step + 1) / Int64(steps)
      while clock.now.milliseconds < end {
        let left = end - clock.now.milliseconds
        clock.advance(by: max(min(state.patienceMilliseconds, left), 1))
        let effects = updateKiosk(&state, .time(Self.time(clock)))
        _ = updateKiosk(&state, .heard)
        if effects.contains(.redraw(.whole)) { terminal.repaint() }
        if !effects.isEmpty { terminal.draw(kioskView(state, skin: skin)) }
      }
      if step % max(steps / 100, 1) == 0 || step == steps - 1 {
        report(
          hour: Double(clock.now.milliseconds - start.milliseconds) / 3_600_000, loads: loads)
      }
    }
    terminal.close()
  }

  /// Colours, so that ncurses has pairs of them to keep.
  private static func styles(_ path: String, _ depth: ColorDepth) -> FaceStyles {
    let bytes = readSmallFile(path, limitBytes: 1 << 20) ?? []
    return readTheme(bytes).theme?.styles(at: depth) ?? .plain
  }

  private static func opened(_ options: Terminal.Options) throws(Failure) -> Terminal {
    do throws(TerminalFailure) { return try Terminal(options) } catch { throw .terminal(error) }
  }

  /// The plan; the same with deadlines that have passed, which is news on many pages, and with
  /// other names; and half of it, as a tool that copies leaves it for a moment.
  private static func texts(of folder: String) -> [[UInt8]] {
    let bytes = readSmallFile(folder + "/plan.yaml", limitBytes: 1 << 24) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    return [
      bytes, Array(text.replacing("due: 2027", with: "due: 2026").utf8),
      Array(text.replacing("title: ", with: "title: New ").utf8),
      Array(bytes.prefix(bytes.count / 2)),
    ]
  }

  /// As an editor saves: a new file takes the place of the old.
  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path + ".new", "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    rename(path + ".new", path)
  }

  private static func time(_ clock: SoakClock) -> KioskTime {
    KioskTime(wall: clock.now, uptimeMilliseconds: clock.now.milliseconds)
  }

  /// A terminal that takes all and shows nothing.
  private func drain(_ descriptor: Int32) {
    _ = startBackgroundThread {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      while read(descriptor, &bytes, bytes.count) > 0 {}
    }
  }

  /// What the kernel says this process holds (proc_pid_statm(5), proc_pid_fd(5)).
  private func report(hour: Double, loads: Int) {
    let pages = Self.firstLine(of: "/proc/self/statm").split(separator: " ")
    let resident = pages.count > 1 ? (Int(pages[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    print("\(hour) \(resident) \(namesOfAll(in: "/proc/self/fd").count) \(loads)")
    fflush(nil)
  }

  /// Files of /proc say that they are empty, so they are read by their lines.
  private static func firstLine(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return "" }
    return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func namesOfAll(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) { names.append("\(entry.pointee.d_ino)") }
    return names
  }
}
