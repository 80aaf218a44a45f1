import CivilTime
import ServiceModel

/// Where projects stand, for a monitoring system.
package struct StatusMetrics {
  private typealias Family = OpenMetrics.Family
  private typealias Sample = OpenMetrics.Sample

  private let projects: [ProjectStatus]
  private let troubled: [String]
  private let version: String

  /// `troubled` are the folders of projects whose status could not be read; `version` is the program's.
  package init(_ projects: [ProjectStatus], troubled: [String], version: String) {
    self.projects = projects
    self.troubled = troubled
    self.version = version
  }

  package var bytes: [UInt8] { OpenMetrics(families: runs + counts + targets).bytes }

  /// Whether what begins with some bytes are such gauges, and none of another program.
  package static func isOne(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.hasPrefix("# TYPE \(build) ")
      && text.split(separator: "\n").dropLast().allSatisfy { line in
        ["# TYPE attain_", "# UNIT attain_", "# HELP attain_", "attain_"].contains {
          line.hasPrefix($0)
        }
      }
  }

  private static let build = "attain_build"

  private var runs: [Family] {
    [
      Family(
        name: StatusMetrics.build, help: "Always 1; the version of attain that wrote this.",
        samples: [Sample(labels: [("version", version)], value: "1")]),
      Family(
        name: "attain_project_ok",
        help: "1 where a month is reported and the status could be read, else 0.",
        samples: isOK.map { Sample(labels: [("folder", $0.folder)], value: $0.isOK ? "1" : "0") }),
      byProject(
        "attain_last_run_written_timestamp_seconds", unit: "seconds",
        "When the reports of the last whole month were written."
      ) { $0.lastRun.map { Int($0.written.secondsSince1970) } },
      byProject(
        "attain_last_run_as_of_timestamp_seconds", unit: "seconds",
        "The as-of of the last month whose reports are whole."
      ) { $0.lastRun.map { Int($0.asOf.secondsSince1970) } },
      byProject("attain_sealed_months", "Months that the ledger holds.") { $0.sealed.count },
    ]
  }

  /// Told by the folder alone: what a project in trouble is called may be unknown, and an alert needs the same
  /// series in good and in bad times.
  private var isOK: [(folder: String, isOK: Bool)] {
    projects.map { ($0.folder, $0.lastRun != nil) } + troubled.map { ($0, false) }
  }

  private var counts: [Family] {
    [
      byProject("attain_breaches", "Breached clocks of the last month.") {
        $0.lastRun?.numbers?.breaches
      },
      byProject("attain_overdue_clocks", "Clocks beyond their deadline at the as-of.") {
        $0.lastRun?.numbers?.overdue
      },
      byProject(
        "attain_at_risk_clocks", "Clocks that have used three quarters of their threshold."
      ) { $0.lastRun?.numbers?.atRisk },
    ]
  }

  private var targets: [Family] {
    [
      byTarget("attain_target_met_clocks", "Clocks of the last month that met the target.") {
        "\($0.met)"
      },
      byTarget("attain_target_measured_clocks", "Clocks of the last month that were measured.") {
        "\($0.measured)"
      },
      byTarget("attain_target_goal_ratio", unit: "ratio", "The share that has to be met.") {
        ratio($0.goal)
      },
      byTarget("attain_target_attained", "1 where the goal was reached, 0 where it was missed.") {
        $0.attained.map { $0 ? "1" : "0" }
      },
      byTarget(
        "attain_target_affordable_breaches",
        "Further breaches with which the goal would still be reached."
      ) { "\($0.affordableBreaches)" },
    ]
  }

  private func byProject(
    _ name: String, unit: String = "", _ help: String, _ value: (ProjectStatus) -> Int?
  ) -> Family {
    let samples = projects.compactMap { project in
      value(project).map { Sample(labels: labels(project), value: "\($0)") }
    }
    return Family(name: name, unit: unit, help: help, samples: samples)
  }

  private func byTarget(
    _ name: String, unit: String = "", _ help: String, _ value: (TargetStatus) -> String?
  ) -> Family {
    let samples = projects.flatMap { project in
      (project.lastRun?.numbers?.targets ?? []).compactMap { target in
        value(target).map { written in
          Sample(labels: labels(project, target), value: written)
        }
      }
    }
    return Family(name: name, unit: unit, help: help, samples: samples)
  }

  /// Two projects may have one name.
  private func labels(_ project: ProjectStatus) -> [(name: String, value: String)] {
    [("project", project.name), ("folder", project.folder)]
  }

  private func labels(
    _ project: ProjectStatus, _ target: TargetStatus
  ) -> [(name: String, value: String)] {
    var labels = self.labels(project)
    labels.append((name: "agreement", value: target.agreement))
    labels.append((name: "target", value: target.target))
    return labels
  }

  /// A goal as a part of one, exactly.
  private func ratio(_ goal: Goal) -> String {
    let digits = String(goal.hundredthsOfPercent)
    let filled = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return "\(filled.dropLast(4)).\(filled.suffix(4))"
  }
}
