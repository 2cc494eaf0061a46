import Glibc
import PlanDomain

/// A journal open for appending.
struct OpenedJournal: ~Copyable {
  let file: Descriptor
  /// Made just now.
  let isNew: Bool
}

/// Where a plan folder's journals are, and that it is still the folder that was opened.
struct JournalPlace {
  let folder: FolderIdentity

  /// As people know it.
  func file(of writer: WriterID) -> String { "journal/\(writer.text).jsonl" }

  var journal: String { folder.path + "/journal" }

  func path(of writer: WriterID) -> String { folder.path + "/" + file(of: writer) }

  /// Opens the writer's journal for appending, or makes it; a folder that is gone is not made.
  func open(_ writer: WriterID) throws(WriterFailure) -> OpenedJournal {
    guard let found = try? FileStatus.of(folder.path), found.device == folder.device,
      found.inode == folder.inode
    else { throw .failed(.folderGone(path: folder.path)) }
    if !makeOneFolder(folder.path + "/journal", 0o755), errno != EEXIST {
      throw .failed(.refused(SystemRefusal(.makeFolder, "journal", .last)))
    }
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW
    do throws(SystemError) {
      if let present = try? FileStatus.ofLink(path(of: writer)), !present.isRegular {
        throw SystemError(code: ELOOP)
      }
      do throws(SystemError) {
        return OpenedJournal(file: try Descriptor(path(of: writer), flags), isNew: false)
      } catch {
        guard error.code == ENOENT else { throw error }
        let file = try Descriptor(path(of: writer), flags | O_CREAT | O_EXCL)
        return OpenedJournal(file: file, isNew: true)
      }
    } catch {
      throw .failed(.refused(SystemRefusal(.open, file(of: writer), error)))
    }
  }

  /// Makes a new journal's name last, and the journal folder's.
  func syncFolders() throws(SystemError) {
    try syncFolder(journal)
    try syncFolder(folder.path)
  }

  /// The writer's journal, when what was acknowledged is still in it, and nothing that somebody
  /// else put behind it.
  func journal(of writer: WriterID, _ marks: OwnMarks, signed: () -> [WriterHead]) -> OwnJournal? {
    do throws(SystemError) {
      let file = try Descriptor(path(of: writer), O_RDWR | O_NOFOLLOW)
      guard try file.status().isRegular else { return nil }
      // What stands before it is vouched for by the acknowledged line itself.
      var tail = LineChain()
      let own = try OwnJournal(reading: file, of: writer) { line, prev in
        guard line.seq >= marks.head.seq else { return }
        tail.take(
          ChainLink(head: WriterHead(seq: line.seq, hash: LineHash(of: line.bytes)), prev: prev))
      }
      let tails = LineChain(of: [tail])
      guard marks.head.seq == 0 || tails.holds(marks.head) else { return nil }
      // What was about to be written and is not here may have been read by others before the power
      // went: its number is taken.
      guard marks.intents.allSatisfy({ $0.seq <= marks.head.seq || tails.holds($0) }) else {
        return nil
      }
      return marks.foreignLines(in: tails, signed: signed).isEmpty ? own : nil
    } catch {
      // A writer that never got to its first line has no journal.
      let isNew = marks.heads.allSatisfy { $0.seq == 0 }
      return error.code == ENOENT && isNew ? OwnJournal() : nil
    }
  }
}
