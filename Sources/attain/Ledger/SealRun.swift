import CivilTime
import Compliance
import Diagnostics
import Ledger
import Reporting
import ServiceModel

/// Publishes a month: computes it, writes its reports, and keeps them with every verdict in the ledger.
struct SealRun {
  let project: Project
  let writer: ReportWriter
  let sealedAt: Instant
  /// What says the instant once the ledger is written; nothing where it was stated.
  private let clock: (() -> Instant)?
  private let place: ProjectLedger

  /// Seals at a stated instant, or when the month is written by a clock.
  init(
    _ project: Project, writer: ReportWriter, at stated: Instant?, clock: @escaping () -> Instant
  ) {
    self.project = project
    self.writer = writer
    sealedAt = stated ?? clock()
    self.clock = stated == nil ? clock : nil
    place = ProjectLedger(project)
  }

  /// What was sealed, and the numbers of its targets.
  struct Result {
    let seal: Seal
    let report: ReportInput
    let clocks: Int
    let files: Int
    /// Whether the reports differ from what stood in the month's folder.
    let isChanged: Bool
  }

  /// The reports are written beside their places first, then the ledger in one transaction, then the reports
  /// are put in place: what a killed run has published can be written back.
  func seal(_ month: Month, asOf: Instant?) throws(RunProblem) -> Result {
    let known = try place.existing()
    if let known { try check(month, in: known) }
    let over = month.interval(in: project.rulebook.zone).end
    let end = asOf ?? over
    if sealedAt < over { throw .data([tooEarly(month, "it ends at \(over)")]) }
    if sealedAt < end { throw .data([tooEarly(month, "its as-of \(end) lies ahead")]) }
    if end < over { throw .data([partly(month, end)]) }
    let published = try place.published(in: known)
    let run = MonthlyRun(try TicketRun(project), extras: .allClocks)
    guard let found = try run.results([month], asOf: end).first else { throw .fault(["no result"]) }
    let report = found.restating(published)
    if !report.targets.contains(where: { $0.counts.clocks > 0 }) { throw .data([nothing(month)]) }
    let lists = project.catalogue.project.reports.listsAllClocks
    let files = try writer.staged(lists ? report : report.withoutClocks)
    let seal = try write(report, files, to: ledger(known))
    let isChanged = try place(files, of: seal)
    return Result(
      seal: seal, report: report, clocks: report.targets.reduce(0) { $0 + $1.counts.clocks },
      files: files.names.count, isChanged: isChanged)
  }

  private func place(_ files: NewFolder, of seal: Seal) throws(RunProblem) -> Bool {
    do throws(RunProblem) {
      return try writer.place([files]) == [true]
    } catch {
      throw .exists(unplaced(seal, error.diagnostics.first?.message ?? ""))
    }
  }

  private func check(_ month: Month, in ledger: Ledger) throws(RunProblem) {
    try place.told { () throws(LedgerProblem) in try ledger.allows(month, sealedAt: sealedAt) }
  }

  private func ledger(_ known: Ledger?) throws(RunProblem) -> Ledger {
    if let known { return known }
    return try place.made()
  }

  /// Everything in one transaction.
  private func write(
    _ report: ReportInput, _ files: NewFolder, to ledger: Ledger
  ) throws(RunProblem) -> Seal {
    try place.sealing {
      try ledger.seal(
        SealContent(report, of: project, at: sealedAt),
        clocks: { try report.allClocks($0) },
        files: files.names.map { PublishedFile(name: $0, at: files.temporary($0)) }, clock: clock)
    }
  }

  private func tooEarly(_ month: Month, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "month-not-over", "\(month) cannot be sealed at \(sealedAt): \(reason)",
      at: nil,
      expected: "a month that is over: a sealed month is never rewritten",
      mend: "seal it later, or state the instant of sealing with --at")
  }

  private func partly(_ month: Month, _ asOf: Instant) -> Diagnostic {
    Diagnostic(
      .error, code: "month-not-over", "\(month) cannot be sealed as of \(asOf), before it ends",
      at: nil,
      expected: "an as-of at the month's end or later: a sealed month is never rewritten",
      mend: "leave --as-of out, or name a later one")
  }

  private func unplaced(_ seal: Seal, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "sealed-without-reports",
      "\(seal.month) is sealed, but its reports are not in their place: \(reason)", at: nil,
      mend:
        "'attain report --month \(seal.month) --as-known \(seal.sealedAt) --output FOLDER' writes them"
        + " into another folder")
  }

  private func nothing(_ month: Month) -> Diagnostic {
    Diagnostic(
      .error, code: "nothing-to-seal", "no clock of any target counts in \(month)", at: nil,
      expected: "a month with tickets: a sealed month is never rewritten")
  }
}

extension ProjectLedger {
  /// What a sealing gives, trouble with the ledger or a file told as the run's.
  func sealing(_ body: () throws -> Seal) throws(RunProblem) -> Seal {
    do {
      return try body()
    } catch let error as LedgerProblem {
      throw problem(error)
    } catch let error as FileProblem {
      throw .file(error)
    } catch {
      throw .fault(["\(error)"])
    }
  }
}

extension ReportInput {
  /// Hands out every clock of the month, or fails where some could not be put aside.
  func allClocks(_ take: (ListedClock) -> Void) throws {
    clocks(take)
    if let problem = storedRows?.problem { throw problem }
  }
}

extension PublishedFile {
  /// A file that is read when it is published.
  fileprivate init(name: String, at path: String) {
    self.init(name: name) { take in
      let file = try ByteFile(path: path)
      var buffer = [UInt8](repeating: 0, count: ByteFile.pieceSize)
      while true {
        let count = try file.read(into: &buffer)
        if count == 0 { return }
        try take(Array(buffer[..<count]))
      }
    }
  }
}
