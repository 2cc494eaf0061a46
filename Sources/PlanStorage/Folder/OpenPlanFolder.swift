import PlanDomain

extension PlanFolder {
  /// Opens the folder at `path`, its plan.yaml read by `readPlan`.
  public init(
    _ path: String, _ environment: StorageEnvironment, readsOnly: Bool = false
  ) throws(OpenFailure) {
    try self.init(path, environment, readsOnly: readsOnly) { bytes, file in
      let reading = readPlan(bytes, file: file)
      return (reading.plan, reading.problems)
    }
  }
}
