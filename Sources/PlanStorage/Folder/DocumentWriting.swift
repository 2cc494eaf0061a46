import Glibc
import PlanDomain

/// Why a document could not be put into the plan folder.
public struct DocumentFailure: Error, Hashable, Sendable {
  /// Within the plan folder.
  public let file: String
  /// The system's own words.
  public let reason: String
  /// Whether something stands under that name already.
  public var isTaken: Bool { reason == SystemError(code: EEXIST).reason }
}

/// Writes a new document where somebody named a file for it, whole or not at all. What is there
/// already is never touched.
public func writeDocument(_ bytes: [UInt8], to path: String) throws(DocumentFailure) {
  do throws(SystemError) {
    try writeNewFile(path, bytes, mode: 0o666)
  } catch {
    throw DocumentFailure(file: path, reason: error.reason)
  }
}

extension PlanFolder {
  /// Writes a new document into `minutes/` and returns its path within the plan folder:
  /// `minutes/STEM.EXTENSION`, or with `-2`, `-3` … where that name is taken. What is there already
  /// is never touched, since people edit their documents. `stem` and `fileExtension` are the
  /// program's own words, never data.
  public func writeDocument(
    _ bytes: [UInt8], stem: String, fileExtension: String
  ) throws(DocumentFailure) -> String {
    if contents.absence == .noFile {
      throw DocumentFailure(file: "plan.yaml", reason: SystemError(code: ENOENT).reason)
    }
    let folder = path + "/minutes"
    do throws(SystemError) {
      if makeOneFolder(folder, 0o777) {
        try syncFolder(path)
      } else if errno != EEXIST {
        throw .last
      }
    } catch {
      throw DocumentFailure(file: "minutes", reason: error.reason)
    }
    // A link could lead out of the plan folder.
    guard let status = try? FileStatus.ofLink(folder), status.isFolder else {
      throw DocumentFailure(file: "minutes", reason: SystemError(code: ENOTDIR).reason)
    }
    for place in 1...999 {
      let name = place == 1 ? "\(stem).\(fileExtension)" : "\(stem)-\(place).\(fileExtension)"
      do throws(SystemError) {
        try writeNewFile(folder + "/" + name, bytes, mode: 0o666)
        return "minutes/" + name
      } catch {
        if error.code != EEXIST {
          throw DocumentFailure(file: "minutes/" + name, reason: error.reason)
        }
      }
    }
    throw DocumentFailure(file: "minutes", reason: SystemError(code: EEXIST).reason)
  }
}
