import Diagnostics
package import ServiceModel

/// Reads how an export writes its timestamps: `dd/MM/yyyy HH:mm:ss`.
struct PatternReader {
  private static let allowed =
    "yyyy, yy, M, MM, MMM, d, dd, H, HH, h, hh, mm, ss, S, a, X and 'text'"

  static func pattern(_ node: YAMLNode, _ report: inout Report) -> Located<TimestampPattern>? {
    guard let text = node.text("format", &report) else { return nil }
    if text.value == "undecided" {
      report.error(
        "date-order", "the order of day, month and year is not decided",
        at: text.location, expected: "a pattern such as d/M/yyyy HH:mm or M/d/yyyy HH:mm",
        mend: "ask whoever made the export, and write the pattern in place of undecided")
      return nil
    }
    switch parts(of: text.value) {
    case .failure(let problem):
      report.error(
        "timestamp-pattern", "'\(text.value)' is no pattern: \(problem.message)",
        at: text.location, expected: "a pattern of \(allowed)", mend: problem.mend)
      return nil
    case .success(let parts):
      return Located(TimestampPattern(text: text.value, parts: parts), at: text.location)
    }
  }

  fileprivate struct Problem: Error {
    let message: String
    let mend: String?
  }

  fileprivate static func parts(of text: String) -> Result<[TimestampPattern.Part], Problem> {
    var parts: [TimestampPattern.Part] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar == "'" {
        rest = rest.dropFirst()
        let quoted = rest.prefix { $0 != "'" }
        if quoted.count == rest.count {
          return .failure(Problem(message: "the text after ' is not closed", mend: "add a '"))
        }
        let literal = quoted.isEmpty ? "'" : String(String.UnicodeScalarView(quoted))
        parts += literal.utf8.map { .literal($0) }
        rest = rest.dropFirst(quoted.count + 1)
        continue
      }
      let run = rest.prefix { $0 == scalar }
      rest = rest.dropFirst(run.count)
      if let part = part(scalar, run.count) {
        parts.append(part)
      } else if scalar.properties.isAlphabetic {
        let letters = String(repeating: Character(scalar), count: run.count)
        return .failure(Problem(message: "'\(letters)' is no part of a time", mend: mend(text)))
      } else {
        parts += String(repeating: Character(scalar), count: run.count).utf8.map { .literal($0) }
      }
    }
    return whole(parts, text)
  }

  private static func part(_ letter: Unicode.Scalar, _ count: Int) -> TimestampPattern.Part? {
    switch (letter, count) {
    case ("y", 4), ("u", 4): .year(digits: 4)
    case ("y", 2): .year(digits: 2)
    case ("M", 1...2): .month(fixed: count == 2)
    case ("M", 3...4): .monthName
    case ("d", 1...2): .day(fixed: count == 2)
    case ("H", 1...2): .hour24(fixed: count == 2)
    case ("h", 1...2): .hour12(fixed: count == 2)
    case ("m", 1...2): .minute(fixed: count == 2)
    case ("s", 1...2): .second(fixed: count == 2)
    case ("S", 1...9): .fraction
    case ("a", 1): .dayHalf
    case ("X", 1...3), ("Z", 1): .offset
    case ("T", 1): .literal(UInt8(ascii: "T"))
    default: nil
    }
  }

  /// A date needs its three parts, and twelve hours their half of the day.
  private static func whole(
    _ parts: [TimestampPattern.Part], _ text: String
  ) -> Result<[TimestampPattern.Part], Problem> {
    func has(_ test: (TimestampPattern.Part) -> Bool) -> Bool { parts.contains(where: test) }
    let hasYear = has { if case .year = $0 { true } else { false } }
    let hasMonth = has { if case .month = $0 { true } else { $0 == .monthName } }
    let hasDay = has { if case .day = $0 { true } else { false } }
    let has12 = has { if case .hour12 = $0 { true } else { false } }
    guard hasYear, hasMonth, hasDay else {
      return .failure(Problem(message: "it has no whole date", mend: mend(text)))
    }
    if has12 != parts.contains(.dayHalf) {
      let message = has12 ? "h counts to twelve and needs a for AM or PM" : "a needs h, not H"
      return .failure(Problem(message: message, mend: has12 ? "write HH for 0 to 23" : nil))
    }
    if let flaw = PatternOrder.flaw(of: parts) {
      return .failure(Problem(message: flaw, mend: mend(text)))
    }
    return .success(parts)
  }

  /// Letters of other tools, and minutes where months were meant.
  private static func mend(_ text: String) -> String? {
    var likely = text.replacing("YYYY", with: "yyyy").replacing("DD", with: "dd")
      .replacing("D/", with: "d/").replacing("D.", with: "d.")
    for (wrong, right) in [("/mm/", "/MM/"), ("-mm-", "-MM-"), (".mm.", ".MM.")] {
      likely = likely.replacing(wrong, with: right)
    }
    likely = likely.replacing(":MM", with: ":mm").replacing(":SS", with: ":ss")
    guard likely != text, case .success = parts(of: likely) else { return nil }
    return "write '\(likely)'"
  }
}

extension TimestampPattern {
  /// The pattern of a text; nothing where it is none.
  package init?(_ text: String) {
    guard case .success(let parts) = PatternReader.parts(of: text) else { return nil }
    self.init(text: text, parts: parts)
  }
}
