import PlanDomain

/// Second copies of plan.yaml: shown and never read, since only a person can tell which is right.
enum PlanCopies {
  private static let mostNames = 4_096

  static func told(in folder: String) -> [Problem] {
    let names = (try? namesInFolder(folder, limit: mostNames)) ?? []
    return names.filter(isCopy).map { Problem(file: $0, .file(.conflictCopy)) }
  }

  /// `plan.sync-conflict-….yaml`, `plan (1).yaml`, `plan-HOST.yaml`, `plan.yaml~`, `.plan.yaml.swp`
  /// and the like; not `planning.yaml`, which is a file of its own.
  static func isCopy(_ name: String) -> Bool {
    var rest = Array(name.lowercased().utf8)[...]
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard rest.starts(with: "plan".utf8), name != PlanText.name, !PlanTemporary.isOne(name)
    else { return false }
    rest = rest.dropFirst("plan".utf8.count)
    guard let next = rest.first else { return false }
    let isWord = (0x61...0x7A).contains(next) || (0x30...0x39).contains(next) || next >= 0x80
    return !isWord && (rest.contains(".yaml".utf8) || rest.contains(".yml".utf8))
  }
}
