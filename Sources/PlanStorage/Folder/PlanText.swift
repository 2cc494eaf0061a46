import Glibc
public import PlanDomain

/// Reads the bytes of a plan.yaml into what they say and what is wrong with them.
public typealias PlanParser =
  @Sendable (
    _ bytes: [UInt8], _ file: String
  ) -> (plan: Plan, problems: [Problem])

/// plan.yaml as it was last read: the last good plan stays while the file can't be understood.
struct PlanText {
  static let name = "plan.yaml"
  static let limitBytes = 67_108_864

  private(set) var plan = Plan.empty
  /// Rises with every other plan.
  private(set) var edition = 0
  private(set) var problems: [Problem] = []
  /// Whether the plan is an earlier one than what stands in the file.
  private(set) var isKept = false

  /// The bytes that were read last; nothing while the file can't be read.
  var revision: PlanRevision? { hash.map { PlanRevision($0.hex) } }

  private let parse: PlanParser
  private var status: FileStatus?
  private var hash: LineHash?
  private var isWhole = false
  /// Anything was read, whole or not.
  private var hasPlan = false
  /// Read so soon after its last change that a further one may bear the same time.
  private var isFresh = false

  init(_ parse: @escaping PlanParser) { self.parse = parse }

  /// Looks at the file again; what is new in it is read beside the caller, until `take`.
  mutating func look(in folder: String, now: Instant) -> PlanLook {
    let path = folder + "/" + Self.name
    let found: FileStatus
    let bytes: [UInt8]
    do throws(SystemError) {
      // A link is followed: its target is what people edit.
      found = try FileStatus.of(path)
      if found == status, !isFresh { return PlanLook(hasChanged: false) }
      guard found.isRegular else { return fail(.notARegularFile) }
      guard found.size <= Self.limitBytes else {
        return fail(.tooLarge(limitBytes: Self.limitBytes))
      }
      let file = try Descriptor(path, O_RDONLY)
      guard try file.status().isRegular else { return fail(.notARegularFile) }
      bytes = try file.bytes(from: 0, limit: Self.limitBytes + 1)
    } catch {
      return fail(error.code == ENOENT ? .missing : .unreadable(reason: error.reason))
    }
    guard bytes.count <= Self.limitBytes else {
      return fail(.tooLarge(limitBytes: Self.limitBytes))
    }
    status = found
    isFresh = now.milliseconds - Int64(found.modified / 1_000_000) < 2_000
    let (parse, known) = (parse, hash)
    return PlanLook(
      reading: SideThread {
        let hash = LineHash(of: bytes)
        return hash == known ? nil : PlanReading(hash: hash, read: parse(bytes, Self.name))
      })
  }

  /// Takes over what a look found; true when the plan or its problems are others.
  mutating func take(_ look: consuming PlanLook) -> Bool {
    let hasChanged = look.hasChanged
    guard let reading = look.reading.take()?.value() ?? nil else { return hasChanged }
    hash = reading.hash
    take(reading.read)
    return true
  }

  private mutating func take(_ read: (plan: Plan, problems: [Problem])) {
    let isWholeNow = read.problems.allSatisfy(\.isNotice)
    // Half of a file that is being written must not tear down what is on the screen.
    isKept = !isWholeNow && isWhole
    if !isKept {
      plan = read.plan
      edition += 1
    }
    isWhole = isWhole || isWholeNow
    hasPlan = true
    problems = read.problems
  }

  private mutating func fail(_ problem: FileProblem) -> PlanLook {
    let told = [Problem(file: Self.name, .file(problem))]
    status = nil
    hash = nil
    isKept = hasPlan
    defer { problems = told }
    return PlanLook(hasChanged: problems != told)
  }
}

/// What a look at plan.yaml found: that it can't be read, or what is being read of it.
struct PlanLook: ~Copyable {
  fileprivate let hasChanged: Bool
  fileprivate var reading: SideThread<PlanReading?>?

  fileprivate init(hasChanged: Bool) {
    self.hasChanged = hasChanged
    reading = nil
  }

  fileprivate init(reading: consuming SideThread<PlanReading?>) {
    hasChanged = false
    self.reading = consume reading
  }
}

private struct PlanReading: Sendable {
  let hash: LineHash
  let read: (plan: Plan, problems: [Problem])
}
