import CivilTime
package import Compliance
import ServiceModel
import Statistics

/// A fair comparison of suppliers, groups, customers or agreements over some months.
package struct ComparisonStudy: Sendable {
  let report: ReportInput
  let compared: ComparedBy
  let panels: [ComparisonPanel]
  /// Clocks of targets of which no ticket names a side.
  let sidelessClocks: Int
  /// Breaches of SLAs in these months.
  let customerBreaches: Int

  /// Of the targets that are named, by the place in the rulebook's list, or of all that may be compared;
  /// against one side where it is named, else each against all others.
  package init(
    _ report: ReportInput, _ compared: ComparedBy, targets: [Int]? = nil, against: String? = nil
  ) {
    self.report = report
    self.compared = compared
    customerBreaches = report.tally.comparison.customerBreaches
    let groups = ComparisonStudy.groups(report.rulebook, compared, targets)
    let all = groups.map { ComparisonStudy.panel($0, report, compared, against: against) }
    panels = all.filter { !$0.sides.isEmpty }
    sidelessClocks = all.reduce(0) { $0 + ($1.sides.isEmpty ? $1.unnamed : 0) }
  }

  /// What is compared, as the command line names it.
  var by: String { compared.field.map { report.rulebook.fields.name(of: $0) } ?? "agreement" }

  /// Everyone who is compared, by the bytes of their names.
  package var names: [String] {
    Set(panels.flatMap { panel in panel.sides.map { ByteText($0.name) } }).sorted().map { $0.text }
  }

  /// What the mix is of: what clocks are alike by.
  var mix: ComparisonPhrase {
    switch compared.field {
    case .priority?: .typeAlone
    case .type?: .priorityAlone
    default: .priorityAndType
    }
  }

  var areAgreements: Bool { compared.field == nil }

  var months: ClosedRange<Month> { (report.month - (compared.monthCount - 1))...report.month }

  /// Targets of one name: those of SLAs, and those beneath.
  ///
  /// Where the values of a field are compared, of those beneath only the ones that measure stays with it,
  /// unless they are named or there are no SLAs.
  private static func groups(
    _ rulebook: Rulebook, _ compared: ComparedBy, _ stated: [Int]?
  ) -> [[Int]] {
    let hasAgreements = rulebook.targets.contains { $0.kind == .sla }
    let all =
      stated
      ?? rulebook.targets.indices.filter { target in
        compared.field == nil || !hasAgreements || rulebook.targets[target].kind == .sla
          || rulebook.measures(staysWith: compared.field, target)
      }
    var groups: [[Int]] = []
    for target in all {
      let name = rulebook.targets[target]
      let place = groups.firstIndex { group in
        let other = rulebook.targets[group[0]]
        return other.target == name.target && (other.kind == .sla) == (name.kind == .sla)
      }
      if let place { groups[place].append(target) } else { groups.append([target]) }
    }
    return groups
  }
}

extension Rulebook {
  /// Whether a target measures stays with the holders that a field names.
  fileprivate func measures(staysWith field: TicketField?, _ number: Int) -> Bool {
    agreements.contains { agreement in
      agreement.targets.contains { $0.number == number && $0.policy.visits?.field == field }
    }
  }
}
