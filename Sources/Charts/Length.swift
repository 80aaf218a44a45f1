/// A distance or a place in a picture, in hundredths of a unit of its `viewBox`.
///
/// Whole hundredths, so that the same chart is written in the same bytes on every machine.
struct Length: Hashable, Comparable, ExpressibleByIntegerLiteral {
  let hundredths: Int

  init(hundredths: Int) { self.hundredths = hundredths }

  /// Whole units.
  init(integerLiteral value: Int) { hundredths = value * 100 }

  static func + (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths + right.hundredths)
  }

  static func - (left: Length, right: Length) -> Length {
    Length(hundredths: left.hundredths - right.hundredths)
  }

  static func * (length: Length, times: Int) -> Length {
    Length(hundredths: length.hundredths * times)
  }

  static func / (length: Length, parts: Int) -> Length {
    Length(hundredths: length.hundredths / parts)
  }

  static func < (left: Length, right: Length) -> Bool { left.hundredths < right.hundredths }

  /// What is to this length as the part is to the whole; nothing of a whole of zero.
  func scaled(_ part: Int, of whole: Int) -> Length {
    whole == 0 ? 0 : Length(hundredths: hundredths * part / whole)
  }

  /// As SVG has it: `12`, `12.5`, `-0.25`.
  var text: String { Decimals.short(hundredths, mark: ".") }
}

/// A place in a picture: to the right of its left edge, and below its upper one.
struct Spot: Hashable {
  let x: Length
  let y: Length
}
