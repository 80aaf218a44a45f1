import CivilTime
import Compliance
package import ServiceModel

/// `exclusions.csv`: every exclusion of every agreement, how often it held, and which ones never did or
/// hold no longer.
struct ExclusionFile: CSVFile {
  let input: ReportInput

  var columns: [String] {
    [
      "agreement", "kind", "place", "tickets", "targets", "reason", "evidence", "approved_by",
      "expires", "state", "clocks",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for row in ExclusionRow.all(of: input) {
      csv.text(row.agreement.name)
      csv.text(row.agreement.kind.rawValue)
      csv.text(row.exclusion.place)
      csv.text(row.tickets)
      csv.text(row.exclusion.targets.joined(separator: " "))
      csv.text(row.exclusion.reason)
      csv.text(row.exclusion.evidence)
      csv.text(row.exclusion.approvedBy)
      csv.text(row.expires(in: input.rulebook.zone))
      csv.text(row.state.rawValue)
      csv.number(row.uses)
      csv.endRow()
    }
  }
}

/// An exclusion and what came of it in all months of the data.
package struct ExclusionRow: Sendable {
  package enum State: String, Sendable {
    case used, unused, expired
  }

  package let agreement: AgreementVersion
  package let exclusion: Exclusion
  package let uses: Int
  package let state: State

  /// In the order of the rulebook.
  package static func all(of input: ReportInput) -> [ExclusionRow] {
    input.rulebook.agreements.enumerated().flatMap { place, agreement in
      agreement.exclusions.enumerated().map { number, exclusion in
        let key = ExclusionPlace(agreement: place, exclusion: number)
        let uses = input.tally.exclusionUses[key] ?? 0
        let isExpired = exclusion.expiry.map { $0 < input.asOf } ?? false
        return ExclusionRow(
          agreement: agreement, exclusion: exclusion, uses: uses,
          state: isExpired ? .expired : uses > 0 ? .used : .unused)
      }
    }
  }

  var tickets: String {
    exclusion.tickets.map { String(decoding: $0, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }

  /// The last date on which it holds.
  func expires(in zone: Zone) -> String {
    exclusion.expiry.map { "\(zone.local(at: $0 - Seconds(1)).date)" } ?? ""
  }
}
