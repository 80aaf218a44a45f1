import CivilTime
import ServiceModel

/// Where projects stand, for a terminal.
package struct StatusText {
  private let projects: [ProjectStatus]
  private let columns: Int

  package init(_ projects: [ProjectStatus], columns: Int) {
    self.projects = projects
    self.columns = min(max(columns, 80), 120)
  }

  /// The lines, none wider than the columns; a blank one between projects.
  package var text: String {
    projects.map { project in lines(project).map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  static let lastRunName = "last good run"

  private func lines(_ project: ProjectStatus) -> [String] {
    let place = project.folder.isEmpty ? "" : " (\(project.folder))"
    return DisplayWidth.lines(project.name + place, columns: columns)
      + fact(StatusText.lastRunName, lastRun(project.lastRun))
      + (project.lastRun.map { fact("written", $0.written.description) } ?? [])
      + fact("sealed", sealed(project.sealed))
      + numbers(project.lastRun)
  }

  private func fact(_ name: String, _ text: String) -> [String] {
    let lines = DisplayWidth.lines(text, columns: columns - 17)
    return lines.enumerated().map { place, line in
      "  " + DisplayWidth.fit(place == 0 ? name : "", 15) + line
    }
  }

  private func lastRun(_ run: ProjectStatus.LastRun?) -> String {
    guard let run else { return "none: no month is reported" }
    return "\(run.month), as of \(run.asOf)"
  }

  /// Months that follow one another as a stretch.
  private func sealed(_ months: [Month]) -> String {
    guard let first = months.first else { return "no month" }
    var stretches = [first...first]
    for month in months.dropFirst() {
      if month == stretches[stretches.count - 1].upperBound.next {
        stretches.append(stretches.removeLast().lowerBound...month)
      } else {
        stretches.append(month...month)
      }
    }
    return stretches.map { stretch in
      stretch.lowerBound == stretch.upperBound
        ? "\(stretch.lowerBound)" : "\(stretch.lowerBound) to \(stretch.upperBound)"
    }.joined(separator: ", ")
  }

  private func numbers(_ run: ProjectStatus.LastRun?) -> [String] {
    guard let run else { return [] }
    guard let numbers = run.numbers else {
      return fact("numbers", "none: formats names no json, so there is no report.json")
    }
    let counts =
      "\(numbers.overdue) overdue, \(numbers.atRisk) at risk, \(counted(numbers.breaches, "breach", many: "breaches"))"
    return fact("clocks", counts) + table(numbers.targets)
  }

  private func table(_ targets: [TargetStatus]) -> [String] {
    let header = row("target", "met of measured", "goal", "verdict", "can still take")
    return [header]
      + targets.map { target in
        row(
          "\(target.agreement) \(target.target)", "\(target.met) of \(target.measured)",
          Percent.text(target.goal.hundredthsOfPercent), verdict(target),
          "\(target.affordableBreaches)")
      }
  }

  private func row(
    _ name: String, _ counts: String, _ goal: String, _ verdict: String, _ affordable: String
  ) -> String {
    "  " + DisplayWidth.fit(name, columns - 56) + DisplayWidth.right(counts, 17)
      + DisplayWidth.right(goal, 8) + "  " + DisplayWidth.fit(verdict, 11)
      + DisplayWidth.right(affordable, 16)
  }

  private func verdict(_ target: TargetStatus) -> String {
    if target.isSuspended { return "– suspended" }
    return switch target.attained {
    case true: "✓ attained"
    case false: "✗ missed"
    case nil: "– no data"
    }
  }
}
