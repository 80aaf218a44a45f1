import Diagnostics
import ServiceModel

/// Why an export is read in an encoding.
enum EncodingReason {
  /// Its byte-order mark says so, whatever is stated.
  case mark
  /// The project says so.
  case stated
  /// Its first bytes look like it.
  case seeming

  /// That it is not written so.
  func problem(_ encoding: TextEncoding, _ why: String, at place: Location) -> Diagnostic {
    let names = TextEncoding.allCases.map { $0.rawValue }.joined(separator: ", ")
    let (because, expected, mend) =
      switch self {
      case .mark:
        (
          ", which its byte-order mark says", "text in the encoding of its byte-order mark",
          "it was cut off or changed on its way here: export it again"
        )
      case .stated:
        (
          "", "one of \(names)",
          "name the encoding that it has under encoding: in attain.yaml, or mend what stands on this line"
        )
      case .seeming:
        (
          ", which its zero bytes seem to be", "text in one encoding",
          "it was cut off or changed on its way here: export it again, in UTF-8 where that can be chosen"
        )
      }
    return Diagnostic(
      .error, code: "encoding",
      "the export cannot be read as \(encoding.rawValue)\(because): \(why)", at: place,
      expected: expected, mend: mend)
  }
}
