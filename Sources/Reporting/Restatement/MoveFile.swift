package import CivilTime
package import Compliance

/// The clocks of a sealed month that moved, as CSV: a row a clock.
package struct MoveFile {
  private let month: Month
  private var csv: CSVWriter

  package init(_ month: Month) {
    self.month = month
    csv = CSVWriter(
      .plain,
      columns: [
        "month", "agreement", "kind", "target", "ticket", "cycle", "change", "cause", "evidence",
        "published_outcome", "known_outcome", "known_month", "published_start", "known_start",
        "published_stop", "known_stop", "published_deadline", "known_deadline",
        "published_elapsed_seconds", "known_elapsed_seconds", "file", "line",
      ])
  }

  package mutating func add(_ move: Move) {
    guard let clock = move.clock else { return }
    let (before, now) = (move.published, move.known)
    csv.text("\(month)")
    csv.target(clock.target)
    csv.text(clock.ticket)
    csv.count(clock.cycle)
    csv.text(move.change(in: month).rawValue)
    csv.text(move.cause.rawValue)
    csv.text(move.evidence)
    csv.text(before?.outcome.rawValue ?? "")
    csv.text(now?.outcome.rawValue ?? "")
    csv.text(now.map { "\($0.month)" } ?? "")
    for instants in [
      (before?.start, now?.start), (before?.stop, now?.stop), (before?.deadline, now?.deadline),
    ] {
      csv.instant(instants.0)
      csv.instant(instants.1)
    }
    csv.seconds(before?.elapsed)
    csv.seconds(now?.elapsed)
    csv.text(clock.file)
    csv.number(clock.line)
    csv.endRow()
  }

  /// Hands out what is written once it is long.
  package mutating func handOutFull(to output: ([UInt8]) -> Void) { csv.handOutFull(to: output) }

  /// Hands out the rest.
  package mutating func finish(to output: ([UInt8]) -> Void) { csv.handOut(to: output) }
}
