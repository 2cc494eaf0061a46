public import PlanDomain

/// A plan folder that is only ever read, and need not be there: for screens that run unattended.
///
/// It has no way to append or to edit, asks the kernel for no notices, and writes nothing.
/// For one thread; a folder that hangs makes `refresh` hang.
public struct PlanFolderReader: ~Copyable {
  /// What was read last; nothing until there was a folder.
  public private(set) var contents: PlanContents?
  /// Why there is none, while there is none.
  public private(set) var failure: OpenFailure?

  private let path: String
  private let environment: StorageEnvironment
  private var folder: PlanFolder?

  /// Reads nothing yet. `now` is all that is asked of the world.
  public init(_ path: String, now: @escaping @Sendable () -> Instant) {
    self.path = path
    // What only those who write have: a reader is nobody.
    environment = StorageEnvironment(
      stateFolder: "", machineID: "", host: "", user: "", now: now, random: { 0 })
  }

  /// Looks for changes; true when there is something else to show than before.
  public mutating func refresh() -> Bool {
    if var open = folder.take() {
      let hasChanged = open.refresh()
      if hasChanged { contents = open.contents }
      folder = consume open
      return hasChanged
    }
    do throws(OpenFailure) {
      var open = try PlanFolder(reading: path, environment)
      // Nobody stands before a wall to see a line go that never counted.
      if open.contents.plan.isSigned { open.readWholeRecord() }
      contents = open.contents
      folder = consume open
      failure = nil
      return true
    } catch {
      defer { failure = error }
      return failure != error
    }
  }
}
