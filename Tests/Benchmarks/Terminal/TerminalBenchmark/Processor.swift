import Glibc

/// What the kernel knows of a running process, by proc(5).
struct Processor {
  let process: Int32

  /// Nanoseconds that all of its threads have run, those that have ended too.
  var nanoseconds: Int {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Nanoseconds that the thread which draws has run.
  var drawingNanoseconds: Int {
    fields("/proc/\(process)/task/\(process)/schedstat").first ?? 0
  }

  /// Whether every thread waits for something to happen.
  var isAsleep: Bool {
    threads.allSatisfy { thread in
      let text = contents("/proc/\(process)/task/\(thread)/stat")
      // The command's name may hold brackets; the state is the first field after the last.
      return text.split(separator: ")").last?.dropFirst().first.map { $0 == "S" } ?? true
    }
  }

  /// Kilobytes of memory that it has in use.
  var residentKilobytes: Int {
    let line = contents("/proc/\(process)/status").split(separator: "\n").first {
      $0.hasPrefix("VmRSS:")
    }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }

  private var threads: [String] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private func fields(_ path: String) -> [Int] {
    contents(path).split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { Int($0) }
  }

  private func contents(_ path: String) -> String { contentsOfFile(path) }
}

func contentsOfFile(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var room = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&room, 1, room.count, file), count > 0 {
    bytes += room.prefix(count)
  }
  return String(decoding: bytes, as: UTF8.self)
}
