import CLinux
import CNcurses
import Glibc

/// Where ncurses writes a frame: into a file in memory, from which all of it goes to the terminal
/// at once, with less about colours.
struct FrameOutput {
  /// The descriptor that ncurses writes to.
  private let stream: Int32
  private let terminal: Int32
  /// -1 where there is none: then ncurses writes to the terminal itself.
  private let store: Int32
  private var filter: RenditionFilter
  private var isCollecting = false

  init(stream: Int32, terminal: Int32) {
    self.stream = stream
    self.terminal = terminal
    store = Self.isStandard ? tiendo_memory_file() : -1
    filter = RenditionFilter(ends: Self.ends)
  }

  /// Terminals of colours follow ISO 6429, which has an end for every mark.
  private static var ends: MarkEnds {
    func has(_ name: String, _ text: String) -> Bool {
      tiendo_capability(name).map { String(cString: $0) == text } ?? false
    }
    return has("op", "\u{1B}[39;49m") && has("rmul", "\u{1B}[24m") ? .single : .together
  }

  /// Whether looks are told as ISO 6429 does; the filter would write rubbish on others.
  private static var isStandard: Bool {
    guard let reset = tiendo_capability("sgr0").map({ String(cString: $0) }) else { return false }
    return reset.contains("\u{1B}[m") || reset.contains("\u{1B}[0m")
      || reset.contains("\u{1B}[0;10m")
  }

  func close() {
    if store >= 0 { Glibc.close(store) }
  }

  /// From here on what ncurses writes belongs to one frame.
  mutating func begin() {
    guard store >= 0, Self.hasRoom else { return }
    isCollecting = replace(stream, by: store)
  }

  /// Sends the frame; says whether the terminal took all of it.
  mutating func end() -> Writing {
    guard isCollecting else {
      filter.forget()
      return .whole
    }
    isCollecting = false
    return writeAll(filter.pass(takeBack()), to: terminal)
  }

  /// The terminal's colours are not known any more.
  mutating func forget() { filter.forget() }

  /// Leaves the terminal without colours, for others.
  func leave() {
    if store >= 0 { writeAll(filter.leaving, to: terminal) }
  }

  /// Ends the screen (endwin), and gives the terminal these modes.
  ///
  /// ncurses tries for ever to write to a terminal that takes nothing and does not block. Such a
  /// one gets its modes, which need no room, and loses the bytes.
  func endScreen(restoring modes: termios) {
    let isLost =
      store >= 0 && Self.hasRoom && !canWrite(to: terminal) && replace(stream, by: store)
    endwin()
    guard isLost else { return }
    _ = takeBack()
    var modes = modes
    tcsetattr(terminal, TCSANOW, &modes)
  }

  /// Files in memory keep to the limit of a file's size too (`ulimit -f`): under a low one a frame
  /// would lose its end.
  private static var hasRoom: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
      && limit.rlim_cur >= 64 << 20
  }

  /// What ncurses wrote meanwhile; it writes to the terminal again.
  private func takeBack() -> [UInt8] {
    _ = replace(stream, by: terminal)
    // Both descriptors have one place in the file; the next frame goes over this one.
    let count = Int(clamping: lseek(store, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    _ = lseek(store, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: count)
    let read = bytes.withUnsafeMutableBytes { pread(store, $0.baseAddress, $0.count, 0) }
    return Array(bytes.prefix(max(0, read)))
  }

  private func replace(_ descriptor: Int32, by other: Int32) -> Bool {
    while dup2(other, descriptor) < 0 {
      guard errno == EINTR || errno == EBUSY else { return false }
    }
    return true
  }
}
