import CivilTime
import Compliance
import ServiceModel

/// Every sealed month up to the reporting month: each target as published beside as known now.
struct RestatedTable {
  let months: [(published: PublishedMonth, targets: [RestatedTarget])]
  private let asOf: Instant

  init(_ input: ReportInput) {
    asOf = input.asOf
    months = input.published.map { month in
      let known = input.targets(in: month.month)
      let targets = RestatedTarget.all(published: month.targets, known: known)
      // A target that was never published and has nothing in the month has nothing to tell.
      return (month, targets.filter { $0.published != nil || !$0.isAsPublished })
    }
  }

  func bytes(_ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "month", "seal", "sealed_at", "published_as_of", "known_as_of", "agreement", "kind",
        "target", "published_goal_percent", "published_met", "published_measured",
        "published_percent", "published_attained", "known_goal_percent", "known_met",
        "known_measured", "known_percent", "known_attained", "met_change", "measured_change",
        "as_published",
      ])
    for (month, targets) in months {
      for target in targets { write(target, of: month, to: &csv) }
    }
    return csv.bytes
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
    csv.restated(target.published)
    csv.restated(target.known)
    let (before, now) = (target.published?.attainment, target.known?.attainment)
    csv.number((now?.met ?? 0) - (before?.met ?? 0))
    csv.number((now?.measured ?? 0) - (before?.measured ?? 0))
    csv.text(target.isAsPublished ? "yes" : "no")
    csv.endRow()
  }

  var json: JSON {
    .list(
      months.map { month, targets in
        .object([
          ("month", .text(month.month)), ("seal", .number(month.seal)),
          ("sealed_at", .text(month.sealedAt)), ("as_of", .text(month.asOf)),
          ("hash", .text(month.hash)), ("targets", .list(targets.map { json($0) })),
        ])
      })
  }

  private func json(_ target: RestatedTarget) -> JSON {
    .object([
      ("agreement", .text(target.name.agreement)), ("kind", .text(target.name.kind.rawValue)),
      ("target", .text(target.name.target)), ("published", json(target.published)),
      ("known", json(target.known)), ("as_published", .bool(target.isAsPublished)),
    ])
  }

  private func json(_ target: PublishedTarget?) -> JSON {
    guard let target else { return .null }
    let attainment = target.attainment
    return .object(
      [
        ("goal_percent", .percent(target.goal.hundredthsOfPercent)),
        ("met", .number(attainment.met)), ("measured", .number(attainment.measured)),
        ("percent", .percent(attainment.hundredthsOfPercent)),
        ("attained", target.attained.map { .bool($0) } ?? .null),
      ] + (target.isSuspended ? [("suspended", .bool(true))] : []))
  }
}

extension RestatedTable {
  /// How many sealed months are as published, and each target that is not.
  func lines(columns: Int) -> [String] {
    let same = months.filter { $0.targets.allSatisfy { $0.isAsPublished } }.count
    let count = counted(months.count, "sealed month")
    let head = "Published: \(count), \(same == months.count ? "all" : "\(same)") as published"
    let moved = months.flatMap { month, targets in
      targets.filter { !$0.isAsPublished }.flatMap { target in
        DisplayWidth.lines(
          sentence(of: target, in: month.month), indent: "  ", columns: columns)
      }
    }
    if moved.isEmpty { return ["", head] }
    return ["", head] + moved
      + DisplayWidth.lines(
        "attain diff MONTH --as-of \(asOf) lists the tickets", indent: "  ", columns: columns)
  }

  private func sentence(of target: RestatedTarget, in month: Month) -> String {
    let name = target.name.title(in: 40)
    let (before, now) = (text(target.published), text(target.known))
    return before == now
      ? "\(month) \(name): \(now) as published, but not its best, worst or raw case"
      : "\(month) \(name): published \(before), now \(now)"
  }

  private func text(_ target: PublishedTarget?) -> String {
    guard let target else { return "nothing" }
    let attainment = target.attainment
    let mark = target.isSuspended ? " suspended" : target.attained.map { $0 ? " ✓" : " ✗" } ?? ""
    return "\(attainment.met) of \(attainment.measured)\(mark)"
  }
}

extension PublishedTarget {
  var attainment: Attainment { counts.attainment }
  var attained: Bool? { isSuspended ? nil : attainment.reaches(goal) }
}

extension CSVWriter {
  /// Goal, met, measured, percentage and verdict; empty cells where there is no such target.
  fileprivate mutating func restated(_ target: PublishedTarget?) {
    guard let target else {
      for _ in 0..<5 { empty() }
      return
    }
    percent(target.goal.hundredthsOfPercent)
    attainment(target.attainment)
    text(
      target.isSuspended ? "suspended" : target.attained.map { $0 ? "yes" : "no" } ?? "no data")
  }
}
