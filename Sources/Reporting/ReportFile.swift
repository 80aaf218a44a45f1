import Compliance

/// A file that a report run writes.
package enum ReportFile: String, CaseIterable, Sendable {
  case compliance = "compliance.csv"
  case breaches = "breaches.csv"
  case overdue = "overdue.csv"
  case trend = "trend.csv"
  case backlog = "backlog.csv"
  case excluded = "excluded.csv"
  case unmeasurable = "unmeasurable.csv"
  case uncovered = "uncovered.csv"
  case rejected = "rejected.csv"
  case report = "report.json"
  /// Written last: where it stands, the others do.
  case manifest = "manifest.json"

  package var name: String { rawValue }

  /// The whole content; a header alone where there is nothing to list.
  package func bytes(of input: ReportInput, style: CSVStyle) -> [UInt8] {
    switch self {
    case .compliance: ComplianceTable(input).bytes(style)
    case .breaches: BreachFile(input, input.tally.breaches).bytes(style)
    case .overdue: BreachFile(input, input.tally.overdue).bytes(style)
    case .trend: TrendTable(input).bytes(style)
    case .backlog: BacklogTable(input).bytes(style)
    case .excluded: ListFiles(input: input, style: style).excluded()
    case .unmeasurable: ListFiles(input: input, style: style).unmeasurable()
    case .uncovered: ListFiles(input: input, style: style).uncovered()
    case .rejected: ListFiles(input: input, style: style).rejected()
    case .report: ReportJSON(input).bytes
    case .manifest: ManifestJSON(input).bytes
    }
  }
}
