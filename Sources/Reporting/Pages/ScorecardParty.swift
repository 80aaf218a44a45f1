import Compliance
import ServiceModel

/// Someone who has a scorecard: a value of the field that scorecards are made per.
package struct ScorecardParty: Sendable {
  let name: ByteText
  let part: TallyKey.Part
  /// Without an extension.
  package let fileName: String

  /// The name as the export writes it.
  package var title: String { name.text }

  /// Everyone with a clock of an SLA in the reporting month, by the bytes of their names; nobody where no
  /// scorecards are asked for.
  ///
  /// Tickets without a value have no party. Cost: the cells of the tally.
  package static func all(of report: ReportInput) -> [ScorecardParty] {
    guard let breakdown = report.rulebook.partyBreakdown else { return [] }
    var parts: [ByteText: TallyKey.Part] = [:]
    for key in report.tally.keys where key.month == report.month {
      guard let part = key.part, part.breakdown == breakdown, part.value != .missing,
        report.rulebook.targets[key.target].kind == .sla
      else { continue }
      parts[ByteText(report.symbols.text(of: part.value))] = part
    }
    let sorted = parts.sorted { $0.key < $1.key }
    let names = PartyFileName.names(of: sorted.map { $0.key })
    return zip(sorted, names).map { ScorecardParty(name: $0.key, part: $0.value, fileName: $1) }
  }
}
