internal import Glibc

/// Why no new plan was written.
public enum NewPlanRefusal: Error, Hashable, Sendable {
  /// There is something at the path already: a file, or a folder with something in it.
  case taken(path: String)
  /// What the system said, and of which path.
  case failed(path: String, reason: String)
}

/// Makes the folder `path`, with parents, and a plan.yaml of this text in it. A plan that is there
/// already is refused; whatever else the folder holds stays.
public func writeNewPlan(_ text: String, into path: String) throws(NewPlanRefusal) {
  try NewFolder.naming(path) { () throws(SystemError) in try NewFolder.make(path) }
  let plan = path + "/" + PlanText.name
  // A link that leads nowhere is in the way too.
  if (try? FileStatus.ofLink(plan)) != nil { throw .taken(path: plan) }
  try NewFolder.naming(plan) { () throws(SystemError) in
    try NewFolder.makeFile(plan, Array(text.utf8))
  }
  try NewFolder.naming(path) { () throws(SystemError) in try syncFolder(path) }
}

/// Making folders and files that were not there.
enum NewFolder {
  /// A refusal of the system, with the path that it was about.
  static func naming<Value>(
    _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(NewPlanRefusal) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .failed(path: path, reason: error.reason)
    }
  }

  /// Makes the folder `path`, with parents.
  static func make(_ path: String) throws(SystemError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      if makeOneFolder(String(path[..<end]), 0o777) {
        let above = path[..<end].lastIndex(of: "/").map { path[...$0] } ?? "."
        try syncFolder(String(above))
        continue
      }
      // Above the last, a folder that is there is all that is needed, even one that may not be
      // written.
      if end == path.endIndex, errno != EEXIST { throw .last }
    }
  }

  /// Writes a file that must not be there yet, and waits until it is on the disk.
  static func makeFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try writeNewFile(path, bytes, mode: 0o666)
  }
}
