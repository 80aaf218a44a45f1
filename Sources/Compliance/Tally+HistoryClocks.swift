import CivilTime
import ServiceModel

extension Tally {
  /// Counts a clock of a ticket with a history where counting is all that it takes.
  ///
  /// Returns whether it could; where not, nothing was counted.
  mutating func addHistoryClock(
    _ place: Int, _ ticket: borrowing Ticket, by assessor: Assessor
  ) -> Bool {
    guard history.read(ticket, place, by: assessor) else { return false }
    let clock = history.plain
    let month = assessor.month(of: clock, place, ticket)
    if assessor.isCountsOnly { return addCounted(clock, place, month, by: assessor) }
    if clock.isLate, month == assessor.reportingMonth.index { return false }
    let target = assessor.lane.targets[place].number
    counted.clocks += 1
    counted.clockSeconds += clock.elapsed + history.paused
    addPlainCells(clock, history.values, target, month, by: assessor)
    for place in history.shares.indices {
      let share = history.shares[place]
      post(
        .counted(share.holder), target, month, share.counted, visits: share.visits,
        isProved: clock.isProved)
    }
    history.eachPause { account, open in
      post(account, target, month, open, visits: 0, isProved: true)
    }
    return true
  }
}
