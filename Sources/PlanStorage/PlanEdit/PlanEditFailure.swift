public import PlanDomain

/// Why an edit of plan.yaml was not saved; what a message needs to say so.
public enum PlanEditFailure: Error, Hashable, Sendable {
  case readOnly(ReadOnlyReason)
  /// Nothing of the name to record under can be seen.
  case noName
  case refused(PlanEditRefusal)
  /// Another program changed plan.yaml since it was read: theirs stands, and the edit may be tried
  /// again on it.
  case changedMeanwhile
  /// The file has other names, which a new file in its place would leave with the old text.
  case severalNames(count: Int)
  /// The new file could not be given to the owner of the old one.
  case ownerNotKept(reason: String)
  /// The new file could not be given an extended attribute, or an access control list, of the old.
  case attributeNotKept(name: String, reason: String)
  case system(SystemRefusal)
  /// plan.yaml is saved, but the journal has no record of it, so that it can't be taken back.
  case recordNotKept(AppendFailure)
}
