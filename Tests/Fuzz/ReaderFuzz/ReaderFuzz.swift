import CFuzzer
import Glibc

/// The readers of what others wrote, each under libFuzzer; `TIENDO_READER` chooses one:
/// `plan`, `line`, `keys`, `file` or `table`. `Tests/Fuzz/run` builds it and runs it.
///
/// The package manager calls a program's main by a name of its own, so this one has a main and
/// hands over to libFuzzer, instead of leaving the main to it.
@main struct ReaderFuzz {
  static func main() {
    guard let reader = getenv("TIENDO_READER").flatMap({ Reader(rawValue: String(cString: $0)) })
    else {
      print("TIENDO_READER is plan, line, keys, file or table")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, reader.oneInput))
  }
}

private enum Reader: String {
  case plan, line, keys, file, table

  var oneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .plan:
      { start, count in
        fuzzPlan(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    case .line:
      { start, count in
        fuzzLines(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    case .keys:
      { start, count in
        fuzzKeys(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    case .file:
      { start, count in
        fuzzFile(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    case .table:
      { start, count in
        fuzzTable(UnsafeBufferPointer(start: start, count: count))
        return 0
      }
    }
  }
}
