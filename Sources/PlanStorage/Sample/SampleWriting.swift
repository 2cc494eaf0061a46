public import PlanDomain

/// Why no sample was written.
public enum SampleRefusal: Error, Hashable, Sendable {
  /// The folder or a file in it could not be made.
  case notMade(NewPlanRefusal)
  /// A line of the sample can't be written; which.
  case unwritableLine(EventID)
}

/// Makes the folder `path`, with parents, and the sample in it: plan.yaml and the sample's
/// journals.
///
/// Journals come first and plan.yaml last, so that what a crash leaves behind is no plan. An
/// existing folder must be empty; on an error, what was written stays for a person to look at.
public func writeSample(
  into path: String, today: Day, now: Instant
) throws(SampleRefusal) {
  let files = Sample.files(today: today, now: now)
  var journals: [(path: String, bytes: [UInt8])] = []
  for writer in files.journals {
    journals.append((path + "/journal/\(writer.writer).jsonl", try writer.encoded()))
  }
  do throws(NewPlanRefusal) {
    try writeNewFolder(path, journals: journals, planText: files.planText)
  } catch {
    throw .notMade(error)
  }
}

private func writeNewFolder(
  _ path: String, journals: [(path: String, bytes: [UInt8])], planText: String
) throws(NewPlanRefusal) {
  let journal = path + "/journal"
  try NewFolder.naming(path) { () throws(SystemError) in try NewFolder.make(path) }
  guard try isEmptyFolder(path) else { throw .taken(path: path) }
  try NewFolder.naming(journal) { () throws(SystemError) in try NewFolder.make(journal) }
  for file in journals {
    try NewFolder.naming(file.path) { () throws(SystemError) in
      try NewFolder.makeFile(file.path, file.bytes)
    }
  }
  try NewFolder.naming(journal) { () throws(SystemError) in try syncFolder(journal) }
  let plan = path + "/" + PlanText.name
  try NewFolder.naming(plan) { () throws(SystemError) in
    try NewFolder.makeFile(plan, Array(planText.utf8))
  }
  try NewFolder.naming(path) { () throws(SystemError) in try syncFolder(path) }
}

private func isEmptyFolder(_ path: String) throws(NewPlanRefusal) -> Bool {
  try NewFolder.naming(path) { () throws(SystemError) in
    // A file stands where the folder should: that is not empty either.
    guard try FileStatus.of(path).isFolder else { return false }
    return try namesInFolder(path, limit: 1).isEmpty
  }
}

extension SampleJournal {
  /// The bytes of the journal file, each line chained to the one before.
  func encoded() throws(SampleRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var prev = LineHash.zero
    for entry in entries {
      let place = LinePlace(
        id: entry.id, at: entry.at, counter: entry.counter, seen: entry.seen, prev: prev)
      do throws(LineRefusal) {
        let line = try LineEncoder.line(
          entry.draft, by: entry.by, at: place, offset: .indochina,
          undoneKind: entry.draft.body.eventBody.kind)
        prev = LineHash(of: line)
        bytes += line
        bytes.append(UInt8(ascii: "\n"))
      } catch {
        throw .unwritableLine(entry.id)
      }
    }
    return bytes
  }
}
