import CellGrid
import Dashboard
import Glibc
import PlanDomain

@testable import PlanStorage
@testable import Terminal

// The three readers of what others wrote, each under libFuzzer. TIENDO_READER chooses one: plan,
// line or keys. Built only when asked for, since libFuzzer brings its own main:
//
//     TIENDO_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product ReaderFuzz \
//       -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing
//     TIENDO_READER=line .build/fuzz/release/ReaderFuzz -runs=10000000 -max_len=600

private enum Reader: String {
  case plan, line, keys
}

private let reader = getenv("TIENDO_READER").flatMap { Reader(rawValue: String(cString: $0)) }

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  switch reader {
  case .plan?: readPlanBytes(bytes)
  case .line?: readLineBytes(bytes)
  case .keys?: readKeyBytes(bytes)
  case nil: return -1
  }
  return 0
}

private func readPlanBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
  let reading = readPlan(Array(bytes), file: "plan.yaml")
  for position in reading.plan.items.indices { _ = reading.plan.isLeaf(position) }
}

private func readLineBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
  var decoder = JournalDecoder()
  guard let writer = WriterID("w") else { return }
  _ = try? decoder.decode(bytes, owner: .open(named: writer))
  _ = try? decoder.decode(bytes, owner: .known(writer))
}

/// Each byte is a byte typed or, above 0xF7, something that ncurses recognised or a burst's end.
private func readKeyBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
  var decoder = InputDecoder()
  var method = InputMethodDecoder(style: bytes.first.map({ $0 & 1 == 0 }) ?? true ? .telex : .vni)
  var burst: [InputToken] = []
  func take(_ events: [TerminalEvent]) {
    for event in events {
      guard case .key(let key) = event, case .character(let character) = key.code else {
        _ = method.keys(for: .breakKey)
        continue
      }
      _ = method.keys(for: .character(character))
    }
  }
  for byte in bytes {
    switch byte {
    case 0xF8: burst.append(.pasteStart)
    case 0xF9: burst.append(.pasteEnd)
    case 0xFA: burst.append(.other)
    case 0xFB: burst.append(.resize(Size(columns: 80, rows: 24)))
    case 0xFC: take(decoder.flush())
    case 0xFD: _ = method.keys(for: .pause)
    case 0x7F, 0x08:
      _ = method.keys(for: .backspace)
      burst.append(.byte(byte))
    case 0xFE:
      take(decoder.decode(burst))
      burst = []
    default: burst.append(.byte(byte))
    }
  }
  take(decoder.decode(burst))
  take(decoder.flush())
}
