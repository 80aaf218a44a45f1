package import CivilTime

/// How many clocks had each outcome, and what their doubts could change.
package struct Counts: Hashable, Sendable {
  package var met = 0
  package var breached = 0
  package var running = 0
  package var overdue = 0
  package var unmeasurable = 0
  /// Excluded clocks by what they would have been.
  package var excludedMet = 0
  package var excludedBreached = 0
  package var excludedOther = 0
  /// Of those, the overdue ones that their target would count as breached.
  package var excludedOverdueCounted = 0
  /// Overdue clocks that their target counts as breached.
  package var overdueCounted = 0
  /// Of those that count as breached, how many could be met; of those met, how many could be breached.
  package var couldBeMet = 0
  package var couldBeBreached = 0
  /// Of those running, how many could be overdue where that counts as breached.
  package var couldBeOverdue = 0
  /// Of those measured, how many rest on a full history.
  package var fullEvidence = 0
  /// And how many on the tool's own verdict alone, without a clock that could be read.
  package var verdictEvidence = 0
  /// The counted time of all met and breached clocks that were read, and of the longest of them.
  package var elapsed = Seconds.zero
  package var longest = Seconds.zero

  package init() {}

  /// Adds one clock.
  package mutating func add(_ measurement: Measurement, countOverdue: Bool) {
    if measurement.exclusion != nil {
      switch measurement.raw {
      case .met: excludedMet += 1
      case .breached: excludedBreached += 1
      case .overdue:
        excludedOther += 1
        if countOverdue { excludedOverdueCounted += 1 }
      case .running, .excluded, .unmeasurable: excludedOther += 1
      }
      return
    }
    switch measurement.raw {
    case .met: met += 1
    case .breached: breached += 1
    case .running:
      running += 1
      if measurement.doubt == .couldBeBreached { couldBeOverdue += 1 }
    case .overdue:
      overdue += 1
      if countOverdue {
        overdueCounted += 1
        addEvidence(of: measurement)
      }
    case .excluded, .unmeasurable: unmeasurable += 1
    }
    if measurement.raw == .met || measurement.raw == .breached {
      elapsed += measurement.elapsed
      longest = max(longest, measurement.elapsed)
      addEvidence(of: measurement)
    }
  }

  private mutating func addEvidence(of measurement: Measurement) {
    if measurement.grade == .full { fullEvidence += 1 }
    if measurement.grade == .verdict { verdictEvidence += 1 }
    switch measurement.doubt {
    case .none: break
    case .couldBeMet: couldBeMet += 1
    case .couldBeBreached: couldBeBreached += 1
    }
  }
}

extension Counts: CodedNumbers {
  package mutating func code(beside other: Counts, by coder: inout some NumberCoder) {
    codePublished(beside: other, by: &coder)
    coder.count(&couldBeOverdue, other.couldBeOverdue)
  }

  /// The same without what a ledger tells of a month beside its numbers.
  package mutating func codePublished(beside other: Counts, by coder: inout some NumberCoder) {
    coder.count(&met, other.met)
    coder.count(&breached, other.breached)
    coder.count(&running, other.running)
    coder.count(&overdue, other.overdue)
    coder.count(&unmeasurable, other.unmeasurable)
    coder.count(&excludedMet, other.excludedMet)
    coder.count(&excludedBreached, other.excludedBreached)
    coder.count(&excludedOther, other.excludedOther)
    coder.count(&excludedOverdueCounted, other.excludedOverdueCounted)
    coder.count(&overdueCounted, other.overdueCounted)
    coder.count(&couldBeMet, other.couldBeMet)
    coder.count(&couldBeBreached, other.couldBeBreached)
    coder.count(&fullEvidence, other.fullEvidence)
    coder.count(&verdictEvidence, other.verdictEvidence)
    coder.seconds(&elapsed, other.elapsed)
    coder.longest(&longest, other.longest)
  }
}

extension Counts {
  package var excluded: Int { excludedMet + excludedBreached + excludedOther }
  /// All clocks, each in exactly one outcome.
  package var clocks: Int { met + breached + running + overdue + unmeasurable + excluded }

  /// Of those measured, how many rest on stamps and a stated pause total.
  package var statedEvidence: Int { attainment.measured - fullEvidence - verdictEvidence }

  /// How many clocks `elapsed` is the time of: those met or breached that were read.
  package var timed: Int { met + breached - verdictEvidence }

  /// Whether no part is more than its whole, as of all that was counted.
  var isPossible: Bool {
    overdueCounted <= overdue && excludedOverdueCounted <= excludedOther && couldBeBreached <= met
      && couldBeMet <= breached + overdueCounted && couldBeOverdue <= running
      && fullEvidence + verdictEvidence <= attainment.measured
  }

  /// Met of measured, exclusions left out.
  package var attainment: Attainment {
    Attainment(met: met, measured: met + breached + overdueCounted)
  }

  /// Met of measured as if nothing had been excluded.
  package var rawAttainment: Attainment {
    Attainment(
      met: met + excludedMet,
      measured: attainment.measured + excludedMet + excludedBreached + excludedOverdueCounted)
  }

  /// As it would stand if every doubt were settled for the better.
  package var best: Attainment {
    Attainment(
      met: met + couldBeMet + unmeasurable, measured: attainment.measured + unmeasurable)
  }

  /// As it would stand if every doubt were settled for the worse.
  package var worst: Attainment {
    Attainment(
      met: met - couldBeBreached,
      measured: attainment.measured + unmeasurable + couldBeOverdue)
  }
}
