import CivilTime
import Compliance
import Diagnostics
import Ledger
import Reporting
import ServiceModel

/// Reads a sealed month again and finds the clocks that moved.
struct DiffRun {
  let seal: Seal
  let published: PublishedMonth
  let asOf: Instant
  /// The numbers of every target of both readings.
  let targets: [RestatedTarget]
  /// What may have changed how they are counted.
  let rules: [TargetName: ChangedRule]
  private let comparison: Comparison
  private let elsewhere: Comparison.Elsewhere
  private let place: ProjectLedger

  /// Reads the month as of the sealed instant, and of a stated one where that is another.
  ///
  /// The whole ledger is held to its hashes first.
  init(_ project: Project, _ month: Month, asOf stated: Instant?) throws(RunProblem) {
    let place = ProjectLedger(project)
    self.place = place
    let (ledger, seal) = try place.sealed(month)
    self.seal = seal
    asOf = stated ?? seal.asOf
    published = try DiffRun.published(month, in: ledger, place)
    let run = MonthlyRun(try TicketRun(project), extras: .allClocks)
    func reading(_ asOf: Instant) throws(RunProblem) -> Comparison.Reading {
      try DiffRun.reading(run, project, seal, asOf: asOf, place)
    }
    // What moved since the sealed instant is told by what was known then.
    let comparison = Comparison(
      seal, of: ledger, with: try reading(asOf),
      asSealed: asOf == seal.asOf ? nil : try reading(seal.asOf), DefinitionUses(project))
    self.comparison = comparison
    let unpaired: Set<String>
    (unpaired, targets, rules) = try place.told { () throws(LedgerProblem) in
      (try comparison.unpairedTickets(), try comparison.targets(), try comparison.changedRules())
    }
    elsewhere =
      try unpaired.isEmpty ? Comparison.Elsewhere() : run.elsewhere(unpaired, month, asOf: asOf)
  }

  private static func published(
    _ month: Month, in ledger: Ledger, _ place: ProjectLedger
  ) throws(RunProblem) -> PublishedMonth {
    let months = try place.told { () throws(LedgerProblem) in
      try ledger.verify()
      return try ledger.publishedMonths()
    }
    guard let published = months.first(where: { $0.month == month }) else {
      throw .missing(place.notSealed(month))
    }
    return published
  }

  /// The month as it is known now, in a ledger for a while.
  private static func reading(
    _ run: MonthlyRun, _ project: Project, _ seal: Seal, asOf: Instant, _ place: ProjectLedger
  ) throws(RunProblem) -> Comparison.Reading {
    guard let report = try run.results([seal.month], asOf: asOf).first else {
      throw .fault(["no result"])
    }
    let scratch = try place.told { () throws(LedgerProblem) in try Ledger.scratch() }
    let reading = try place.sealing {
      try scratch.seal(
        SealContent(report, of: project, at: seal.sealedAt),
        clocks: { try report.allClocks($0) }, files: [])
    }
    return (reading, scratch)
  }

  /// Hands out every clock that moved.
  func moves(_ body: (Move) -> Void) throws(RunProblem) {
    try place.told { () throws(LedgerProblem) in try comparison.moves(elsewhere, body) }
  }
}
