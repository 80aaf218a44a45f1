import CivilTime
import Compliance
import ServiceModel

/// Every sealed month up to the reporting month: each target as published beside as known now.
struct RestatedTable: CSVFile {
  let months: [(published: PublishedMonth, targets: [RestatedTarget])]
  /// The agreements of which it is not known whether their targets were suspended, by month.
  private let unknown: [Month: Set<String>]
  let asOf: Instant
  /// The first month in which the data measures anything.
  let dataFrom: Month?

  init(_ input: ReportInput) {
    asOf = input.asOf
    dataFrom = MeasuredMonths(input)[nil]?.lowerBound
    let unknown = RestatedTable.unknown(input)
    self.unknown = unknown
    let overdue = RestatedTable.knownInReportingMonth(input.rulebook)
    months = input.published.map { month in
      let known = input.targets(in: month.month)
      let suspended = Set(known.filter { $0.isSuspended }.map { $0.name })
      let published = month.targets.map { target in
        // What nobody knows is no difference.
        unknown[month.month]?.contains(target.name.agreement) == true
          ? target.suspended(suspended.contains(target.name)) : target
      }
      let targets = RestatedTarget.all(
        published: published, known: known,
        withoutOverdue: month.month < input.month ? overdue : [])
      // A target that was never published and has nothing in the month has nothing to tell.
      return (month, targets.filter { $0.published != nil || !$0.isAsPublished })
    }
  }

  /// The targets whose overdue clocks count, and of which they are told in the reporting month alone.
  private static func knownInReportingMonth(_ rulebook: Rulebook) -> Set<TargetName> {
    let targets = rulebook.agreements.flatMap { $0.targets }.filter { target in
      target.policy.countOverdue && target.policy.monthRule == .stopped
    }
    return Set(targets.map { rulebook.targets[$0.number] })
  }

  /// Of seals that do not say it, the agreements that may have been suspended in their month.
  private static func unknown(_ input: ReportInput) -> [Month: Set<String>] {
    Dictionary(
      uniqueKeysWithValues: input.unknownSuspensions.map { month in
        let parts = input.rulebook.workloadParts(in: month).filter { $0.limit.isSuspendedAbove }
        return (month, Set(parts.map { $0.version.name }))
      })
  }

  /// What is said of a target that was published in a month.
  func standing(_ target: PublishedTarget?, in month: Month) -> Standing {
    guard let target else { return .none }
    let isUnknown = unknown[month]?.contains(target.name.agreement) == true
    return isUnknown ? .notKnown : RestatedTable.standing(target)
  }

  /// What is said of a target as it is known now.
  static func knownStanding(_ target: RestatedTarget) -> Standing {
    let standing = standing(target.known)
    let isOpen = (target.overdueLeftOut ?? 0) > 0 && standing != .suspended
    return isOpen ? .withoutOverdue : standing
  }

  private static func standing(_ target: PublishedTarget?) -> Standing {
    guard let target else { return .none }
    if target.isSuspended { return .suspended }
    return target.attained.map { $0 ? .attained : .missed } ?? .noData
  }

  /// What became of a target in a month.
  enum Standing {
    case attained, missed, noData, suspended
    /// Whether it was suspended, and so whether its goal counted, is not known.
    case notKnown
    /// Its overdue clocks, which count, are not known.
    case withoutOverdue
    /// There is no such target.
    case none

    var word: String {
      switch self {
      case .attained: "yes"
      case .missed: "no"
      case .noData: "no data"
      case .suspended: "suspended"
      case .notKnown, .withoutOverdue: "not known"
      case .none: ""
      }
    }
  }

  var columns: [String] {
    [
      "month", "seal", "sealed_at", "published_as_of", "known_as_of", "agreement", "kind",
      "target", "published_goal_percent", "published_met", "published_measured",
      "published_percent", "published_attained", "known_goal_percent", "known_met",
      "known_measured", "known_percent", "known_attained", "met_change", "measured_change",
      "as_published", "overdue_left_out",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for (month, targets) in months {
      for target in targets { write(target, of: month, to: &csv) }
    }
  }

  private func write(
    _ target: RestatedTarget, of month: PublishedMonth, to csv: inout CSVWriter
  ) {
    csv.text("\(month.month)")
    csv.number(month.seal)
    csv.instant(month.sealedAt)
    csv.instant(month.asOf)
    csv.instant(asOf)
    csv.target(target.name)
    csv.restated(target.published, standing(target.published, in: month.month).word)
    csv.restated(target.known, RestatedTable.knownStanding(target).word)
    let (before, now) = (target.compared?.attainment, target.known?.attainment)
    csv.number((now?.met ?? 0) - (before?.met ?? 0))
    csv.number((now?.measured ?? 0) - (before?.measured ?? 0))
    csv.text(target.isAsPublished ? "yes" : "no")
    csv.count(target.overdueLeftOut)
    csv.endRow()
  }
}

extension PublishedTarget {
  fileprivate func suspended(_ isSuspended: Bool) -> PublishedTarget {
    PublishedTarget(name: name, goal: goal, counts: counts, isSuspended: isSuspended)
  }

  var attainment: Attainment { counts.attainment }
  var attained: Bool? { isSuspended ? nil : attainment.reaches(goal) }
}

extension CSVWriter {
  /// Goal, met, measured, percentage and verdict; empty cells where there is no such target.
  fileprivate mutating func restated(_ target: PublishedTarget?, _ standing: String) {
    guard let target else {
      for _ in 0..<5 { empty() }
      return
    }
    percent(target.goal.hundredthsOfPercent)
    attainment(target.attainment)
    text(standing)
  }
}
