import CivilTime
import Compliance
import Reporting

/// What `--fail-on` looks for.
enum Finding: String, CaseIterable {
  case breach, missed, overdue, unmeasurable, rejected
  /// No ticket was created in the month: the exports are likely older than it.
  case empty
  /// An export may not be whole.
  case cutOff = "cut-off"

  /// How often a report has it.
  func count(in result: ReportInput) -> Int {
    switch self {
    case .breach: result.tally.listed.breaches
    case .missed: result.missedTargets
    case .overdue: result.tally.listed.overdue
    case .unmeasurable: result.tally.listed.unmeasurable
    case .rejected: result.tally.books.rowsRejected + (result.history?.rejected ?? 0)
    case .empty: result.createdTickets == 0 ? 1 : 0
    case .cutOff: result.cutOffSigns
    }
  }

  /// `2 rejected rows`.
  func phrase(_ count: Int) -> String {
    switch self {
    case .breach: counted(count, "breach", many: "breaches")
    case .missed: counted(count, "missed target")
    case .overdue: counted(count, "overdue clock")
    case .unmeasurable: "\(counted(count, "clock")) that cannot be measured"
    case .rejected: counted(count, "rejected row")
    case .empty: "no ticket was created"
    case .cutOff: "\(counted(count, "sign")) that exports are not whole"
    }
  }
}

/// Something that `--fail-on` names, in a month that has it.
struct FoundFinding {
  let month: String
  /// As `--fail-on` names it.
  let name: String
  let count: Int
  /// For people.
  let phrase: String

  /// All that is found, by month in the order of the findings.
  static func all(_ findings: Set<Finding>, in results: [ReportInput]) -> [FoundFinding] {
    results.flatMap { result in
      Finding.allCases.filter { findings.contains($0) }.compactMap { finding in
        let count = finding.count(in: result)
        if count == 0 { return nil }
        return FoundFinding(
          month: result.month.description, name: finding.rawValue, count: count,
          phrase: finding.phrase(count))
      }
    }
  }
}
