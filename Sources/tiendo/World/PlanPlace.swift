import Glibc
import Phrases
import PlanDomain
import PlanStorage

/// Which plan folder is meant, and how it was found (design, section 3).
struct PlanPlace {
  enum Source {
    case argument
    /// $TIENDO_PLAN.
    case variable
    /// The nearest plan.yaml upward from the working folder.
    case above
    case sample
  }

  let folder: String
  let source: Source
  /// The sample was written just now, since there was no plan.
  var isNewSample = false

  /// The argument, else $TIENDO_PLAN, else the nearest plan above, else the sample, which is
  /// written when it is not there yet.
  static func find(
    _ argument: String?, _ world: World, _ say: Wording
  ) throws(Refusal) -> PlanPlace {
    if let argument { return try named(argument, .argument, say) }
    if let found = try findWithoutSample(world, say) { return found }
    let folder = samplePath(world)
    if isPresent(folder + "/plan.yaml") { return PlanPlace(folder: folder, source: .sample) }
    let now = world.now()
    do throws(SampleRefusal) {
      try writeSample(into: folder, today: now.day(at: .indochina), now: now)
    } catch {
      throw Refusal(say(error.phrase))
    }
    return PlanPlace(folder: folder, source: .sample, isNewSample: true)
  }

  /// The same, but nothing where only the sample is left; nothing is written.
  static func findWithoutSample(
    _ world: World, _ say: Wording
  ) throws(Refusal) -> PlanPlace? {
    if let path = world.variable("TIENDO_PLAN") { return try named(path, .variable, say) }
    return world.workingFolder.flatMap(above)
  }

  static func samplePath(_ world: World) -> String { world.dataFolder + "/pbeg" }

  static func isPresent(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A folder, or the plan.yaml in one.
  private static func named(
    _ path: String, _ source: Source, _ say: Wording
  ) throws(Refusal) -> PlanPlace {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Refusal(say(.noPlan(path, String(cString: strerror(errno)))))
    }
    if status.st_mode & S_IFMT == S_IFDIR { return PlanPlace(folder: path, source: source) }
    guard status.st_mode & S_IFMT == S_IFREG, path == "plan.yaml" || path.hasSuffix("/plan.yaml")
    else { throw Refusal(say(.notAPlanFile(path))) }
    let folder = path.dropLast("plan.yaml".count)
    return PlanPlace(folder: folder.isEmpty ? "." : String(folder), source: source)
  }

  private static func above(_ folder: String) -> PlanPlace? {
    var folder = folder
    while true {
      if isPresent(folder + "/plan.yaml") {
        return PlanPlace(folder: folder.isEmpty ? "/" : folder, source: .above)
      }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = String(folder[..<slash])
    }
  }
}
