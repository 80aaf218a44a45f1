import CivilTime
import Compliance
import ServiceModel

/// Writes what every list tells of a ticket; the texts of all symbols are looked up once.
struct TicketCells {
  private let texts: [[UInt8]]
  private let files: [[UInt8]]
  /// The names of the fields, which are the names of their columns.
  let fieldNames: [String]

  init(_ input: ReportInput) {
    texts = (0..<input.symbols.count).map { index in
      Array(input.symbols.text(of: Symbol(id: UInt32(index))).utf8)
    }
    files = input.files.map { Array($0.utf8) }
    fieldNames = input.rulebook.fields.names
  }

  func fields(_ ticket: TicketSummary, _ csv: inout CSVWriter) {
    for value in ticket.values { csv.text(texts[Int(value.id)]) }
  }

  func place(_ ticket: TicketSummary, _ csv: inout CSVWriter) {
    csv.text(files[ticket.place.file])
    csv.number(ticket.place.line)
  }
}

extension CSVWriter {
  /// Agreement, kind and target.
  mutating func target(_ target: TargetName) {
    text(target.agreement)
    text(target.kind.rawValue)
    text(target.target)
  }
}

extension ReportInput {
  /// The name of a measured clock's target.
  func name(of measurement: Measurement) -> TargetName {
    rulebook.targets[rulebook.target(at: measurement.target).number]
  }

  /// By target in the order of the rulebook, each in the order of the tickets.
  func ordered(_ details: [Detail]) -> [Detail] {
    let numbered = details.enumerated().map { index, detail in
      (number: rulebook.target(at: detail.measurement.target).number, index: index, detail)
    }
    return numbered.sorted { ($0.number, $0.index) < ($1.number, $1.index) }.map { $0.2 }
  }
}
