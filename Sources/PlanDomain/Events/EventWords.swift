/// What events say beside their rows: who said it, and the text.
///
/// Nearly all lines are a change or a note with at most one text. Such a text lies as bytes among
/// the others', and becomes a String when somebody asks for it; an event that says more is kept as
/// it is.
struct EventWords: Sendable {
  private struct Place: Sendable {
    /// The number of who said it.
    var name: Int32
    /// Where the text begins, or the event's place among `others`.
    var start: Int32
    /// How long the text is, or one of the two below.
    var count: Int32

    static let noText: Int32 = -1
    static let isWhole: Int32 = -2
  }

  /// What one event says.
  enum Saying {
    case whole(Event)
    case words(name: Int, text: String?)
  }

  private var places: [Place] = []
  private var texts: [UInt8] = []
  private var others: [Event] = []

  var count: Int { places.count }

  subscript(index: Int) -> Saying {
    let place = places[index]
    switch place.count {
    case Place.isWhole: return .whole(others[Int(place.start)])
    case Place.noText: return .words(name: Int(place.name), text: nil)
    default:
      let start = Int(place.start)
      return .words(
        name: Int(place.name),
        text: String(decoding: texts[start..<(start + Int(place.count))], as: UTF8.self))
    }
  }

  /// Who said it, by the number given; -1 where the event is kept whole.
  func name(at index: Int) -> Int32 { places[index].name }

  mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count) }

  /// Whether there is room for so long a text.
  func hasRoom(for count: Int) -> Bool { texts.count + count < Int(Int32.max) }

  /// What `name` said; the text must be UTF-8 and have room.
  mutating func append(name: Int, text: UnsafeBufferPointer<UInt8>?) {
    places.append(
      Place(
        name: Int32(truncatingIfNeeded: name), start: Int32(truncatingIfNeeded: texts.count),
        count: text.map { Int32(truncatingIfNeeded: $0.count) } ?? Place.noText))
    if let text { texts.append(contentsOf: text) }
  }

  mutating func append(_ event: Event) {
    places.append(
      Place(name: -1, start: Int32(truncatingIfNeeded: others.count), count: Place.isWhole))
    others.append(event)
  }

  /// Puts others' words behind, whose names have other numbers here.
  mutating func append(_ more: EventWords, number: (Int) -> Int32) {
    let (first, whole) = (Int32(truncatingIfNeeded: texts.count), others.count)
    places.reserveCapacity(places.count + more.places.count)
    for var place in more.places {
      if place.count == Place.isWhole {
        place.start += Int32(truncatingIfNeeded: whole)
      } else {
        place.name = number(Int(place.name))
        place.start += first
      }
      places.append(place)
    }
    if texts.isEmpty { texts = more.texts } else { texts += more.texts }
    if others.isEmpty { others = more.others } else { others += more.others }
  }

  /// Keeps only those at these places; what they said beside may stay.
  mutating func keep(_ kept: [Int]) { places = kept.map { places[$0] } }

  mutating func removeLast(_ count: Int) { places.removeLast(count) }
}
