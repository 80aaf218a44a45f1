import CivilTime
import Diagnostics
import ServiceModel

/// A line of the improvement record is about a target that there is, once for each month; what is done
/// has a date.
enum ImprovementLines {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    var first: [String: Location] = [:]
    return catalogue.project.improvements.lines.flatMap { line -> [Diagnostic] in
      let key = "\(line.month.value) \(line.agreement.value)/\(line.target.value)"
      defer { first[key] = first[key] ?? line.month.location }
      return [
        unknown(line, catalogue), undated(line), early(line),
        first[key].map { repeated(line, key, $0) },
      ].compactMap { $0 }
    }
  }

  private static func unknown(_ line: ImprovementDefinition, _ catalogue: Catalogue) -> Diagnostic?
  {
    let versions = catalogue.agreements.filter { $0.name.value == line.agreement.value }
    if versions.isEmpty {
      let names = Set(catalogue.agreements.map { $0.name.value }).sorted()
      return line.agreement.noAgreement(among: names)
    }
    let targets = Set(versions.flatMap { $0.targets.map { $0.id.value } }).sorted()
    return targets.contains(line.target.value) ? nil : line.target.noTarget(among: targets)
  }

  private static func undated(_ line: ImprovementDefinition) -> Diagnostic? {
    guard line.status == .done, line.done == nil else { return nil }
    return Diagnostic(
      .error, code: "undated-improvement", "the improvement is done, and no date says since when",
      at: line.month.location, expected: "a date under 'done', as 2026-10-31",
      mend: "its effect is measured from the first month that begins on that date or later")
  }

  /// What was in effect all through a month that a target missed is not what is done about it.
  private static func early(_ line: ImprovementDefinition) -> Diagnostic? {
    let month = line.month.value
    guard line.status == .done, let done = line.done, done <= month.firstDate else { return nil }
    return Diagnostic(
      .warning, code: "early-improvement",
      "the improvement took effect on \(done), and all of \(month) was missed with it",
      at: line.month.location,
      expected: "a date behind \(month.firstDate) under 'done'",
      mend: "correct the date or the month; its effect is measured from \(month.next) on")
  }

  private static func repeated(
    _ line: ImprovementDefinition, _ key: String, _ first: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "repeated-improvement", "there is a line for \(key) already",
      at: line.month.location, expected: "one line for a month that a target missed",
      notes: [.init("the other line", at: first)])
  }
}
