/// A key that a department writes by.
public struct OfficeKey: Hashable, Sendable {
  public let key: PublicKey
  /// Of a key that is in use no longer the last lines that count, a writer each.
  public let until: [EventID]?

  public init(key: PublicKey, until: [EventID]? = nil) {
    self.key = key
    self.until = until
  }
}

extension Plan {
  /// Whether departments list keys, so that only their lines count (design, section 7).
  public var isSigned: Bool { departments.contains { !$0.keys.isEmpty } }

  /// All that says whose lines count, a fact a line, in one order: by it a machine knows whether
  /// that was changed.
  public var authorityLines: [String] {
    var lines = departments.flatMap { department in
      department.keys.map { key in
        let until = key.until.map { lines in
          " until" + lines.map { " \($0)" }.sorted().joined()
        }
        return "key \(department.id) \(key.key)" + (until ?? "")
      }
    }
    if !lines.isEmpty {
      lines += header.rules.leadership.map { "leadership \($0)" }
      if let confirms = header.rules.confirms { lines.append("confirms \(confirms)") }
    }
    return (lines + header.trusted.map { "trusted \($0)" }).sorted()
  }
}
