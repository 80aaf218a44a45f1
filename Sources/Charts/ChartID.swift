/// The ids of one chart's parts on its page.
///
/// Two prefixes that differ never give the same id, whatever stands in them.
struct ChartID: Sendable {
  /// What an attribute of the same chart points to.
  enum Part: String {
    case title
    case description
    case hatch
    case window
  }

  private let base: String

  init(_ prefix: String) {
    base = "chart-" + prefix.unicodeScalars.map { ChartID.safe($0) }.joined()
  }

  func part(_ part: Part) -> String { "\(base)-\(part.rawValue)" }

  /// A reference for an attribute as `fill`.
  func reference(_ part: Part) -> String { "url(#\(self.part(part)))" }

  private static func safe(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
    default: "_" + String(scalar.value, radix: 16) + "_"
    }
  }
}
