import CivilTime
import ServiceModel

/// Where projects stand, for other programs.
package struct StatusJSON {
  private let projects: [ProjectStatus]

  package init(_ projects: [ProjectStatus]) { self.projects = projects }

  /// One object, whose `projects` is a list.
  package var bytes: [UInt8] {
    JSON.object([("format", .number(1)), ("projects", .list(projects.map { project($0) }))]).bytes
  }

  /// Whether what begins with some bytes is such an object.
  package static func isOne(_ head: [UInt8]) -> Bool {
    head.starts(with: StatusJSON([]).bytes.prefix { $0 != UInt8(ascii: "[") })
  }

  private func project(_ project: ProjectStatus) -> JSON {
    .object([
      ("project", .text(project.name)), ("folder", .text(project.folder)),
      ("last_run", project.lastRun.map { run($0) } ?? .null),
      ("sealed_months", .list(project.sealed.map { .text($0.description) })),
    ])
  }

  private func run(_ run: ProjectStatus.LastRun) -> JSON {
    .object([
      ("month", .text(run.month.description)), ("as_of", .text(run.asOf.description)),
      ("written", .text(run.written.description)),
      ("breaches", number(run.numbers?.breaches)), ("overdue", number(run.numbers?.overdue)),
      ("at_risk", number(run.numbers?.atRisk)),
      ("targets", run.numbers.map { .list($0.targets.map { target($0) }) } ?? .null),
    ])
  }

  private func target(_ target: TargetStatus) -> JSON {
    .object([
      ("agreement", .text(target.agreement)), ("target", .text(target.target)),
      ("goal_percent", .percent(target.goal.hundredthsOfPercent)),
      ("met", .number(target.met)), ("measured", .number(target.measured)),
      ("breached", .number(target.breached)), ("overdue", .number(target.overdue)),
      ("attained", target.attained.map { .bool($0) } ?? .null),
      ("suspended", .bool(target.isSuspended)),
      ("affordable_breaches", .number(target.affordableBreaches)),
    ])
  }

  private func number(_ value: Int?) -> JSON { value.map { .number($0) } ?? .null }
}
