import Glibc
import PlanDomain

/// Some of the journals, and what is new in them: what one thread reads.
struct JournalPortion: Sendable {
  private(set) var files: [JournalFile] = []
  /// By file.
  private var parts: [JournalFile.Part] = []
  private(set) var lines = JournalBatch()
  private(set) var bytes = 0
  var decoder = JournalDecoder()

  /// `bytes` is how many of the file are about to be read.
  mutating func add(_ file: JournalFile, _ part: JournalFile.Part = .whole, bytes: Int) {
    files.append(file)
    parts.append(part)
    self.bytes += bytes
  }

  /// Puts the parts of files together that another portion read the rest of.
  mutating func join(_ other: inout JournalPortion) throws(UnusualJournal) {
    guard let place = other.parts.firstIndex(where: \.isRest) else { return }
    let rest = other.files.remove(at: place)
    other.parts.remove(at: place)
    guard let own = files.firstIndex(where: { $0.name == rest.name }), files[own].join(rest) else {
      throw UnusualJournal()
    }
  }

  /// Reads what is new; throws when the journals must be looked at as a whole.
  mutating func read(in journal: String) throws(UnusualJournal) {
    // Room for about as many lines as there may be, so that they are moved only once.
    lines.reserveCapacity(min(bytes / 200, 50_000))
    defer { lines.numbered(by: decoder) }
    for place in files.indices {
      let (known, count) = (files[place], lines.count)
      let isRegular: Bool
      do throws(SystemError) {
        isRegular = try files[place].read(
          parts[place], in: journal, &decoder, into: &lines)
      } catch {
        if error.code == ENOENT { throw UnusualJournal() }
        lines.removeLines(from: count)
        files[place] = known.failing(error)
        continue
      }
      if !isRegular || !files[place].isInOrder { throw UnusualJournal() }
    }
  }
}

extension JournalFile.Part {
  fileprivate var isRest: Bool { if case .rest = self { true } else { false } }
}

extension JournalBatch {
  /// Says what the numbers of its lines stand for.
  mutating func numbered(by decoder: JournalDecoder) {
    (subjects, names) = (decoder.subjects.values, decoder.names.values)
  }
}

/// A journal is gone, is not what had been read with more at its end, or is out of order: it can't
/// be read by itself.
struct UnusualJournal: Error {}
