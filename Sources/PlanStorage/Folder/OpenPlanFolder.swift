import PlanDomain

extension PlanFolder {
  /// Opens the folder at `path`, its plan.yaml read by `readPlan`.
  public init(
    _ path: String, _ environment: StorageEnvironment, readsOnly: Bool = false
  ) throws(OpenFailure) {
    try self.init(path, environment, readsOnly: readsOnly, parse: parsePlan)
  }

  /// The same for what only reads: it never writes, and looks for changes only when asked to.
  init(reading path: String, _ environment: StorageEnvironment) throws(OpenFailure) {
    try self.init(path, environment, readsOnly: true, watching: .polling, parse: parsePlan)
  }
}

private let parsePlan: PlanParser = { bytes, file in
  let reading = readPlan(bytes, file: file)
  return (reading.plan, reading.problems)
}
