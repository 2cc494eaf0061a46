import Glibc
import PlanDomain

/// Whether lines can be appended, found out without writing anything.
enum FolderAccess {
  /// The journal folder must take new files; while there is none, the plan folder must.
  static func of(_ folder: String, journal: String) -> Access {
    let place = (try? FileStatus.of(journal)) == nil ? folder : journal
    if faccessat(AT_FDCWD, place, W_OK | X_OK, AT_EACCESS) == 0 { return .readWrite }
    return .readOnly(.refused(reason: SystemError.last.reason))
  }
}
