import CivilTime
import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// Puts partials together to what one run over all of their files counts.
///
/// What would give another report than that run is an error: partials that are not of one kind, files that
/// are missing, there twice or no longer what they were, tickets that stand in two partials.
struct PartialMerge {
  let project: Project
  let files: MergedFiles
  private let partials: [Partial]

  /// Reads every partial for its hash; `month` is the one that they have to be of, where it is stated.
  init(_ paths: [String], _ project: Project, month: Month?) throws(RunProblem) {
    self.project = project
    var partials: [Partial] = []
    var problems: [Diagnostic] = []
    for path in paths {
      let partial = try RunProblem.told { () throws(FileProblem) in try Partial(path) }
      if let problem = partial.difference(from: project, month, partials.first) {
        problems.append(problem)
      }
      partials.append(partial)
    }
    if !problems.isEmpty { throw .data(problems) }
    self.partials = partials
    files = try MergedFiles(partials, project)
    let stale = try RunProblem.told { () throws(FileProblem) in
      var found: [Diagnostic] = []
      for partial in partials { found += try partial.stale(in: project) }
      return found
    }
    if !stale.isEmpty { throw .data(stale) }
  }

  /// What was asked for beside the usual when the partials were written.
  var extras: Assessor.Extras { partials.first?.header.extras ?? [] }

  /// What the reports of the months are made of.
  ///
  /// Where the books do not close, a partial whose own do not is told as damaged: whoever wrote it held them.
  func inputs() throws(RunProblem) -> [ReportInput] {
    let reports = MonthReports(project: project, extras: extras)
    do throws(RunProblem) {
      return try reports.inputs(counted())
    } catch {
      guard case .fault = error else { throw error }
      for number in partials.indices where try !closes(number, reports) {
        let input = try RunProblem.told { () throws(FileProblem) in
          try PartialInput(partials[number].path)
        }
        throw RunProblem.file(input.damage("says numbers that do not add up"))
      }
      throw error
    }
  }

  /// Whether the books of a partial alone close.
  private func closes(_ number: Int, _ reports: MonthReports) throws(RunProblem) -> Bool {
    var alone = GatheredPartials(project, files, partials[number].header.periods)
    try RunProblem.told { () throws(FileProblem) in
      try alone.add(partials[number], number: number, of: partials.count)
    }
    return reports.faults(of: alone.counted).isEmpty
  }

  /// Reads the partials one after the other.
  ///
  /// Cost: their bytes. Memory: the cells of the tallies, the parts of the ids, and what `RowStore` keeps.
  private func counted() throws(RunProblem) -> CountedMonths {
    var gathered = GatheredPartials(project, files, partials.first?.header.periods ?? [])
    for (number, partial) in partials.enumerated() {
      try RunProblem.told { () throws(FileProblem) in
        try gathered.add(partial, number: number, of: partials.count)
      }
    }
    let shared = try RunProblem.told { () throws(FileProblem) in try gathered.sharedTickets() }
    if let shared { throw .data(shared.diagnostics(files, project)) }
    return gathered.counted
  }
}

extension Partial {
  /// Why it cannot be merged into a report of this project, of a month, and with another partial.
  fileprivate func difference(
    from project: Project, _ month: Month?, _ first: Partial?
  ) -> Diagnostic? {
    let found =
      header.difference(from: project) ?? month.flatMap { header.difference(from: $0) }
      ?? first.flatMap { other in
        header.difference(from: other.header).map { "is \($0) than '\(other.path)'" }
      }
    guard let found else { return nil }
    return Diagnostic(
      .error, code: "unlike-partial", "'\(path)' \(found)",
      at: Location(file: path, line: 1, column: 1),
      expected: "partials of the project as it is, all with the same months, as-of and options",
      mend: "write them anew with the same definitions and options")
  }
}

extension PartialHeader {
  fileprivate func difference(from project: Project) -> String? {
    if toolVersion != Version.current {
      return "was written by attain \(toolVersion), and this is \(Version.current)"
    }
    if zoneVersion != project.zones.version {
      return "was counted with zone data \(zoneVersion ?? "of no stated version"), and here is"
        + " \(project.zones.version ?? "some of no stated version")"
    }
    if definitions == project.sources { return nil }
    let changed = Set(definitions).symmetricDifference(project.sources).map { $0.path }.min()
    return "was counted by other definitions: '\(changed ?? project.folder)' is not as it was"
  }

  fileprivate func difference(from month: Month) -> String? {
    let months = periods.map { $0.month }
    if months == [month] { return nil }
    return "is of " + months.map { $0.description }.joined(separator: ", ")
      + ", and not of \(month)"
  }

  /// In what a partial is other than another one: `of another month`.
  fileprivate func difference(from other: PartialHeader) -> String? {
    if periods.map({ $0.month }) != other.periods.map({ $0.month }) { return "of another month" }
    if periods != other.periods { return "of another as-of" }
    if extras != other.extras { return "written with other options (--clocks, --month-by)" }
    if history != other.history { return "joined with another history" }
    return nil
  }
}
