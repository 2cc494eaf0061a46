/// How a spreadsheet shows a number (ECMA-376 18.8.30), as far as it says what the number is.
enum NumberFormat: Hashable {
  case plain
  case percent
  case day
  /// A month of a year, and no day of it.
  case month
  case year

  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 17: self = .month
    case 14...16, 22, 27...31, 34...36, 50...54, 57, 58: self = .day
    default: self = .plain
    }
  }

  /// By what its code has, besides words in quotes and in brackets.
  init(_ code: String) {
    var letters = ""
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if letter == "[" {
        isBracketed = true
      } else if letter == "]" {
        isBracketed = false
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == ";" {
        break
      } else if !isBracketed {
        letters.append(letter)
      }
    }
    if letters.contains("general") {
      self = .plain
    } else if letters.contains("y") {
      self = letters.contains("d") ? .day : letters.contains("m") ? .month : .year
    } else if letters.contains("d") && letters.contains("m") {
      self = .day
    } else {
      self = letters.contains("%") ? .percent : .plain
    }
  }

  /// The number as it is to be read: a day as 2026-12-31, a month as 12/2026, a share as 45.5%.
  func text(_ value: String, is1904: Bool) -> String {
    guard let number = Double(value), number.isFinite, abs(number) < 1e15 else { return value }
    switch self {
    case .plain: return Self.plain(number)
    case .percent: return Self.plain((number * 1e8).rounded() / 1e6) + "%"
    case .day, .month, .year:
      guard let (year, month, day) = Self.civil(number, is1904: is1904) else {
        return Self.plain(number)
      }
      switch self {
      case .month: return "\(month)/\(year)"
      case .year: return "\(year)"
      default: return "\(year)-\(Self.two(month))-\(Self.two(day))"
      }
    }
  }

  /// With a point; three decimals get a fourth, so that they are no thousands.
  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    // What a spreadsheet shows of it: fifteen digits, without the last one's noise.
    let scale = 1e9
    let rounded = abs(number) < 1e6 ? (number * scale).rounded() / scale : number
    if let whole = Int(exactly: rounded) { return String(whole) }
    let text = "\(rounded)"
    guard let point = text.firstIndex(of: "."), !text.contains("e") else { return text }
    return text.distance(from: point, to: text.endIndex) == 4 ? text + "0" : text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day of so many days; 1900 has a 29 February that never was (ECMA-376 18.17.4.1).
  private static func civil(_ number: Double, is1904: Bool) -> (Int, Int, Int)? {
    var serial = Int(number.rounded(.down))
    if is1904 { serial += 1_462 }
    guard (61...2_958_465).contains(serial) else { return nil }
    // Days since 1970 into a date (Howard Hinnant, chrono-compatible low-level date algorithms).
    let shifted = serial - 25_569 + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
