public import LocatedYAML

/// What the reader of the plain subset makes of a text, beside libyaml's answer.
public enum ReaderAgreement: Equatable {
  /// It left the text to libyaml.
  case leftToParser
  case same
  /// It answered, and otherwise; where and how.
  case differs(String)
}

/// Reads a text in both ways.
public func agreement(on bytes: [UInt8], limits: Limits = Limits()) -> ReaderAgreement {
  guard let plain = readPlainly(bytes, limits: limits) else { return .leftToParser }
  let reading = readWithParser(bytes, limits: limits)
  if let fault = reading.faults.first { return .differs("libyaml has a fault: \(fault)") }
  if let stopped = reading.stopped { return .differs("libyaml stopped at \(stopped)") }
  guard let root = reading.root else { return .differs("libyaml has no document") }
  return difference(plain, root).map { .differs($0) } ?? .same
}

/// Where two trees are not the same to the byte, if anywhere.
private func difference(_ left: Node, _ right: Node) -> String? {
  if left.span != right.span || left.isCut != right.isCut {
    return "\(left.span) is \(right.span) to libyaml"
  }
  switch (left.content, right.content) {
  case (.scalar(let text, let style), .scalar(let otherText, let otherStyle)):
    let isSame = style == otherStyle && text.utf8.elementsEqual(otherText.utf8)
    return isSame ? nil : "\(style) \(text) is \(otherStyle) \(otherText) to libyaml"
  case (.sequence(let elements, let style), .sequence(let others, let otherStyle)):
    guard style == otherStyle, elements.count == others.count else {
      return "another sequence at \(left.span.start)"
    }
    return zip(elements, others).lazy.compactMap { difference($0, $1) }.first
  case (.mapping(let entries, let style), .mapping(let others, let otherStyle)):
    guard style == otherStyle, entries.count == others.count else {
      return "another mapping at \(left.span.start)"
    }
    return zip(entries, others).lazy.compactMap { difference($0, $1) }.first
  default: return "\(left.content) is \(right.content) to libyaml"
  }
}

private func difference(_ left: Entry, _ right: Entry) -> String? {
  let isSame =
    left.keySpan == right.keySpan && left.keyStyle == right.keyStyle
    && left.name.utf8.elementsEqual(right.name.utf8)
  return isSame
    ? difference(left.value, right.value)
    : "key \(left.name) at \(left.keySpan) is \(right.name) at \(right.keySpan) to libyaml"
}
