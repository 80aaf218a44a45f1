import CivilTime
import Compliance
import Statistics

/// Weekdays and hours whose clocks are met more or less often than all others of their target.
///
/// Each weekday and each hour is held against the rest by Fisher's exact test, all of them of all targets
/// corrected together by Holm; what is not evident is not told.
struct SeasonFindings {
  private(set) var findings: [TrendFinding] = []

  init(_ report: ReportInput, _ studies: [TargetStudy]) {
    let bins = studies.flatMap { SeasonFindings.bins(of: $0, report) }
    let chances = Holm.adjusted(bins.compactMap { $0.chance })
    findings = zip(bins, chances).filter { $0.1.isEvidence }.map { bin, chance in
      var finding = bin
      finding.correctedChance = chance
      return finding
    }
  }

  /// Those that have a test.
  private static func bins(of study: TargetStudy, _ report: ReportInput) -> [TrendFinding] {
    // When clocks in doubt started is not counted apart.
    let counts = study.series.rows.reduce(into: Counts()) { $0 += $1.counts }
    let doubtful = counts.unmeasurable + counts.couldBeMet + counts.couldBeBreached
    return testedBins(of: study, report).map { bin in
      var bin = bin
      bin.doubtful = doubtful
      return bin
    }
  }

  private static func testedBins(of study: TargetStudy, _ report: ReportInput) -> [TrendFinding] {
    let starts = study.starts(report)
    let weekdays = Weekday.allCases.map { weekday in
      sum((0..<24).map { starts.started(weekday, $0) })
    }
    let hours = (0..<24).map { hour in
      sum(Weekday.allCases.map { starts.started($0, hour) })
    }
    return bins(.weekday, weekdays, study) + bins(.hour, hours, study)
  }

  private static func bins(
    _ kind: TrendFinding.Kind, _ counts: [Proportion], _ study: TargetStudy
  ) -> [TrendFinding] {
    counts.indices.compactMap { place in
      let rest = Proportion.pooled(counts[..<place]) + Proportion.pooled(counts[(place + 1)...])
      guard let chance = FisherExact.twoSided(counts[place], rest) else { return nil }
      var finding = TrendFinding(kind, study.series)
      finding.from = study.series.rows.first?.month
      finding.to = study.series.rows.last?.month
      finding.side = counts[place].side(of: rest)
      finding.observed = Attainment(counts[place])
      finding.reference = Attainment(rest)
      finding.chance = chance
      finding.number = place
      return finding
    }
  }

  private static func sum(_ parts: [Attainment]) -> Proportion {
    Proportion.pooled(parts.map { $0.proportion })
  }
}

extension TargetStudy {
  /// When the clocks of its months started.
  func starts(_ report: ReportInput) -> StartCounts {
    series.rows.reduce(into: StartCounts()) { sum, row in
      sum += report.tally.starts(of: series.target, in: row.month)
    }
  }
}
