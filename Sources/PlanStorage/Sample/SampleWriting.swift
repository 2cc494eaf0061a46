internal import Glibc
public import PlanDomain

/// Why no sample was written.
public enum SampleRefusal: Error, Hashable, Sendable {
  /// There is something at the path already: a file, or a folder with something in it.
  case notEmpty(path: String)
  /// What the system said, and of which path.
  case failed(path: String, reason: String)
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
  let journal = path + "/journal"
  try named(path) { () throws(SystemError) in try makeFolders(path) }
  guard try isEmptyFolder(path) else { throw .notEmpty(path: path) }
  try named(journal) { () throws(SystemError) in try makeFolders(journal) }
  for writer in files.journals {
    let file = journal + "/\(writer.writer).jsonl"
    let bytes = try writer.encoded()
    try named(file) { () throws(SystemError) in try makeFile(file, bytes) }
  }
  try named(journal) { () throws(SystemError) in try syncFolder(journal) }
  let plan = path + "/" + PlanText.name
  try named(plan) { () throws(SystemError) in try makeFile(plan, Array(files.planText.utf8)) }
  try named(path) { () throws(SystemError) in try syncFolder(path) }
}

/// A refusal of the system, with the path that it was about.
private func named<Value>(
  _ path: String, _ body: () throws(SystemError) -> Value
) throws(SampleRefusal) -> Value {
  do throws(SystemError) {
    return try body()
  } catch {
    throw .failed(path: path, reason: error.reason)
  }
}

private func isEmptyFolder(_ path: String) throws(SampleRefusal) -> Bool {
  try named(path) { () throws(SystemError) in
    // A file stands where the folder should: that is not empty either.
    guard try FileStatus.of(path).isFolder else { return false }
    return try namesInFolder(path, limit: 1).isEmpty
  }
}

/// Makes the folder `path`, with parents, and a plan.yaml of this text in it. A plan that is there
/// already is refused; whatever else the folder holds stays.
public func writeNewPlan(_ text: String, into path: String) throws(SampleRefusal) {
  try named(path) { () throws(SystemError) in try makeFolders(path) }
  let plan = path + "/" + PlanText.name
  // A link that leads nowhere is in the way too.
  if (try? FileStatus.ofLink(plan)) != nil { throw .notEmpty(path: plan) }
  try named(plan) { () throws(SystemError) in try makeFile(plan, Array(text.utf8)) }
  try named(path) { () throws(SystemError) in try syncFolder(path) }
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
          entry.draft, by: by, at: place, offset: .indochina,
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

private func makeFolders(_ path: String) throws(SystemError) {
  var end = path.startIndex
  while end < path.endIndex {
    end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
    if mkdir(String(path[..<end]), 0o777) == 0 { continue }
    // Above the last, a folder that is there is all that is needed, even one that may not be
    // written.
    if end == path.endIndex, errno != EEXIST { throw .last }
  }
}

/// Writes a file that must not be there yet, and waits until it is on the disk.
private func makeFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
  let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
  do throws(PartialWrite) {
    try file.write(all: bytes)
  } catch {
    throw error.error
  }
  try file.sync()
}
