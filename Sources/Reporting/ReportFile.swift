import Compliance
import ServiceModel

/// A file that a report run writes.
package enum ReportFile: String, CaseIterable, Sendable {
  case compliance = "compliance.csv"
  case breaches = "breaches.csv"
  case overdue = "overdue.csv"
  case trend = "trend.csv"
  case backlog = "backlog.csv"
  case holders = "holders.csv"
  case attribution = "attribution.csv"
  case excluded = "excluded.csv"
  case exclusions = "exclusions.csv"
  case unmeasurable = "unmeasurable.csv"
  case uncovered = "uncovered.csv"
  case rejected = "rejected.csv"
  /// Written where a column holds the tool's own verdict.
  case reconciliation = "reconciliation.csv"
  /// Written where they are asked for.
  case monthRules = "month-by.csv"
  case clocks = "clocks.csv"
  case report = "report.json"
  /// Written last: where it stands, the others do.
  case manifest = "manifest.json"

  package var name: String { rawValue }

  /// Whether a run with these results writes it.
  package func isWritten(for input: ReportInput) -> Bool {
    switch self {
    case .monthRules: input.extras.contains(.monthRules)
    case .clocks: input.extras.contains(.allClocks)
    case .reconciliation: input.comparedTargets != nil
    default: true
    }
  }

  /// The whole content; a header alone where there is nothing to list.
  package func bytes(of input: ReportInput, style: CSVStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    write(input, style) { bytes += $0 }
    return bytes
  }

  /// Hands out the content in pieces, so that a long list is never in memory whole.
  package func write(_ input: ReportInput, _ style: CSVStyle, to output: ([UInt8]) -> Void) {
    switch self {
    case .breaches: BreachFile(input, input.tally.breaches).write(style, to: output)
    case .overdue: BreachFile(input, input.tally.overdue).write(style, to: output)
    case .clocks: ClockFile(input: input).write(style, to: output)
    case .reconciliation: ReconciliationFile(input: input).write(style, to: output)
    default: output(shortBytes(of: input, style))
    }
  }

  private func shortBytes(of input: ReportInput, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .breaches, .overdue, .clocks, .reconciliation: []
    case .compliance: ComplianceTable(input).bytes(style)
    case .trend: TrendTable(input).bytes(style)
    case .backlog: BacklogTable(input).bytes(style)
    case .holders: HolderFile(input: input).bytes(style)
    case .attribution: AttributionFile(input: input).bytes(style)
    case .exclusions: ExclusionFile(input: input).bytes(style)
    case .monthRules: MonthRuleFile(input: input).bytes(style)
    case .excluded: ListFiles(input: input, style: style).excluded()
    case .unmeasurable: ListFiles(input: input, style: style).unmeasurable()
    case .uncovered: ListFiles(input: input, style: style).uncovered()
    case .rejected: ListFiles(input: input, style: style).rejected()
    case .report: ReportJSON(input).bytes
    case .manifest: ManifestJSON(input).bytes
    }
  }
}
