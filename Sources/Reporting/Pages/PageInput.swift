import Charts
import CivilTime
import Compliance
package import ServiceModel

/// What pages and workbooks are made of, worked out once for all of them.
package struct PageInput: Sendable {
  let report: ReportInput
  let say: Wording
  let branding: Branding
  let compliance: ComplianceTable
  let backlog: BacklogTable
  /// All targets, in the order of the rulebook.
  let lines: [TargetLine]
  let measured: MeasuredMonths
  /// Of the agreements that have any.
  let credits: [AgreementCredits]
  let breaches: BreachDigest
  /// The overdue clocks of each party.
  let overdue: [ByteText: LargestRows]
  /// Names of files beside a page, to which its lists lead; none where CSV is not written.
  let hasLists: Bool

  /// How many rows a page shows of all lists of a kind, and of one party's breaches.
  private static let rowsOfPage = 2_000
  private static let rowsOfParty = 200

  package init(
    _ report: ReportInput, language: ReportLanguage, branding: Branding, hasLists: Bool
  ) {
    self.report = report
    self.branding = branding
    self.hasLists = hasLists
    say = Wording(language, zone: report.rulebook.zone)
    compliance = ComplianceTable(report)
    backlog = BacklogTable(report)
    measured = MeasuredMonths(report)
    credits = CreditTable(report, measured).agreements
    lines = TargetLine.all(report, measured)
    let perTarget = PageInput.rowsOfPage / max(1, report.rulebook.targets.count)
    breaches = BreachDigest(
      report, rowsPerTarget: max(10, min(200, perTarget)), rowsPerParty: PageInput.rowsOfParty)
    overdue = OverdueDigest.parties(report, rowsPerParty: PageInput.rowsOfParty)
  }

  /// The laws of the pages that do not hold: each breach is read once again.
  package var faults: [String] {
    let (read, listed) = (breaches.count, report.tally.listed.breaches)
    return read == listed
      ? [] : ["\(read) breaches are read again for pages, \(listed) are listed"]
  }

  var numerals: Numerals { say.numerals }
}

extension Wording {
  /// How charts write numbers.
  var numerals: Numerals {
    switch language {
    case .english: Numerals()
    case .german, .french: Numerals(decimalMark: ",", percentSign: "\u{A0}%")
    }
  }
}
