import CivilTime
import Compliance
import ServiceModel

/// The proof of a ticket for other programs.
package struct ExplainJSON {
  private let input: ExplainInput

  package init(_ input: ExplainInput) { self.input = input }

  package var bytes: [UInt8] {
    let ticket = input.ticket
    let names = input.rulebook.fields.names
    return JSON.object([
      ("format", .number(1)), ("ticket", .text(ticket.id)), ("file", .text(input.file)),
      ("line", .number(ticket.place.line)), ("as_of", .text(input.asOf)),
      (
        "fields",
        .object(
          names.enumerated().map { ($1, .text(input.symbols.text(of: ticket.values[$0]))) })
      ),
      ("clocks", .list(input.clocks.map { clock($0) })),
    ]).bytes
  }

  private func clock(_ clock: ExplainInput.Clock) -> JSON {
    let measurement = clock.measurement
    let name = input.target(measurement)
    let limit = input.rulebook.limit(at: measurement.target)
    return .object([
      ("agreement", .text(name.agreement)), ("kind", .text(name.kind.rawValue)),
      ("target", .text(name.target)), ("sentence", .text(input.sentence(clock))),
      ("outcome", .text(measurement.outcome.rawValue)), ("raw", .text(measurement.raw.rawValue)),
      ("threshold", .text(limit.threshold)),
      ("calendar", .text(input.rulebook.calendarName(of: limit))),
      ("start", .text(measurement.start)), ("stop", .text(measurement.stop)),
      ("deadline", .text(clock.proof?.deadline)),
      ("elapsed_seconds", .number(Int(measurement.elapsed.count))),
      ("paused_seconds", .number(Int(measurement.paused.count))),
      ("stated_pause_seconds", .number(Int(clock.proof?.statedPause.count ?? 0))),
      ("evidence", .text(measurement.grade.rawValue)),
      ("lines", .list((clock.proof?.lines ?? []).map { line($0) })),
    ])
  }

  private func line(_ line: AccountLine) -> JSON {
    .object([
      ("from", .text(line.interval.start)), ("to", .text(line.interval.end)),
      ("seconds", .number(Int(line.interval.duration.count))),
      ("account", .text(input.account(line.account))),
      ("counted_seconds", .number(Int(line.runningTotal.count))),
    ])
  }
}
