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
  static let limitBytes = 16_777_216

  private(set) var plan = Plan.empty
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

  /// Looks at the file again; true when the plan or its problems are others.
  mutating func refresh(in folder: String, now: Instant) -> Bool {
    let path = folder + "/" + Self.name
    let found: FileStatus
    let bytes: [UInt8]
    do throws(SystemError) {
      // A link is followed: its target is what people edit.
      found = try FileStatus.of(path)
      if found == status, !isFresh { return false }
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
    let hash = LineHash(of: bytes)
    if hash == self.hash { return false }
    self.hash = hash
    take(parse(bytes, Self.name))
    return true
  }

  private mutating func take(_ read: (plan: Plan, problems: [Problem])) {
    let isWholeNow = read.problems.allSatisfy(\.isNotice)
    // Half of a file that is being written must not tear down what is on the screen.
    isKept = !isWholeNow && isWhole
    if !isKept { plan = read.plan }
    isWhole = isWhole || isWholeNow
    hasPlan = true
    problems = read.problems
  }

  private mutating func fail(_ problem: FileProblem) -> Bool {
    let told = [Problem(file: Self.name, .file(problem))]
    status = nil
    hash = nil
    isKept = hasPlan
    defer { problems = told }
    return problems != told
  }
}
