import Diagnostics
import ServiceModel

/// Pauses that an agreement grants can be seen in the export, and a total of pauses that the project names is granted by
/// some agreement.
enum VisiblePauses {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    unseen(in: catalogue) + ungranted(in: catalogue)
  }

  private static func ungranted(in catalogue: Catalogue) -> [Diagnostic] {
    let grants = catalogue.agreements.contains { agreement in
      agreement.targets.contains { target in
        !(target.pauses ?? agreement.pauses).isEmpty || !target.clock.pauseAt.isEmpty
      }
    }
    guard !grants, !catalogue.agreements.isEmpty,
      let column = catalogue.project.tickets.columns[.onHold]
    else { return [] }
    return [
      Diagnostic(
        .warning, code: "ungranted-pauses",
        "the total of '\(column.value)' is taken off no clock, since no agreement grants pauses",
        at: column.location, expected: "pauses: in an agreement, such as {status: [On hold]}",
        mend: "say what pauses a clock, or take the column out")
    ]
  }

  private static func unseen(in catalogue: Catalogue) -> [Diagnostic] {
    let tickets = catalogue.project.tickets
    switch tickets.rows {
    case .snapshot:
      return !tickets.has(.updated) ? [withoutTimes(catalogue.project)] : []
    case .ticket:
      let isSeen = tickets.has(.onHold) || catalogue.project.history != nil
      return isSeen ? [] : withoutTotals(catalogue)
    }
  }

  private static func withoutTimes(_ project: ProjectDefinition) -> Diagnostic {
    Diagnostic(
      .warning, code: "snapshots-without-times",
      "no column says when a snapshot was taken, so the tickets have no history",
      at: project.tickets.files.first?.location ?? project.name.location,
      expected: "updated: and a header, in columns",
      mend: "without it the last row of a ticket in the order of the export is the ticket")
  }

  private static func withoutTotals(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { agreement in
      agreement.pauses + agreement.targets.flatMap { $0.pauses ?? [] }
    }.map { pause in
      Diagnostic(
        .warning, code: "unseen-pauses",
        "the export shows neither pauses nor their total, so none is taken off",
        at: pause.field.location, expected: "on-hold: and a header, in columns, or rows: snapshot",
        mend: "what they could change stands as the best case beside each percentage")
    }
  }
}
