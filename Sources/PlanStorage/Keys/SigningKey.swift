import Crypto
import FoundationEssentials
import Glibc
import PlanDomain

/// The user's own key, by which what they recorded can be told from what others put in their name.
struct SigningKey: Sendable {
  let publicKey: PublicKey
  private let key: Curve25519.Signing.PrivateKey

  static func path(in stateFolder: String) -> String { stateFolder + "/key" }

  init?(_ key: Curve25519.Signing.PrivateKey) {
    let text = key.publicKey.rawRepresentation.base64EncodedString()
    guard let publicKey = PublicKey(text) else { return nil }
    self.publicKey = publicKey
    self.key = key
  }

  /// The key that the state folder holds; nothing where it holds none, or what is no key.
  init?(in stateFolder: String) {
    guard
      let bytes = readSmallFile(Self.path(in: stateFolder), limitBytes: 256),
      let seed = Data(base64Encoded: Data(bytes.prefix { $0 > 0x20 })),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { return nil }
    self.init(key)
  }

  /// The key that the state folder holds, or a new one, which is stored there to last. A file that
  /// is there and holds no key is never replaced.
  static func standing(in stateFolder: String) throws(AppendFailure) -> SigningKey {
    let path = path(in: stateFolder)
    do throws(SystemError) {
      if let key = SigningKey(in: stateFolder) { return key }
      if (try? FileStatus.ofLink(path)) != nil { throw SystemError(code: EINVAL) }
      try makeFolder(stateFolder)
      let made = Curve25519.Signing.PrivateKey()
      let text = made.rawRepresentation.base64EncodedString() + "\n"
      do throws(SystemError) {
        try writeNewFile(path, Array(text.utf8), mode: 0o600)
      } catch {
        // Another process of this user was sooner.
        if error.code != EEXIST { throw error }
      }
      guard let key = SigningKey(in: stateFolder) else { throw SystemError(code: EINVAL) }
      return key
    } catch {
      throw .refused(SystemRefusal(.register, path, error))
    }
  }

  /// The signature of a line, and by `prev` of all before it; nothing where the library refuses.
  func signature(of head: WriterHead, by writer: WriterID) -> [UInt8]? {
    guard let signature = try? key.signature(for: Self.text(head, writer)) else { return nil }
    return Array(signature.base64EncodedString().utf8)
  }

  /// What is signed.
  fileprivate static func text(_ head: WriterHead, _ writer: WriterID) -> [UInt8] {
    Array("tiendo/1 \(writer.text) \(head.seq) \(head.hash.hex)".utf8)
  }
}

extension PublicKey {
  /// Whether `signature`, in base64, is this key's over the line.
  func vouches(for head: WriterHead, of writer: WriterID, by signature: String) -> Bool {
    guard let bytes = Data(base64Encoded: text), let signature = Data(base64Encoded: signature),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return false }
    return key.isValidSignature(signature, for: SigningKey.text(head, writer))
  }
}
