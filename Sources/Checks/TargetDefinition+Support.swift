import Diagnostics
import ServiceModel

extension TargetDefinition {
  /// Whether an agreement beneath has this target for the sake of the other one: it has the same id,
  /// or stops at the same moment.
  func supports(_ other: TargetDefinition) -> Bool {
    id.value == other.id.value || !stops.isDisjoint(with: other.stops)
  }

  /// The names of the moments that it stops at; a stay ends with the work at the latest.
  private var stops: Set<String> {
    if clock.visits != nil, clock.to.isEmpty { return ["resolved"] }
    return Set(
      clock.to.compactMap { trigger in
        if case .moment(let name) = trigger { name.value } else { nil }
      })
  }
}
