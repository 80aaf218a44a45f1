import Compliance
package import ServiceModel

/// A file that a report run writes.
package enum ReportFile: String, CaseIterable, Sendable {
  case compliance = "compliance.csv"
  case breaches = "breaches.csv"
  case atRisk = "at-risk.csv"
  case overdue = "overdue.csv"
  case trend = "trend.csv"
  case backlog = "backlog.csv"
  case holders = "holders.csv"
  case attribution = "attribution.csv"
  case excluded = "excluded.csv"
  case exclusions = "exclusions.csv"
  /// Written where an agreement has credits.
  case credits = "credits.csv"
  case unmeasurable = "unmeasurable.csv"
  case uncovered = "uncovered.csv"
  case rejected = "rejected.csv"
  case open = "open.csv"
  /// Written where the project keeps an improvement record.
  case improvements = "improvements.csv"
  /// Written where an agreement limits the workload.
  case workload = "workload.csv"
  /// Written where a column holds the tool's own verdict.
  case reconciliation = "reconciliation.csv"
  /// Written where they are asked for.
  case monthRules = "month-by.csv"
  case clocks = "clocks.csv"
  case flow = "flow.csv"
  case signals = "signals.csv"
  /// Written where months are sealed.
  case restated = "restated.csv"
  case report = "report.json"
  /// Written where the format is asked for by name.
  case breachLines = "breaches.jsonl"
  /// Written last: where it stands, the others do.
  case manifest = "manifest.json"

  package var name: String { rawValue }

  /// The format that a project has to ask for; the manifest is always written.
  private var format: ReportFormat? {
    switch self {
    case .manifest: nil
    case .report: .json
    case .breachLines: .jsonl
    default: .csv
    }
  }

  /// Whether a run with these results writes it for a project that asks for these formats.
  package func isWritten(for input: ReportInput, _ reports: ReportsDefinition) -> Bool {
    if let format, !reports.writes(format) { return false }
    return isMade(of: input)
  }

  /// Whether these results have anything for it to hold, whatever formats are asked for.
  func isMade(of input: ReportInput) -> Bool {
    switch self {
    case .monthRules: input.extras.contains(.monthRules)
    case .clocks, .flow, .signals: input.extras.contains(.allClocks)
    case .workload: input.rulebook.agreements.contains { $0.workload != nil }
    case .reconciliation: input.comparedTargets != nil
    case .improvements: input.rulebook.improvements != nil
    case .credits: !input.rulebook.agreementsWithCredits.isEmpty
    case .restated: !input.published.isEmpty
    default: true
    }
  }

  /// Hands out the content in pieces, so that a long list is never in memory whole.
  package func write(_ input: ReportInput, _ style: CSVStyle, to output: ([UInt8]) -> Void) {
    switch self {
    case .reconciliation: ReconciliationFile(input: input).write(style, to: output)
    case .breachLines: ListLines.write(.breaches, of: input, to: output)
    case .rejected: writeRejected(input, style, to: output)
    default:
      guard let list else { return output(shortBytes(of: input, style)) }
      write(list, input, style, to: output)
    }
  }

  /// The manifest, with what all other files of the month hold.
  package static func manifest(of input: ReportInput, outputs: [WrittenFile]) -> [UInt8] {
    ManifestJSON(input, outputs: outputs).bytes
  }

  /// The list that the file holds, where it is one.
  private var list: TicketList? {
    switch self {
    case .breaches: .breaches
    case .atRisk: .atRisk
    case .overdue: .overdue
    case .attribution: .attribution
    case .excluded: .excluded
    case .unmeasurable: .unmeasurable
    case .uncovered: .uncovered
    case .clocks: .clocks
    case .open: .open
    case .flow: .flow
    case .workload: .workload
    default: nil
    }
  }

  /// By target in the order of the rulebook, each in the order of the tickets.
  private func write(
    _ list: TicketList, _ input: ReportInput, _ style: CSVStyle, to output: ([UInt8]) -> Void
  ) {
    let columns = list.columns(input.rulebook.fields.names)
    output(CSVWriter(style, columns: columns.map { $0.name }).bytes)
    var rows = ListRows(
      input.rulebook, files: input.files, month: input.month, asOf: input.asOf, style: style)
    for target in input.rulebook.listTargets {
      if let stored = input.rows, style == .plain {
        stored.rows(of: list, target: target, to: output)
      } else if let stored = input.rows {
        let pieces = { take in stored.rows(of: list, target: target, to: take) }
        write(columns, pieces, input, to: output)
      }
      rows.write(list, target: target, of: input.tally, input.symbols, to: output)
    }
  }

  /// Rows that stand as plain CSV, for a spreadsheet.
  private func write(
    _ columns: [ListColumn], _ pieces: (([UInt8]) -> Void) -> Void, _ input: ReportInput,
    to output: ([UInt8]) -> Void
  ) {
    var csv = CSVWriter(.excel)
    input.parser.rows(columns: columns.count, of: pieces) { row in
      for (place, column) in columns.enumerated() {
        if column.kind == .text {
          csv.bytes(Array(row.cell(place)))
        } else {
          csv.rendered(Array(row.cell(place)))
        }
      }
      csv.endRow()
      csv.handOutFull(to: output)
    }
    csv.handOut(to: output)
  }

  private func writeRejected(
    _ input: ReportInput, _ style: CSVStyle, to output: ([UInt8]) -> Void
  ) {
    output(CSVWriter(style, columns: RejectionRows.columns.map { $0.name }).bytes)
    if let stored = input.rows, style == .plain {
      stored.rejectedRows(to: output)
    } else if let stored = input.rows {
      write(RejectionRows.columns, { take in stored.rejectedRows(to: take) }, input, to: output)
    }
    var rows = RejectionRows(files: input.files, style: style)
    output(rows.rows(of: input.rejections))
  }

  private func shortBytes(of input: ReportInput, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .compliance: ComplianceTable(input).bytes(style)
    case .trend: TrendTable(input).bytes(style)
    case .backlog: BacklogTable(input).bytes(style)
    case .holders: HolderFile(input: input).bytes(style)
    case .signals: SignalTable(input)?.bytes(style) ?? []
    case .improvements: ImprovementTable(input)?.bytes(style) ?? []
    case .exclusions: ExclusionFile(input: input).bytes(style)
    case .credits: CreditFile(input: input).bytes(style)
    case .monthRules: MonthRuleFile(input: input).bytes(style)
    case .restated: RestatedTable(input).bytes(style)
    case .report: ReportJSON(input).bytes
    case .manifest: ReportFile.manifest(of: input, outputs: [])
    case .breaches, .atRisk, .overdue, .attribution, .excluded, .unmeasurable, .uncovered,
      .rejected, .clocks, .open, .flow, .workload, .breachLines, .reconciliation:
      []
    }
  }
}
