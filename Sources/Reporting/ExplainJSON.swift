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
      ("format", .number(1)), ("ticket", .text(ticket.title)), ("file", .text(input.file)),
      ("line", .number(ticket.place.line)), ("as_of", .text(input.asOf)),
      (
        "fields",
        .object(
          names.enumerated().map { ($1, .text(input.symbols.text(of: ticket.values[$0]))) })
      ),
      ("created", .text(ticket.created)),
      ("clocks", .list(input.clocks.map { clock($0) })),
      ("not_started", .list(input.notStarted.map { uncovered($0) })),
      ("without_threshold", .list(input.uncovered.map { uncovered($0) })),
      ("not_covered_by", .list(input.agreementsOutside.map { .text($0) })),
      ("warnings", .list(input.calendarWarnings.map { .text($0) })),
    ]).bytes
  }

  private func clock(_ clock: ExplainInput.Clock) -> JSON {
    let measurement = clock.measurement
    let name = input.target(measurement)
    let limit = input.rulebook.limit(at: measurement.target)
    return .object([
      ("agreement", .text(name.agreement)), ("kind", .text(name.kind.rawValue)),
      ("target", .text(name.target)),
      ("cycle", measurement.cycle > 0 ? .number(measurement.cycle) : .null),
      ("holder", .text(measurement.holder.map { input.symbols.text(of: $0) })),
      ("sentence", .text(input.sentence(clock))),
      ("outcome", .text(measurement.outcome.rawValue)), ("raw", .text(measurement.raw.rawValue)),
      ("unmeasurable", .text(measurement.unmeasurable?.rawValue)),
      ("exclusion", .text(input.exclusion(measurement))),
      ("goal_percent", .percent(input.goal(measurement).hundredthsOfPercent)),
      ("threshold", .text(limit.threshold)), ("entry", .text(input.entry(of: measurement))),
      (
        "judged_by",
        .text(input.rulebook.target(at: measurement.target).policy.judgedBy.rawValue)
      ),
      ("calendar", .text(input.rulebook.calendarName(of: limit))),
      ("timezone", .text(input.rulebook.calendarZone(of: limit).name)),
      ("start", .text(measurement.start)), ("stop", .text(measurement.stop)),
      ("deadline", .text(clock.proof?.deadline)),
      ("elapsed_seconds", measurement.isRead ? .number(Int(measurement.elapsed.count)) : .null),
      ("paused_seconds", measurement.isRead ? .number(Int(measurement.paused.count)) : .null),
      ("stated_pause_seconds", .number(Int(clock.proof?.statedPause.count ?? 0))),
      ("stated_move_seconds", .number(Int(clock.proof?.statedMove.count ?? 0))),
      ("evidence", .text(measurement.grade.rawValue)),
      ("could_be_met", .bool(measurement.doubt == .couldBeMet)),
      ("could_be_breached", .bool(measurement.doubt == .couldBeBreached)),
      ("tool_verdict", .text(clock.tool?.verdict.text)),
      ("tool_difference", .text(clock.tool?.difference?.rawValue)),
      ("accounts", .list(clock.proof.map { accounts($0) } ?? [])),
      ("holders", .list((clock.proof?.shares ?? []).map { share($0) })),
      ("attribution", clock.proof?.attribution.map { attribution($0) } ?? .null),
      ("lines", .list((clock.proof?.lines ?? []).map { line($0) })),
    ])
  }

  private func share(_ share: HolderShare) -> JSON {
    let names = HolderNames(input.rulebook, input.symbols)
    return .object([
      ("field", .text(names.field(of: share.holder))),
      ("holder", .text(names.name(of: share.holder))), ("visits", .number(share.visits)),
      ("counted_seconds", .number(Int(share.counted.count))),
    ])
  }

  private func attribution(_ attribution: Attribution) -> JSON {
    .object([
      ("met_had_all_kept", attribution.metHadAllKept.map { .bool($0) } ?? .null),
      (
        "overruns",
        .list(
          attribution.overruns.map { overrun in
            let name = input.rulebook.targets[input.rulebook.target(at: overrun.target).number]
            return .object([
              ("agreement", .text(name.agreement)), ("target", .text(name.target)),
              ("holder", .text(overrun.holder.map { input.symbols.text(of: $0) })),
              ("deadline", .text(overrun.deadline)), ("stop", .text(overrun.stop)),
              ("cost_seconds", .number(Int(overrun.cost.count))),
            ])
          })
      ),
    ])
  }

  private func accounts(_ proof: Proof) -> [JSON] {
    proof.accounts.map { account in
      .object([
        ("account", .text(input.account(account))),
        ("seconds", .number(Int(proof.total(account).count))),
      ])
    }
  }

  private func uncovered(_ place: UncoveredTarget) -> JSON {
    let target = input.target(place)
    return .object([
      ("agreement", .text(target.agreement)), ("kind", .text(target.kind.rawValue)),
      ("target", .text(target.target)),
    ])
  }

  private func line(_ line: AccountLine) -> JSON {
    .object([
      ("from", .text(line.interval.start)), ("to", .text(line.interval.end)),
      ("seconds", .number(Int(line.interval.duration.count))),
      ("account", .text(input.account(line.account))),
      (
        "holder",
        .text(HolderNames(input.rulebook, input.symbols).name(of: line.holder))
      ),
      ("counted_seconds", .number(Int(line.runningTotal.count))),
    ])
  }
}
