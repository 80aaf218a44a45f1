import Checks
import CivilTime
import Diagnostics
import Reporting
import ServiceHours
import ServiceModel

/// What the definitions of a project say of the time that comes.
extension Doctor {
  func definitions(_ project: Project) -> Finding {
    let failed = ExampleRun(project, showsProofs: false).diagnostics.count
    if failed > 0 {
      return Finding(
        .problem, "definitions",
        "\(project.rulebook.name): \(counted(failed, "error")) in examples",
        mend: "'attain check' tells all of it")
    }
    let chains = Checks.chains(project.catalogue, zones: project.zones)
    let count = (project.warnings + chains).count(of: .warning)
    let text = "\(project.rulebook.name): no errors, \(counted(count, "warning"))"
    if count == 0 { return Finding(.ok, "definitions", text) }
    return Finding(.warning, "definitions", text, mend: "'attain check' tells them")
  }

  /// Holidays have to be stated for this year, and in its last quarter for the next one.
  func horizon(_ project: Project) -> Finding {
    let (year, month, _) = today.parts
    let wanted = year...(month >= 10 ? year + 1 : year)
    let short = project.rulebook.timetables.map { $0.calendar }
      .compactMap { calendar -> String? in
        let unstated = calendar.unstatedYears(in: wanted)
        if unstated.isEmpty { return nil }
        return "\(calendar.name) (\(unstated.map { "\($0)" }.joined(separator: ", ")))"
      }
    if short.isEmpty {
      let years = wanted.map { "\($0)" }.joined(separator: " and ")
      return Finding(.ok, "holidays", "stated for \(years)")
    }
    return Finding(
      .warning, "holidays", "not stated in full: \(short.joined(separator: ", "))",
      mend: "add them, and the year under holidays-complete")
  }

  private static let notice = 90

  /// The end of an agreement is that of its last version.
  func agreements(_ project: Project) -> Finding {
    let versions = Dictionary(grouping: project.catalogue.agreements) { $0.name.value }
    let ending = versions.compactMap { name, versions -> (name: String, end: LocalDate)? in
      let ends = versions.compactMap { $0.until?.value }
      guard ends.count == versions.count, let end = ends.max() else { return nil }
      return end < today + Doctor.notice ? (name, end) : nil
    }.sorted { $0.name < $1.name }
    if ending.isEmpty {
      return Finding(.ok, "agreements", "none ends within \(Doctor.notice) days")
    }
    let told = ending.map { "\($0.name) \($0.end < today ? "ended" : "ends") on \($0.end)" }
    return Finding(
      .warning, "agreements", told.joined(separator: ", "),
      mend: "add the next version with its dates")
  }
}
