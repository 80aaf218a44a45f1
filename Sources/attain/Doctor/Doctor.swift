import CivilTime
import Diagnostics
import Reporting

/// Looks at an installation and a project, and says what would keep a run from going well.
struct Doctor {
  typealias Finding = Checkup.Finding

  let today: LocalDate

  /// What was found of the program, and of the project in the stated folder, or the one here.
  func findings(_ folder: String?) -> [Finding] {
    let installation = [program, libraries, calendars, profiles, zones, scratch, memory]
    do throws(RunProblem) {
      return installation + findings(try Project.load(folder))
    } catch {
      let told = error.diagnostics.first
      let isAbsent = folder == nil && told?.code == "no-project"
      let count = error.diagnostics.count
      return installation + [
        Finding(
          isAbsent ? .ok : .problem, "project",
          isAbsent
            ? "none here, so none is looked at: name one with --project"
            : (told?.message ?? "") + (count > 1 ? " (and \(count - 1) more)" : ""),
          mend: isAbsent ? nil : "'attain check' tells all of it")
      ]
    }
  }

  private func findings(_ project: Project) -> [Finding] {
    [definitions(project), horizon(project), agreements(project), exports(project)]
      + [reports(project), ledger(project), disk(project)]
  }
}
