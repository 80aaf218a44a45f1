import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

extension ServiceDesk {
  /// Adds tickets of a month, resolved in it: so many within the eight hours of their resolution target and
  /// so many beyond.
  mutating func add(
    _ month: String, met: Int, breached: Int, fields: [String: String] = [:]
  ) throws {
    for number in 0..<(met + breached) {
      let isMet = number < met
      var cells = [
        "created": "\(month)-02T09:00:00Z",
        "resolved": "\(month)-\(isMet ? "02T10" : "26T10"):00:00Z", "status": "Closed",
        "customer": "Northwind", "priority": "P2", "group": "Desktop",
      ]
      cells.merge(fields) { $1 }
      try add("M\(tickets.count)", cells)
    }
  }

  func trend(months: Int = 24, targets: [Int]? = nil) -> TrendStudy {
    TrendStudy(input(), monthCount: months, targets: targets)
  }

  /// The tickets compared over some months.
  func compared(
    by field: TicketField?, months: Int = 12, targets: [Int]? = nil, against: String? = nil
  ) -> ComparisonStudy {
    let compared = ComparedBy(field, monthCount: months, rulebook)
    return ComparisonStudy(
      input(tally(tickets, compared)), compared, targets: targets, against: against)
  }

  func tally(_ tickets: some Sequence<Ticket>, _ compared: ComparedBy) -> Tally {
    let assessor = Assessor(
      rulebook: rulebook, asOf: asOf, reportingMonth: month, extras: [.monthRules, .allClocks],
      compared: compared)
    var tally = Tally(timetableCount: rulebook.timetables.count)
    for ticket in tickets { tally.add(ticket, by: assessor) }
    return tally
  }
}

extension CSVTable {
  init(_ file: TrendFile, of study: TrendStudy) throws { try self.init(file.bytes(study, .plain)) }

  init(_ file: ComparisonFile, of study: ComparisonStudy) throws {
    try self.init(file.bytes(study, .plain))
  }

  /// The rows of a target.
  func rows(of agreement: String, _ target: String) -> [[String]] {
    rows.filter { cell($0, "agreement") == agreement && cell($0, "target") == target }
  }
}
