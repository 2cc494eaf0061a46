import PlanDomain

/// Some of the journals, and what is new in them: what one thread reads.
struct JournalPortion: Sendable {
  private(set) var files: [JournalFile] = []
  private(set) var lines = JournalBatch()
  private(set) var bytes = 0
  var decoder = JournalDecoder()

  /// `bytes` is how many of the file are about to be read.
  mutating func add(_ file: JournalFile, bytes: Int) {
    files.append(file)
    self.bytes += bytes
  }

  /// Reads what is new; throws why the journals must be looked at as a whole.
  mutating func read(in journal: String) throws(UnusualJournal) {
    // Room for about as many lines as there may be, so that they are moved only once.
    lines.reserveCapacity(min(bytes / 200, 50_000))
    defer { lines.subjects = decoder.subjects.values }
    for place in files.indices {
      let isRegular: Bool
      do throws(SystemError) {
        isRegular = try files[place].read(in: journal, &decoder, into: &lines)
      } catch {
        throw .failed(error)
      }
      if !isRegular || !files[place].isInOrder { throw .irregular }
    }
  }
}

/// Why journals can't be read each by itself.
enum UnusualJournal: Error {
  /// One is not what had been read with more at its end, or is out of order.
  case irregular
  case failed(SystemError)
}
