import CivilTime
import Diagnostics
import ServiceModel

/// Versions of a target that start at different instants measure some tickets twice and others not at all, since the
/// version in force when the clock started judges.
enum VersionStarts {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let agreements = catalogue.agreements
    return agreements.flatMap { later in
      agreements.filter { isFollowed($0, by: later) }.flatMap { check(later, $0) }
    }
  }

  private static func isFollowed(
    _ one: AgreementDefinition, by later: AgreementDefinition
  ) -> Bool {
    one.name.value == later.name.value && one.days.last + 1 == later.days.first
      && one.scope.overlaps(later.scope)
  }

  private static func check(
    _ later: AgreementDefinition, _ before: AgreementDefinition
  ) -> [Diagnostic] {
    later.targets.compactMap { target in
      guard let other = before.targets.first(where: { $0.id.value == target.id.value }),
        Start(target.clock) != Start(other.clock)
      else { return nil }
      return Diagnostic(
        .warning, code: "version-starts",
        "'\(target.id.value)' starts otherwise than before: tickets that begin around \(later.days.first) may be measured twice, or not at all",
        at: target.id.location,
        expected: "the same \(Start.keys) in all versions of a target",
        mend: "give the target that starts otherwise an id of its own",
        notes: [.init("the version before", at: other.id.location)])
    }
  }

  /// When a clock starts, and starts again, whatever order it is written in.
  private struct Start: Equatable {
    let from: Set<[String]>
    let visits: [String]?
    let restarts: Set<[String]>
    let updates: Set<[String]>
    let restartsWhenReopened: Bool

    static let keys = "'from' or 'visits', 'restart-at', 'update-at' and 'reopened: restarts'"

    init(_ clock: ClockDefinition) {
      from = Start.triggers(clock.from)
      visits = clock.visits.map { [$0.field.value] + $0.holders.map { $0.value }.sorted() }
      restarts = Start.triggers(clock.restartAt)
      updates = Start.triggers(clock.updateAt)
      restartsWhenReopened = clock.reopened?.value == .restarts
    }

    private static func triggers(_ triggers: [TriggerDefinition]) -> Set<[String]> {
      Set(
        triggers.map { trigger in
          switch trigger {
          case .moment(let name): ["moment", name.value]
          case .changes(let field): ["changes", field.value]
          case .becomes(let clause):
            ["becomes", clause.field.value] + clause.values.map { $0.value }.sorted()
          }
        })
    }
  }
}
