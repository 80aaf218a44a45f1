package import Markup

/// How much two colours differ in brightness, from 1:1 to 21:1, whichever of them is on the other.
///
/// Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio; success
/// criteria 1.4.3 for text and 1.4.11 for graphics.
package struct Contrast: Sendable, Hashable {
  /// The ratio in hundredths, rounded down: 449 is below 4.5:1.
  package let hundredths: Int

  /// `Contrast(0x000000, 0xFFFFFF)` is 21:1.
  package init(_ one: Colour, _ other: Colour) {
    let lights = [Luminance.of(one), Luminance.of(other)].map { $0 + Luminance.flare }
    hundredths = 100 * max(lights[0], lights[1]) / min(lights[0], lights[1])
  }

  /// Whether text of any size can be read, at 4.5:1 or more.
  package var isReadable: Bool { hundredths >= 450 }
}

/// The light of a colour in whole parts, of which white has 10^13.
private enum Luminance {
  /// What the guidelines add for the light of the room: a twentieth of white.
  static let flare = 500_000_000_000

  static func of(_ colour: Colour) -> Int {
    2126 * linear(colour.red) + 7152 * linear(colour.green) + 722 * linear(colour.blue)
  }

  /// In parts of 10^9.
  private static func linear(_ channel: UInt8) -> Int {
    let share = Double(channel) / 255
    let linear = share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    return Int((linear * 1_000_000_000).rounded())
  }

  /// The 2.4th power of a number between 0 and 1: its square, times the fifth root of its square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    // Newton's steps from above fall towards the root, and 40 are more than the smallest base needs.
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
