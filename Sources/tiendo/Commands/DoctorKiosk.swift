import Phrases

extension DoctorReport {
  /// What keeps a wall screen from changing anything, tried out on a thread that ends with it.
  mutating func tellKiosk() {
    begin(.doctorKiosk)
    guard let trial = ConfinementTrial.run() else {
      return tell(.doctorNoWriting, .doctorHoldsByDesign)
    }
    let held = trial.confinement
    let filter = held.filtersCalls ? [say(.doctorSystemCalls)] : []
    let landlock = held.landlock.map { [say(.doctorLandlock($0))] } ?? []
    tell(.doctorNoWriting, layers(landlock + filter, isRefused: !trial.mayWrite))
    tell(.doctorNoPrograms, layers(filter + landlock, isRefused: !trial.mayRun))
    tell(
      .doctorNoPrivileges,
      held.refusesPrivileges ? .verbatim("no_new_privs") : .doctorHoldsByDesign)
  }

  private func layers(_ names: [String], isRefused: Bool) -> String {
    if names.isEmpty { return say(.doctorHoldsByDesign) }
    return because(
      names.joined(separator: ", "), isRefused ? .doctorTried : .doctorNotHeld)
  }
}
