import CivilTime
import Ledger
import ServiceModel

extension ReportCommand {
  /// Writes back what was published of a month by a date or an instant.
  func writeBack(
    _ month: Month, _ asKnown: AsOf, _ project: Project, _ folder: String
  ) throws(RunProblem) -> ExitStatus {
    let by = asKnown.last(in: project.rulebook.zone)
    let reports = PublishedReports(project, folder: folder)
    let seal = try reports.write(month, by: by)
    if common.quiet { return .done }
    Console.print(
      "\(month) as published at \(seal.sealedAt), as of \(seal.asOf) (seal \(seal.number))\n\n"
        + "Reports: \(Folder.path(folder, month.description))/\n")
    return .done
  }
}
