import Glibc
import PlanDomain

/// Names of the temporaries that a save of plan.yaml goes through, beside it and hidden.
enum PlanTemporary {
  private static let prefix = ".\(PlanText.name).tiendo-"
  /// Younger ones may be of a save that is under way.
  private static let leastAgeMilliseconds: Int64 = 60_000

  static func name(_ chance: UInt64) -> String { prefix + String(chance, radix: 16) }

  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) }

  /// Temporaries that a cut off save left in the folder.
  static func leftovers(in folder: String, now: Instant) -> [Problem] {
    let names = (try? namesInFolder(folder, limit: JournalBounds.files)) ?? []
    return names.filter(isOne).compactMap { name in
      guard let found = try? FileStatus.ofLink(folder + "/" + name),
        now.milliseconds - Int64(found.changed / 1_000_000) > leastAgeMilliseconds
      else { return nil }
      return Problem(file: name, .file(.leftover))
    }
  }
}
