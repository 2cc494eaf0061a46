import PlanDomain
import PlanStorage
import TestSupport
import Testing

/// What is left of a damaged plan is read, and the damage never traps.
@Suite struct DamagedSampleTests {
  private let bytes = Array(SampleOnDay("2026-11-23").files.planText.utf8)

  @Test func ofEveryPrefixWhatWasReadStands() {
    var items = 0
    var prefixes = 0
    for end in stride(from: 0, to: bytes.count, by: Effort.count(short: 211, long: 1)) {
      prefixes += 1
      let reading = PlanReading(Array(bytes[..<end]))
      // A cut may cost what its own line belongs to, never what stood well before it.
      #expect(reading.plan.items.count >= items - 1)
      items = max(items, reading.plan.items.count)
    }
    #expect(items > 60)
    print("prefixes of plan.yaml: \(prefixes)")
  }

  @Test(arguments: [0x00, 0x09, 0x22, 0x3A, 0x7B, 0x85, 0xFF] as [UInt8])
  func aForeignByteAnywhereIsReadOrNamed(byte: UInt8) {
    let whole = PlanReading(bytes).plan.items.count
    let step = Effort.count(short: 1_013, long: 7)
    for place in stride(from: Int(byte) % 7, to: bytes.count, by: step) {
      var damaged = bytes
      damaged[place] = byte
      let reading = PlanReading(damaged)
      let isNamed = reading.problems.contains { !$0.isNotice }
      #expect(isNamed || reading.plan.items.count == whole)
    }
  }

  /// One bit of every byte and all of them with TIENDO_LONG=1, else of a sample of the bytes.
  @Test(arguments: [false, true]) func aFlippedByteAnywhereIsReadOrNamed(isWhole: Bool) {
    let whole = PlanReading(bytes).plan.items.count
    var flips = 0
    for place in stride(from: 0, to: bytes.count, by: Effort.count(short: 307, long: 1)) {
      flips += 1
      var damaged = bytes
      damaged[place] ^= isWhole ? 0xFF : 1 << UInt8(place % 8)
      let reading = PlanReading(damaged)
      let isNamed = reading.problems.contains { !$0.isNotice }
      #expect(isNamed || reading.plan.items.count == whole, "byte \(place)")
    }
    print("flipped bytes of plan.yaml: \(flips)")
  }
}
