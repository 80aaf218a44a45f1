/// An opaque colour of the sRGB space, eight bits a channel.
package struct Colour: Sendable, Hashable, ExpressibleByIntegerLiteral {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// The colour of a number written as `0xRRGGBB`; what stands above these 24 bits is left out.
  package init(integerLiteral value: UInt32) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  /// The colour of `#rgb` or `#rrggbb`, in letters of either case; nothing for any other text.
  ///
  /// `Colour(hex: "#0af")` is `Colour(hex: "#00AAFF")`.
  package init?(hex: String) {
    let bytes = Array(hex.utf8)
    guard bytes.first == UInt8(ascii: "#"), bytes.count == 4 || bytes.count == 7 else { return nil }
    let digits = bytes.dropFirst().compactMap { Colour.digit($0) }
    guard digits.count == bytes.count - 1 else { return nil }
    let pairs = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
    red = pairs[0] << 4 | pairs[1]
    green = pairs[2] << 4 | pairs[3]
    blue = pairs[4] << 4 | pairs[5]
  }

  /// The colour as `#rrggbb`.
  package var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
