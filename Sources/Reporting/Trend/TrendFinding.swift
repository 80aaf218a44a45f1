import CivilTime
import Compliance
import Statistics

/// Something that the months of a target tell by evidence, or a month that was missed by one ticket.
struct TrendFinding: Sendable {
  enum Kind: String, Sendable {
    case change, slope
    case nearMiss = "near-miss"
    case outside, run, shift, weekday, hour
  }

  let kind: Kind
  /// The target's place in the rulebook's list.
  let target: Int
  let subject: String
  var from: Month?
  var to: Month?
  var side: Side?
  /// What it is about: the month, the months since a change, the clocks of an hour.
  var observed: Attainment?
  /// What that is held against: the months before, all other clocks.
  var reference: Attainment?
  /// The clocks of both with their doubts; nothing where only met of measured is known.
  private(set) var observedCounts: Counts?
  private(set) var referenceCounts: Counts?
  /// For a season how many clocks of all its months are in doubt, which are counted as read or, unmeasurable, left out.
  var doubtful = 0
  /// How likely chance alone makes it, where that is tested.
  var chance: Probability?
  /// The same, corrected for everything of its kind that was tested.
  var correctedChance: Probability?
  /// For a near miss the clocks that had to be met, for a run or a slope its months, for a season the
  /// weekday from Monday (0) or the hour.
  var number: Int?
  /// Hundredths of a percent, or of a point a month.
  var limits: ClosedRange<Int>?

  init(_ kind: Kind, _ series: TrendSeries) {
    self.kind = kind
    target = series.target
    subject = series.subject
  }

  /// It is about these months.
  mutating func observe(_ months: some Sequence<ComplianceRow>) {
    let counts = months.reduce(into: Counts()) { $0 += $1.counts }
    (observed, observedCounts) = (counts.attainment, counts)
  }

  /// It is held against these months.
  mutating func refer(to months: some Sequence<ComplianceRow>) {
    let counts = months.reduce(into: Counts()) { $0 += $1.counts }
    (reference, referenceCounts) = (counts.attainment, counts)
  }

  /// By target, then as the kinds stand here, then by month.
  static func ordered(_ findings: [TrendFinding]) -> [TrendFinding] {
    let kinds: [Kind] = [.change, .slope, .nearMiss, .outside, .run, .shift, .weekday, .hour]
    let ranks = findings.map { kinds.firstIndex(of: $0.kind) ?? 0 }
    let order = findings.indices.sorted { one, other in
      (findings[one].target, ranks[one], one) < (findings[other].target, ranks[other], other)
    }
    return order.map { findings[$0] }
  }
}

extension TrendFinding {
  /// All but the seasons, each kind in order of the months.
  static func all(of study: TargetStudy) -> [TrendFinding] {
    changes(of: study) + slope(of: study) + nearMisses(of: study.series) + signals(of: study)
  }

  private static func changes(of study: TargetStudy) -> [TrendFinding] {
    let rows = study.series.rows
    let points = study.changes.map { $0.point }
    return study.changes.enumerated().map { number, corrected in
      let change = corrected.point
      var finding = TrendFinding(.change, study.series)
      finding.from = rows[change.place].month
      let next = number + 1 < points.count ? points[number + 1].place : rows.count
      finding.to = rows[next - 1].month
      // Stretches between changes, whatever order the changes were found in.
      let first = number > 0 ? points[number - 1].place : 0
      finding.refer(to: rows[first..<change.place])
      finding.observe(rows[change.place..<next])
      finding.side = finding.reference.flatMap {
        finding.observed?.proportion.side(of: $0.proportion)
      }
      finding.chance = change.chance
      finding.correctedChance = corrected.chance
      return finding
    }
  }

  private static func slope(of study: TargetStudy) -> [TrendFinding] {
    guard let direction = study.direction, let points = study.points else { return [] }
    var finding = TrendFinding(.slope, study.series)
    finding.from = study.series.rows.first?.month
    finding.to = study.series.rows.last?.month
    finding.side = direction
    finding.chance = study.slope?.twoSided
    finding.correctedChance = study.slopeChance
    finding.number = points.slope
    finding.limits = points.limits
    return [finding]
  }

  private static func nearMisses(of series: TrendSeries) -> [TrendFinding] {
    series.rows.compactMap { row in
      let attainment = row.counts.attainment
      // In a month in which the target was not in force nothing was missed.
      guard !row.isSuspended, attainment.missing(to: row.goal) == 1 else { return nil }
      var finding = TrendFinding(.nearMiss, series)
      (finding.from, finding.to) = (row.month, row.month)
      finding.side = .below
      finding.observe([row])
      finding.number = attainment.met + 1
      return finding
    }
  }

  private static func signals(of study: TargetStudy) -> [TrendFinding] {
    guard let chart = study.chart else { return [] }
    let rows = study.series.rows
    return chart.signals().map { signal in
      switch signal {
      case .outside(let place, let side):
        var finding = TrendFinding(.outside, study.series)
        (finding.from, finding.to, finding.side) = (rows[place].month, rows[place].month, side)
        finding.observe([rows[place]])
        finding.limits = chart.points[place].limits?.rounded(perOne: 10_000)
        return finding
      case .run(let places, let side):
        return stretch(.run, places, side, study.series)
      case .shift(let places, let side):
        return stretch(.shift, places, side, study.series)
      }
    }
  }

  private static func stretch(
    _ kind: Kind, _ places: ClosedRange<Int>, _ side: Side, _ series: TrendSeries
  ) -> TrendFinding {
    var finding = TrendFinding(kind, series)
    finding.from = series.rows[places.lowerBound].month
    finding.to = series.rows[places.upperBound].month
    finding.side = side
    finding.observe(series.rows[places])
    finding.number = series.proportions[places].count { $0.total > 0 }
    return finding
  }
}
