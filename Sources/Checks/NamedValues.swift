import Diagnostics
import ServiceModel

/// What pauses, starts or stops a clock, and whose calendar holds, is named: any value at all is meant by conditions
/// alone.
enum NamedValues {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { agreement in
      agreement.pauses.flatMap { check($0, .pauses) } + agreement.targets.flatMap { check($0) }
    }
  }

  private static func check(_ target: TargetDefinition) -> [Diagnostic] {
    let pauses = (target.pauses ?? []).flatMap { check($0, .pauses) }
    let triggers = target.clock.triggers.flatMap { trigger -> [Diagnostic] in
      if case .becomes(let clause) = trigger {
        check(clause, .trigger(clause.field.value))
      } else {
        []
      }
    }
    let holders = target.within.flatMap { $0.holderCalendars?.calendars ?? [] }
      .compactMap { check($0.holder, .holders) }
    return pauses + triggers + holders
  }

  private enum Place {
    case pauses
    case trigger(String)
    case holders

    var name: String {
      switch self {
      case .pauses: "pauses"
      case .trigger: "a trigger"
      case .holders: "calendar-of"
      }
    }

    var mend: String {
      switch self {
      case .pauses: "name the values that stop clocks"
      case .trigger(let field):
        "name them, or write {changes: \(field)} for a change to whatever value"
      case .holders: "name those with a calendar of their own; for all others 'calendar' holds"
      }
    }
  }

  private static func check(
    _ clause: ConditionDefinition.Clause, _ place: Place
  ) -> [Diagnostic] {
    clause.values.compactMap { check($0, place) }
  }

  private static func check(_ value: Located<String>, _ place: Place) -> Diagnostic? {
    guard value.value == "*" else { return nil }
    return Diagnostic(
      .error, code: "any-value",
      "'*' stands for any value in conditions alone, and not in \(place.name)",
      at: value.location, expected: "the values by name", mend: place.mend)
  }
}
