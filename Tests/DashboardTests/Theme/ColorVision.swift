import CellGrid
import Glibc

/// How people see colours, with all three kinds of cones or with two.
///
/// Matrices on linear sRGB from G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009,
/// at severity 1.
enum ColorVision: CaseIterable {
  case common, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The colour as it is seen; nil for the terminal's own.
  func lab(_ color: Color) -> Lab? {
    guard let (red, green, blue) = color.components else { return nil }
    let linear = [red, green, blue].map { step -> Double in
      let value = Double(step) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in min(max(zip(row, linear).map(*).reduce(0, +), 0), 1) }
    return Lab(linear: seen)
  }
}

/// CIE 1976 L*a*b* under D65.
struct Lab {
  let lightness, a, b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// From linear sRGB (IEC 61966-2-1).
  init(linear: [Double]) {
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1.0, 1.08883]
    let f = zip(rows, white).map { row, white -> Double in
      let part = zip(row, linear).map(*).reduce(0, +) / white
      return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
    }
    self.init(lightness: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
  }

  /// CIEDE2000, after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula:
  /// Implementation Notes, Supplementary Test Data, and Mathematical Observations", 2005.
  func difference(from other: Lab) -> Double {
    let mean7 = pow((hypot(a, b) + hypot(other.a, other.b)) / 2, 7)
    let stretch = 1 + 0.5 * (1 - sqrt(mean7 / (mean7 + pow(25, 7))))
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (chroma1, chroma2) = (hypot(a1, b), hypot(a2, other.b))
    let (hue1, hue2) = (Self.degrees(b, a1), Self.degrees(other.b, a2))
    let isGrey = chroma1 * chroma2 == 0
    var turn = isGrey ? 0 : hue2 - hue1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var hue = isGrey ? hue1 + hue2 : (hue1 + hue2) / 2
    if !isGrey, abs(hue1 - hue2) > 180 { hue += hue1 + hue2 < 360 ? 180 : -180 }
    let deltaHue = 2 * sqrt(chroma1 * chroma2) * Self.sine(turn / 2)
    let chroma = (chroma1 + chroma2) / 2
    let middle = (lightness + other.lightness) / 2 - 50
    let shape =
      1 - 0.17 * Self.sine(hue + 60) + 0.24 * Self.sine(2 * hue + 90)
      + 0.32 * Self.sine(3 * hue + 96) - 0.2 * Self.sine(4 * hue + 27)
    let scaleL = 1 + 0.015 * middle * middle / sqrt(20 + middle * middle)
    let scaleC = 1 + 0.045 * chroma
    let scaleH = 1 + 0.015 * chroma * shape
    let chroma7 = pow(chroma, 7)
    let rotation =
      -Self.sine(60 * exp(-pow((hue - 275) / 25, 2))) * 2 * sqrt(chroma7 / (chroma7 + pow(25, 7)))
    let (l, c, h) = (
      (other.lightness - lightness) / scaleL, (chroma2 - chroma1) / scaleC, deltaHue / scaleH
    )
    return sqrt(l * l + c * c + h * h + rotation * c * h)
  }

  private static func degrees(_ y: Double, _ x: Double) -> Double {
    guard x != 0 || y != 0 else { return 0 }
    let angle = atan2(y, x) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}
