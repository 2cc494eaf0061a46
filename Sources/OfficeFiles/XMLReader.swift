import CExpat

/// What is told of a document's elements; names are without their prefix.
protocol XMLTaker: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ text: String)
  /// Why reading is to stop.
  var fault: OfficeFault? { get }
}

/// The attributes of an element, by names without their prefix.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// For as long as the element is told of.
  subscript(name: StaticString) -> String? {
    var place = 0
    while let key = pairs?[place], let value = pairs?[place + 1] {
      if localName(key, is: name) { return String(cString: value) }
      place += 2
    }
    return nil
  }

  private func localName(_ key: UnsafePointer<CChar>, is name: StaticString) -> Bool {
    var start = 0
    var length = 0
    while key[length] != 0 {
      if key[length] == 0x3A { start = length + 1 }
      length += 1
    }
    guard length - start == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { UInt8(bitPattern: key[start + $0]) == wanted[$0] }
    }
  }
}

/// Gives a document to `taker`. A document type, deeper elements than any office writes, and what
/// `taker` finds wrong end it.
func readXML(_ bytes: [UInt8], part: String, into taker: any XMLTaker) throws(OfficeFault) {
  var library = tiendo_xml_library()
  guard tiendo_xml_load(&library) == 1 else { throw .missingLibrary("libexpat1") }
  let reading = XMLReading(taker, library)
  let data = Unmanaged.passUnretained(reading).toOpaque()
  let parser = tiendo_xml_create(
    &library, data,
    { data, name, attributes in XMLReading.of(data)?.start(name, attributes) },
    { data, name in XMLReading.of(data)?.end(name) },
    { data, text, count in XMLReading.of(data)?.text(text, count) },
    { data, _, _, _, _ in XMLReading.of(data)?.stop() })
  guard let parser else { throw .broken(part: part) }
  defer { tiendo_xml_release(&library, parser) }
  reading.parser = parser
  var isRead = true
  var place = 0
  bytes.withUnsafeBufferPointer { buffer in
    repeat {
      let count = min(1 << 20, buffer.count - place)
      let isLast: Int32 = place + count == buffer.count ? 1 : 0
      let start = buffer.baseAddress.map { $0 + place }
      isRead = tiendo_xml_parse(&library, parser, start, Int32(count), isLast) == 1
      place += count
    } while isRead && place < buffer.count
  }
  if let fault = taker.fault { throw fault }
  // What follows it would be read by nobody.
  withExtendedLifetime(reading) {}
  guard isRead, !reading.isStopped else { throw .broken(part: part) }
}

private final class XMLReading {
  private let taker: any XMLTaker
  private var library: tiendo_xml_library
  var parser: XML_Parser?
  private(set) var isStopped = false
  private var depth = 0

  init(_ taker: any XMLTaker, _ library: tiendo_xml_library) {
    self.taker = taker
    self.library = library
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLReading? {
    data.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, !isStopped else { return }
    depth += 1
    if depth > OfficeLimits.depth { return stop() }
    taker.start(local(name), XMLAttributes(pairs: attributes))
    if taker.fault != nil { stop() }
  }

  func end(_ name: UnsafePointer<CChar>?) {
    guard let name, !isStopped else { return }
    depth -= 1
    taker.end(local(name))
    if taker.fault != nil { stop() }
  }

  func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard let text, !isStopped else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
      taker.text(
        String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self))
    }
    if taker.fault != nil { stop() }
  }

  func stop() {
    guard !isStopped, let parser else { return }
    isStopped = true
    tiendo_xml_stop(&library, parser)
  }

  private func local(_ name: UnsafePointer<CChar>) -> String {
    let text = String(cString: name)
    guard let colon = text.utf8.lastIndex(of: 0x3A) else { return text }
    return String(text[text.utf8.index(after: colon)...])
  }
}
