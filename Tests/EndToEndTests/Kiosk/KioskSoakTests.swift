import Glibc
import TestSupport
import Testing

/// Fault 32: weeks on a wall cost no memory and no descriptors.
@Suite(.waiting) struct KioskSoakTests {
  /// 72 hours of turning with 100,000 reloads in the long form.
  @Test func memoryAndDescriptorsStayFlat() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let theme = #filePath.components(before: "/Tests/") + "/themes/dark.yaml"
    let hours = Effort.count(short: 6, long: 72)
    let reloads = Effort.count(short: 300, long: 100_000)
    let soak = try BackgroundProgram(
      pathOfBuiltProgram(named: "KioskSoak"), [folder, "\(hours)", "\(reloads)", theme],
      environment: sandbox.environment)
    let status = try soak.wait(timeout: Effort.isLong ? 14_400 : 600)
    #expect(status == .exited(0), "\(soak.standardError)")
    let samples = soak.standardOutput.split(separator: "\n").compactMap(Sample.init)
    #expect(samples.count >= 90)
    #expect(Int(samples.last?.hour.rounded() ?? 0) == hours)
    // Every change of the plan was another plan, and was taken in.
    #expect(samples.last?.loads == reloads)
    // The first tenth is warming up.
    let settled = Array(samples.dropFirst(samples.count / 10))
    // What is measured is there to be measured.
    #expect(settled.allSatisfy { $0.resident > 4_000_000 && $0.descriptors > 4 })
    #expect(Set(settled.map(\.descriptors)).count == 1, "\(soak.standardOutput)")
    let slope = Sample.slope(settled) * (settled.last.map { $0.hour - settled[0].hour } ?? 0)
    #expect(slope < 1_048_576, "\(slope) bytes over the run\n\(soak.standardOutput)")
    print(
      "\(hours) h, \(reloads) reloads: \(Int(slope)) bytes of slope, \(settled.last?.resident ?? 0) resident"
    )
  }

  struct Sample {
    let hour: Double
    let resident: Double
    let descriptors: Int
    let loads: Int

    init?(_ line: Substring) {
      let words = line.split(separator: " ")
      guard words.count == 4, let hour = Double(words[0]), let resident = Double(words[1]),
        let descriptors = Int(words[2]), let loads = Int(words[3])
      else { return nil }
      self.hour = hour
      self.resident = resident
      self.descriptors = descriptors
      self.loads = loads
    }

    /// Bytes an hour, by least squares.
    static func slope(_ samples: [Sample]) -> Double {
      let count = Double(max(samples.count, 1))
      let hour = samples.reduce(0) { $0 + $1.hour } / count
      let resident = samples.reduce(0) { $0 + $1.resident } / count
      let spread = samples.reduce(0) { $0 + ($1.hour - hour) * ($1.hour - hour) }
      let product = samples.reduce(0) { $0 + ($1.hour - hour) * ($1.resident - resident) }
      return spread > 0 ? product / spread : 0
    }
  }
}

extension String {
  /// What stands before the last of such parts.
  fileprivate func components(before part: String) -> String {
    ranges(of: part).last.map { String(self[..<$0.lowerBound]) } ?? self
  }
}
