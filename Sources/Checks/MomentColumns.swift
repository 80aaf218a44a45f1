import Diagnostics
import ServiceModel

/// Every moment that a clock needs is one of the project, and the export has a column for it; a clock
/// does not stop where it starts.
enum MomentColumns {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let tickets = catalogue.project.tickets
    let own = tickets.moments.map { $0.name.value }
    let mapped = Set(TicketColumn.all.filter { tickets.has($0) }.map { $0.name }).union(own)
    return catalogue.agreements.flatMap { $0.targets }.flatMap { target in
      moments(of: target.clock).filter { !mapped.contains($0.value) }
        .map { missing($0, own: own, tickets.profile) } + sameEnds(target)
    }
  }

  private static func moments(of clock: ClockDefinition) -> [Located<String>] {
    clock.triggers.compactMap { trigger in
      if case .moment(let name) = trigger { name } else { nil }
    } + [clock.countedFrom].compactMap { $0 }
  }

  private static func missing(
    _ moment: Located<String>, own: [String], _ profile: Profile?
  ) -> Diagnostic {
    let choices = TicketMoment.standardNames + own
    if !choices.contains(moment.value) {
      return Diagnostic(
        .error, code: "unknown-moment", "a ticket has no moment '\(moment.value)'",
        at: moment.location,
        expected: "one of \(choices.joined(separator: ", ")), or a change such as {status: Open}",
        mend: profile?.moments.first { $0.name == moment.value }.map {
          "moments: {\($0.name): \($0.columns.first ?? "")} in attain.yaml, as the profile calls it"
        } ?? NearMiss.question(moment.value, among: choices)
          ?? "name its column under moments in attain.yaml")
    }
    return Diagnostic(
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
