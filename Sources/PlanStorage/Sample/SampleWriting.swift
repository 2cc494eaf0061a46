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

/// Makes the folder `path`, with parents, and the sample in it: plan.yaml and the sample's journals.
///
/// Journals come first and plan.yaml last, so that what a crash leaves behind is no plan. An
/// existing folder must be empty; on an error, what was written stays for a person to look at.
public func writeSample(
  into path: String, today: Day, now: Instant
) throws(SampleRefusal) {
  let files = Sample.files(today: today, now: now)
  try makeFolders(path)
  guard try isEmptyFolder(path) else { throw .notEmpty(path: path) }
  let journalFolder = path + "/journal"
  try makeFolder(journalFolder)
  for journal in files.journals {
    try makeFile(journalFolder + "/\(journal.writer).jsonl", try journal.encoded())
  }
  try syncNames(in: journalFolder)
  try makeFile(path + "/plan.yaml", Array(files.planText.utf8))
  try syncNames(in: path)
}

/// Makes the folder `path`, with parents, and a plan.yaml of this text in it. A plan that is there
/// already is refused; whatever else the folder holds stays.
public func writeNewPlan(_ text: String, into path: String) throws(SampleRefusal) {
  try makeFolders(path)
  let file = path + "/plan.yaml"
  if access(file, F_OK) == 0 { throw .notEmpty(path: file) }
  try makeFile(file, Array(text.utf8))
  try syncNames(in: path)
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

private func makeFolders(_ path: String) throws(SampleRefusal) {
  var end = path.startIndex
  while end < path.endIndex {
    end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
    let part = String(path[..<end])
    if mkdir(part, 0o777) == 0 { continue }
    let code = errno
    // Above the last, a folder that is there is all that is needed, even one that may not be written.
    if end == path.endIndex, code != EEXIST { throw refusal(part, code) }
  }
}

private func makeFolder(_ path: String) throws(SampleRefusal) {
  if mkdir(path, 0o777) != 0 { throw refusal(path, errno) }
}

private func isEmptyFolder(_ path: String) throws(SampleRefusal) -> Bool {
  guard let folder = opendir(path) else {
    if errno == ENOTDIR { return false }
    throw refusal(path, errno)
  }
  defer { closedir(folder) }
  var count = 0
  // Itself and its parent are in every folder.
  while count <= 2, readdir(folder) != nil { count += 1 }
  return count <= 2
}

/// Writes a file that must not be there yet, and waits until it is on the disk.
private func makeFile(_ path: String, _ bytes: [UInt8]) throws(SampleRefusal) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw refusal(path, errno) }
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { all in
      let rest = UnsafeRawBufferPointer(rebasing: all[done...])
      return write(file, rest.baseAddress, rest.count)
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      let code = count == 0 ? EIO : errno
      close(file)
      throw refusal(path, code)
    }
    done += count
  }
  guard fsync(file) == 0 else {
    let code = errno
    close(file)
    throw refusal(path, code)
  }
  if close(file) != 0 { throw refusal(path, errno) }
}

/// Makes new names last; file systems that can't sync a folder are left as they are.
private func syncNames(in path: String) throws(SampleRefusal) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { throw refusal(path, errno) }
  defer { close(folder) }
  if fsync(folder) != 0, errno != EINVAL, errno != ENOTSUP { throw refusal(path, errno) }
}

private func refusal(_ path: String, _ code: Int32) -> SampleRefusal {
  .failed(path: path, reason: String(cString: strerror(code)))
}
