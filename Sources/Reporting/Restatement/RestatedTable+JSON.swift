import CivilTime
import Compliance
import ServiceModel

extension RestatedTable {
  var json: JSON {
    .list(
      months.map { month, targets in
        .object([
          ("month", .text(month.month)), ("seal", .number(month.seal)),
          ("sealed_at", .text(month.sealedAt)), ("as_of", .text(month.asOf)),
          ("hash", .text(month.hash)),
          ("targets", .list(targets.map { json($0, in: month.month) })),
        ])
      })
  }

  private func json(_ target: RestatedTarget, in month: Month) -> JSON {
    .object(
      [
        ("agreement", .text(target.name.agreement)), ("kind", .text(target.name.kind.rawValue)),
        ("target", .text(target.name.target)),
        (
          "published", json(target.published, standing(target.published, in: month))
        ),
        ("known", json(target.known, RestatedTable.knownStanding(target))),
        ("as_published", .bool(target.isAsPublished)),
      ] + (target.overdueLeftOut.map { [("overdue_left_out", .number($0))] } ?? []))
  }

  private func json(_ target: PublishedTarget?, _ standing: Standing) -> JSON {
    guard let target else { return .null }
    let attainment = target.attainment
    return .object(
      [
        ("goal_percent", .percent(target.goal.hundredthsOfPercent)),
        ("met", .number(attainment.met)), ("measured", .number(attainment.measured)),
        ("percent", .percent(attainment.hundredthsOfPercent)),
        (
          "attained",
          standing == .attained ? .bool(true) : standing == .missed ? .bool(false) : .null
        ),
      ] + RestatedTable.suspended(standing))
  }

  private static func suspended(_ standing: Standing) -> [(String, JSON)] {
    switch standing {
    case .suspended: [("suspended", .bool(true))]
    case .notKnown: [("suspended", .null)]
    case .attained, .missed, .noData, .withoutOverdue, .none: []
    }
  }
}
