/// Times of one kind, in milliseconds.
struct Sample {
  private var times: [Double] = []

  mutating func add(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    times.append(Double(seconds) * 1_000 + Double(attoseconds) / 1e15)
  }

  mutating func add(nanoseconds: Int) { times.append(Double(nanoseconds) / 1e6) }

  /// The time that so many in a hundred do not exceed.
  func percentile(_ percent: Double) -> Double {
    guard !times.isEmpty else { return 0 }
    let sorted = times.sorted()
    let place = Int((Double(sorted.count) * percent / 100).rounded(.up)) - 1
    return sorted[min(max(place, 0), sorted.count - 1)]
  }

  var least: Double { times.min() ?? 0 }
  var median: Double { percentile(50) }
}

/// What a run of keys cost.
struct KeyCost {
  var wall = Sample()
  var processor = Sample()
  private(set) var bytes: [Int] = []

  mutating func add(_ frame: FrameCost) {
    wall.add(frame.wall)
    processor.add(nanoseconds: frame.processorNanoseconds)
    bytes.append(frame.bytes)
  }

  var medianBytes: Int { bytes.isEmpty ? 0 : bytes.sorted()[bytes.count / 2] }
  var mostBytes: Int { bytes.max() ?? 0 }
}

/// From one key to the whole frame that answers it.
struct FrameCost {
  let wall: Duration
  /// Of the thread that draws.
  let processorNanoseconds: Int
  let bytes: Int
}
