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

  func path(of writer: WriterID) -> String { folder.path + "/" + file(of: writer) }

  /// Opens the writer's journal for appending, or makes it; a folder that is gone is not made.
  func open(_ writer: WriterID) throws(WriterFailure) -> OpenedJournal {
    guard let found = try? FileStatus.of(folder.path), found.device == folder.device,
      found.inode == folder.inode
    else { throw .failed(.folderGone(path: folder.path)) }
    if mkdir(folder.path + "/journal", 0o755) != 0, errno != EEXIST {
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
    try syncFolder(folder.path + "/journal")
    try syncFolder(folder.path)
  }

  /// The writer's journal, when the acknowledged `head` is still in it.
  func journal(of writer: WriterID, holding head: WriterHead) -> OwnJournal? {
    do throws(SystemError) {
      let file = try Descriptor(path(of: writer), O_RDWR | O_NOFOLLOW)
      guard try file.status().isRegular else { return nil }
      var holdsHead = head.seq == 0
      let own = try OwnJournal(reading: file, of: writer) { line in
        if line.seq == head.seq, LineHash(of: line.bytes) == head.hash { holdsHead = true }
      }
      return holdsHead ? own : nil
    } catch {
      // A writer that never got to its first line has no journal.
      return error.code == ENOENT && head.seq == 0 ? OwnJournal() : nil
    }
  }
}
