import CivilTime
import Compliance
import Diagnostics
import Ledger
import Reporting
import ServiceModel

extension SealContent {
  /// What is published of a month's report.
  init(_ report: ReportInput, of project: Project, at sealedAt: Instant) {
    let rulebook = report.rulebook
    self.init(
      project: rulebook.name, month: report.month, asOf: report.asOf, sealedAt: sealedAt,
      timezone: rulebook.zone.name, toolVersion: report.toolVersion,
      zoneVersion: report.zoneVersion, fields: rulebook.fields.names, targets: report.targets,
      agreements: rulebook.agreements.map { agreement in
        Agreement(
          name: agreement.name, kind: agreement.kind, file: agreement.file,
          inForce: agreement.inForce)
      },
      calendars: project.catalogue.calendars.map { calendar in
        Calendar(
          name: calendar.name.value, file: project.relative(calendar.file),
          timezone: calendar.timezone.value)
      },
      sources: report.sources,
      books: report.tally.books.sums + [
        (SealContent.suspendedTargets, report.targets.count { $0.isSuspended })
      ])
  }
}

extension Books {
  /// The sums that close, by the names that `report.json` has for them.
  fileprivate var sums: [(name: String, count: Int)] {
    [
      ("rows.read", rowsRead), ("rows.tickets", tickets), ("rows.merged_into_tickets", rowsMerged),
      ("rows.rejected", rowsRejected), ("tickets.covered", ticketsCovered),
      ("tickets.uncovered", ticketsUncovered),
      ("tickets.not_yet_created", ticketsNotYetCreated), ("clocks.all", clocks),
      ("clocks.met", outcomes.met), ("clocks.breached", outcomes.breached),
      ("clocks.running", outcomes.running), ("clocks.overdue", outcomes.overdue),
      ("clocks.excluded", outcomes.excluded), ("clocks.unmeasurable", outcomes.unmeasurable),
      ("clock_seconds", Int(clockSeconds.count)),
    ]
  }
}
