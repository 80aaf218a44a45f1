package import Diagnostics

extension Catalogue {
  /// Where a clause of a target is written, by the agreement's file and the target's place in it; where the
  /// target stands if the clause is left to its default.
  ///
  /// `entry` is the place in the target's `within`; nothing for all of its entries.
  package func location(
    of clause: Clause, entry: Int?, target place: Int, inFile file: String
  ) -> Location? {
    guard let agreement = agreements.first(where: { $0.file == file }),
      agreement.targets.indices.contains(place)
    else { return nil }
    let target = agreement.targets[place]
    let limit = entry.flatMap { target.within.indices.contains($0) ? target.within[$0] : nil }
    let written: Location? =
      switch clause {
      case .threshold: (limit ?? target.within.first)?.threshold.location
      case .goal: target.goal.location
      case .calendar: (limit?.calendar ?? target.calendar ?? agreement.calendar)?.location
      case .pauses: (target.pauses ?? agreement.pauses).first?.field.location
      case .reopened: target.clock.reopened?.location
      case .judgedBy: target.clock.judgedBy?.location
      case .monthBy:
        [target.clockDefaults, agreement.clockDefaults, project.clockDefaults]
          .compactMap { $0.monthBy?.location }.first
      }
    return written ?? target.id.location
  }
}
