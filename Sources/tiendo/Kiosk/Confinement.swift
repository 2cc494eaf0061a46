import CLinux
import Glibc
import PlanStorage

/// What this process has given up for good, below whatever its own code may do.
///
/// It holds for the thread that asked and for those it starts afterwards, so it is asked for before
/// the reading thread begins.
struct Confinement: Sendable {
  /// The version of Landlock that keeps files as they are; nothing where the kernel has none.
  let landlock: Int?
  /// A filter knows only the system calls that a wall screen needs, which change no file and start
  /// no program.
  let filtersCalls: Bool
  let refusesPrivileges: Bool

  /// Gives up all that the kernel takes. What it does not take is no reason not to run.
  static func enter() -> Confinement {
    // The others may only be asked for by who has refused new privileges.
    let refuses = tiendo_refuse_privileges() == 0
    let version = tiendo_landlock_version()
    let landlock = version > 0 && tiendo_landlock(version) == 0 ? Int(version) : nil
    return Confinement(
      landlock: landlock, filtersCalls: tiendo_filter_calls() == 0,
      refusesPrivileges: refuses && tiendo_has_refused_privileges() != 0)
  }
}

extension Confinement {
  /// From now on files are written below one folder alone, as far as the kernel can keep that.
  /// For a dashboard that only reads: below it stands what is remembered of its settings.
  static func keepWriting(below folder: String) {
    makeFolders(folder)
    let refuses = tiendo_refuse_privileges() == 0
    let version = tiendo_landlock_version()
    guard version > 0, refuses else { return }
    _ = tiendo_write_only_below(folder, version)
  }
}

/// What became of it when it was tried.
struct ConfinementTrial: Sendable {
  let confinement: Confinement
  let mayWrite: Bool
  let mayRun: Bool

  /// Tries it on a thread of its own, which ends with it; nothing when there is no room for one.
  static func run() -> ConfinementTrial? {
    guard let answer = Mailbox<ConfinementTrial>() else { return nil }
    let isStarted = startBackgroundThread {
      let confinement = Confinement.enter()
      answer.send(
        ConfinementTrial(
          confinement: confinement, mayWrite: tiendo_may_write() != 0,
          mayRun: confinement.filtersCalls ? tiendo_may_run() != 0 : confinement.landlock == nil))
    }
    guard isStarted else { return nil }
    var ready = pollfd(fd: answer.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, 2_000)
    return answer.take().first
  }
}
