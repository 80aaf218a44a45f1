import CivilTime
import Compliance
import ServiceModel

/// Writes what every list tells of a ticket; the texts of all symbols are put into
/// cells once.
struct TicketCells {
  private let texts: [[UInt8]]
  private let files: [[UInt8]]
  /// The names of the fields, which are the names of their columns.
  let fieldNames: [String]

  init(_ input: ReportInput, _ style: CSVStyle) {
    texts = (0..<input.symbols.count).map { index in
      CSVWriter.rendered(input.symbols.text(of: Symbol(id: UInt32(index))), style)
    }
    files = input.files.map { CSVWriter.rendered($0, style) }
    fieldNames = input.rulebook.fields.names
  }

  func fields(_ ticket: TicketSummary, _ csv: inout CSVWriter) {
    for value in ticket.values { csv.rendered(texts[Int(value.id)]) }
  }

  func place(_ ticket: TicketSummary, _ csv: inout CSVWriter) {
    csv.rendered(files[ticket.place.file])
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

extension Measurement {
  /// A length of the clock as a list shows it: nothing where only the tool vouches for the verdict.
  func shown(_ length: Seconds) -> Seconds? { grade == .verdict ? nil : length }
}

extension TargetName {
  /// Agreement and target in at most so many columns, the target at least in half of them.
  func title(in columns: Int) -> String {
    let target = DisplayWidth.cut(DisplayWidth.harmless(self.target), columns / 2)
    let agreement = DisplayWidth.cut(
      DisplayWidth.harmless(self.agreement), columns - DisplayWidth.of(target))
    return "\(agreement) \(target)"
  }
}

extension ReportInput {
  /// The name of a measured clock's target.
  func name(of measurement: Measurement) -> TargetName {
    rulebook.targets[rulebook.target(at: measurement.target).number]
  }

  /// The places of details by target in the order of the rulebook, each in the order of the tickets.
  func order(of details: [Detail]) -> [Int] {
    var places = [[Int]](repeating: [], count: rulebook.targets.count)
    for (place, detail) in details.enumerated() {
      places[rulebook.target(at: detail.measurement.target).number].append(place)
    }
    return places.flatMap { $0 }
  }

  /// Details by target in the order of the rulebook, each in the order of the tickets.
  func ordered(_ details: [Detail]) -> [Detail] { order(of: details).map { details[$0] } }
}
