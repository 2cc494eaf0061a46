/// An undoing line that names a line written under another name (design, section 2, Rules): it
/// takes nothing back, and is told.
public struct VainUndoing: Hashable, Sendable {
  /// Position of the undoing line in the ledger.
  public let position: Int
  /// Position of the line that it would remove.
  public let target: Int
  /// What people know that line to be about: of a meeting's step the item that it speaks of.
  public let subject: Subject
}

extension Projection {
  /// The undoing line at `position` with what it would remove; nothing where that is not there.
  public func vainUndoing(at position: Int) -> VainUndoing? {
    let event = ledger.events[position]
    guard case .undo(let id) = event.body, let target = ledger.position(of: id) else { return nil }
    var subject = subject(of: event)
    let aim = aim(of: event)
    if case .directive = aim.body { subject = .directive(aim.id) }
    if case .meeting(let step) = aim.body, let topic = step.subject {
      subject = plan.presentSubject(topic)
    }
    return VainUndoing(position: position, target: target, subject: subject)
  }
}
