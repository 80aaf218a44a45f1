import CivilTime
package import Compliance
import ServiceModel

extension ReportInput {
  /// Hands out the clocks of the list of all clocks, by target, each target's in the order of the tickets.
  ///
  /// Rows stand in files without names; memory does not grow with them.
  package func clocks(_ body: (ListedClock) -> Void) {
    let count = rulebook.fields.names.count
    for target in rulebook.listTargets {
      rows(of: .clocks, target: target, by: parser) { row in
        if let clock = ListedClock(row, fieldCount: count) { body(clock) }
      }
    }
  }
}

extension ListedClock {
  /// Of a row of `clocks.csv`; nothing where it is none.
  init?(_ row: ListRow, fieldCount: Int) {
    // Ten columns stand before the fields: `ClockRow.columns`.
    let last = 10 + fieldCount
    guard let month = Month(row.text(0)), let kind = AgreementKind(rawValue: row.text(2)),
      let outcome = Outcome(rawValue: row.text(7)), let raw = Outcome(rawValue: row.text(8)),
      let evidence = EvidenceGrade(rawValue: row.text(last + 8)),
      let line = row.number(last + 12)
    else { return nil }
    let instants = (0..<4).map { Instant(iso8601: row.text(last + $0)) }
    self.init(
      target: TargetName(agreement: row.text(1), kind: kind, target: row.text(3)), month: month,
      ticket: row.text(4), cycle: row.number(5), holder: row.text(6), outcome: outcome, raw: raw,
      reason: row.text(9), fields: (10..<last).map { row.text($0) }, created: instants[0],
      start: instants[1], stop: instants[2], deadline: instants[3],
      threshold: row.text(last + 4), calendar: row.text(last + 5),
      elapsed: row.number(last + 6).map { Seconds(Int64($0)) },
      paused: row.number(last + 7).map { Seconds(Int64($0)) }, evidence: evidence,
      doubt: row.text(last + 9) == "yes"
        ? .couldBeMet : row.text(last + 10) == "yes" ? .couldBeBreached : .none,
      file: row.text(last + 11), line: line)
  }
}
