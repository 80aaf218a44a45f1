import Diagnostics
import ServiceModel

/// Every moment that a clock needs is one of the project, and the export has a column for it; a clock
/// does not stop where it starts.
enum MomentColumns {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let tickets = catalogue.project.tickets
    let own = tickets.moments.map { $0.name.value }
    let standard = TicketMoment.standard.map { TicketColumn.moment($0) }
    let mapped = Set(standard.filter { tickets.has($0) }.map { $0.name }).union(own)
    let choices = TicketMoment.standardNames + own
    return catalogue.agreements.flatMap { $0.targets }.flatMap { target in
      needs(of: target.clock).filter { !mapped.contains($0.moment.value) }.map { need in
        choices.contains(need.moment.value)
          ? withoutColumn(need.moment) : UnknownMoment(need, choices, catalogue.project).diagnostic
      } + sameEnds(target)
    }
  }

  /// A moment that a clock names.
  struct Need {
    let moment: Located<String>
    /// Whether a change of a field could stand in its place.
    let isTrigger: Bool
  }

  private static func needs(of clock: ClockDefinition) -> [Need] {
    clock.triggers.compactMap { trigger in
      if case .moment(let name) = trigger { Need(moment: name, isTrigger: true) } else { nil }
    } + [clock.countedFrom].compactMap { $0 }.map { Need(moment: $0, isTrigger: false) }
  }

  private static func withoutColumn(_ moment: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, code: "moment-without-column",
      "the clock needs '\(moment.value)', and no column of the export is named for it",
      at: moment.location, expected: "\(moment.value): and a header, in columns of attain.yaml")
  }

  private static func sameEnds(_ target: TargetDefinition) -> [Diagnostic] {
    let starts = target.clock.from.compactMap { trigger -> String? in
      if case .moment(let name) = trigger { name.value } else { nil }
    }
    return target.clock.to.compactMap { trigger in
      guard case .moment(let name) = trigger, starts.contains(name.value) else { return nil }
      return Diagnostic(
        .error, code: "same-ends", "the clock stops where it starts", at: name.location,
        expected: "another moment than \(name.value)")
    }
  }
}
