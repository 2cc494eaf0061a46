/// A person as an official text names them, out of what was written of who chairs or signs: `Ông
/// Nguyễn Văn A, Phó Chủ tịch UBND tỉnh`.
public struct PersonPost: Hashable, Sendable {
  /// Empty where no more than an office, or a body, is known.
  public var name: String
  /// As it is written; nothing where it is not said.
  public var post: String?
  /// `Ông`, `Bà`, `đồng chí`, where it is written.
  let address: String?

  /// Behind what a post is written.
  private static let marks = [", ", "; ", " - ", " – ", " — ", " ("]
  private static let addresses = ["ông", "bà", "đồng chí", "đ/c", "mr", "mrs", "ms", "mr.", "ms."]

  public init(name: String, post: String?) {
    self.name = name
    self.post = post
    address = nil
  }

  public init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    name = PersonName(text).inFull
    let parts = Self.parts(of: text)
    if name.isEmpty {
      post = parts.first
    } else if PersonName(parts.first).inFull.isEmpty {
      // `Phó Chủ tịch - Nguyễn Văn A`
      post = parts.first
    } else {
      post = parts.dropFirst().first ?? Self.office(before: name, in: text)
    }
    let first = text.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let isTwoWords = text.lowercased().hasPrefix("đồng chí ")
    address = isTwoWords ? "đồng chí" : Self.addresses.contains(first) ? first : nil
  }

  /// What is asked for apart: who it is, as people speak of them, and the post. A text that would
  /// not be the same put together again is the name whole.
  public static func apart(_ text: String?) -> (name: String, post: String) {
    guard let text, let person = PersonPost(text) else { return ("", "") }
    let start = text.split(separator: " ").prefix(person.address == "đồng chí" ? 2 : 1)
    let address = person.address == nil ? [] : [start.joined(separator: " ")]
    let name = (address + [person.name]).filter { !$0.isEmpty }.joined(separator: " ")
    let post = person.post ?? ""
    return written(name: name, post: post) == text ? (name, post) : (text, "")
  }

  /// The two as one text; nothing where neither is known.
  public static func written(name: String?, post: String?) -> String? {
    let parts = [name, post].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func parts(of text: String) -> [String] {
    for mark in marks {
      guard let range = text.firstRange(of: mark) else { continue }
      let post = text[range.upperBound...].prefix { $0 != ")" && $0 != ";" }
      return [String(text[..<range.lowerBound]), String(post)].filter { !$0.isEmpty }
    }
    return [text]
  }

  /// `Phó Chủ tịch Nguyễn Văn A`: what stands before the name.
  private static func office(before name: String, in text: String) -> String? {
    guard let range = text.firstRange(of: name), range.lowerBound > text.startIndex else {
      return nil
    }
    var words = text[..<range.lowerBound].split(separator: " ").map(String.init)
    while let first = words.first,
      addresses.contains(first.lowercased()) || first.hasSuffix(".")
        || ["đồng", "chí"].contains(first.lowercased())
    { words.removeFirst() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// As a signature has it, in capitals and without the body: `PHÓ CHỦ TỊCH`.
  public var signedPost: String? { post.map { PersonName.office(in: $0).uppercased() } }

  /// The post with the body that it is in, where it is one of a People's Committee that the text
  /// leaves unnamed.
  public func post(in owner: OwnerName) -> String? {
    guard let post else { return nil }
    let isBare = ["chủ tịch", "phó chủ tịch", "phó chủ tịch thường trực"].contains(
      post.lowercased())
    return isBare && owner.isCommittee ? "\(post) \(owner.inShort)" : post
  }

  /// How it is spoken of first: `đồng chí Nguyễn Văn A, Phó Chủ tịch Ủy ban nhân dân tỉnh`.
  public func introduced(in owner: OwnerName, _ language: Language) -> String {
    let post = post(in: owner).map(OwnerName.writtenOut)
    guard !name.isEmpty else { return post ?? "" }
    let address = language == .vietnamese ? (address ?? "đồng chí") + " " : ""
    return address + name + (post.map { ", \($0)" } ?? "")
  }

  /// How it is spoken of afterwards.
  public func again(in owner: OwnerName, _ language: Language) -> String {
    let address = language == .vietnamese ? (address ?? "đồng chí") + " " : ""
    if let post = post(in: owner) { return name.isEmpty ? post : address + post }
    return name.isEmpty ? "" : address + name
  }

  /// As a subject has it: `Phó Chủ tịch UBND tỉnh Nguyễn Văn A`.
  public func inSubject(_ owner: OwnerName) -> String {
    [post(in: owner), name.isEmpty ? nil : name].compactMap(\.self).joined(separator: " ")
  }
}
