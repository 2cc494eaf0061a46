import Glibc

/// What kind of file system a folder lies on, from the text of /proc/self/mountinfo (proc(5)).
struct MountTable {
  private struct Mount {
    let device: String
    let point: [UInt8]
    let kind: String
    let isReadOnly: Bool
  }

  private let mounts: [Mount]

  private static let longest = 1_048_576

  /// Of the system as it is; nothing where it does not tell.
  static var ofSystem: MountTable? {
    guard let file = try? Descriptor("/proc/self/mountinfo", O_RDONLY),
      let bytes = try? file.bytes(from: 0, limit: longest)
    else { return nil }
    return MountTable(bytes)
  }

  init(_ bytes: [UInt8]) {
    mounts = bytes.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x20)
      // Optional fields end at a lone hyphen; the kind follows it.
      guard fields.count >= 7, let hyphen = fields[6...].firstIndex(of: [0x2D]),
        hyphen + 1 < fields.count
      else { return nil }
      return Mount(
        device: String(decoding: fields[2], as: UTF8.self), point: Self.plain(fields[4]),
        kind: String(decoding: fields[hyphen + 1], as: UTF8.self),
        isReadOnly: fields[5].starts(with: "ro".utf8))
    }
  }

  /// The mount of this device; of a device of no mount (as subvolumes have) the one above `path`.
  private func mount(of path: String, device: UInt64) -> Mount? {
    let number = "\(Self.major(device)):\(Self.minor(device))"
    let path = Array(path.utf8)
    let above = mounts.filter { mount in
      mount.point == [0x2F] || path == mount.point || path.starts(with: mount.point + [0x2F])
    }
    let longest = above.max { $0.point.count < $1.point.count }
    return above.last { $0.device == number && $0.point.count == longest?.point.count }
      ?? mounts.last { $0.device == number } ?? longest
  }

  /// As mount(8) names it.
  func kind(of path: String, device: UInt64) -> String? { mount(of: path, device: device)?.kind }

  /// Whether changes made elsewhere reach this machine without a word from the kernel.
  func isRemote(_ path: String, device: UInt64) -> Bool {
    guard let kind = kind(of: path, device: device) else { return true }
    return kind.hasPrefix("fuse") || Self.remoteKinds.contains(kind)
  }

  private static let remoteKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "ncpfs", "gfs2", "ocfs2",
    "lustre", "glusterfs", "vboxsf", "prl_fs", "virtiofs", "vmhgfs", "davfs", "sshfs", "autofs",
  ]

  /// Spaces and the like stand as three octal digits.
  private static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == 0x5C, digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) {
        plain.append(digits.reduce(0) { $0 &<< 3 | ($1 - 0x30) })
        rest = rest.dropFirst(3)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  /// As makedev(3) packs them.
  private static func major(_ device: UInt64) -> UInt64 {
    (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
  }

  private static func minor(_ device: UInt64) -> UInt64 {
    device & 0xFF | (device >> 12) & ~0xFF
  }
}
