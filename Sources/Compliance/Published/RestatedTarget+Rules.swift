extension RestatedTarget {
  /// Whether it was suspended and is not, or the other way round.
  package var hasOtherSuspension: Bool {
    published.flatMap { published in known.map { $0.isSuspended != published.isSuspended } }
      ?? false
  }

  /// Whether overdue clocks count in one reading alone, though there are some in both.
  package var countsOverdueOtherwise: Bool {
    guard let before = compared, let now = known?.counts else { return false }
    if before.outcomes == now.outcomes {
      return before.overdueCounted != now.overdueCounted
        || before.excludedOverdueCounted != now.excludedOverdueCounted
    }
    return before.overdue > 0 && now.overdue > 0
      && (before.overdueCounted > 0) != (now.overdueCounted > 0)
  }

  /// Whether an attainment is another, and not because overdue clocks alone count otherwise: clocks moved.
  package var hasOtherClocks: Bool {
    hasOtherCounts
      && !(countsOverdueOtherwise && compared?.outcomes == known?.counts.outcomes)
  }
}

extension Counts {
  /// How many clocks had each outcome, whatever counts.
  fileprivate var outcomes: [Int] {
    [
      met, breached, running, overdue, unmeasurable, excludedMet, excludedBreached, excludedOther,
      couldBeBreached,
    ]
  }
}
