package import CivilTime
import Compliance
package import ServiceModel

/// All that the answers to `attain what-if` are made of.
package struct WhatIfInput: Sendable {
  /// What the run counted, by the rulebook with the changed targets.
  package let report: ReportInput
  package let readings: ReadingsRulebook
  /// The months that are judged, ascending; the last one is the reporting month.
  package let months: [Month]
  /// Only these agreed targets are told of, by their place in the rulebook's list.
  package let targets: [Int]
  /// Where a clause of a target is written, as `agreements/gold.yaml:14`; nothing where no file says it.
  package let place: @Sendable (Int, Clause, Condition?) -> String?

  package init(
    report: ReportInput, readings: ReadingsRulebook, months: [Month], targets: [Int],
    place: @escaping @Sendable (Int, Clause, Condition?) -> String?
  ) {
    self.report = report
    self.readings = readings
    self.months = months
    self.targets = targets
    self.place = place
  }

  var rulebook: Rulebook { report.rulebook }

  /// What each reading makes of each of its targets, those that are not asked for left out.
  var effects: [ReadingEffect] {
    report.tally.effects(of: readings, in: months) { rulebook.goal(of: $0, in: $1) }
      .filter { targets.contains($0.place.target) }
  }

  /// From the first month to the last.
  var period: String {
    guard let first = months.first, let last = months.last, first != last else {
      return report.month.description
    }
    return "\(first) to \(last)"
  }
}
