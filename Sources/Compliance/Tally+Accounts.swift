package import CivilTime
import ServiceModel

extension Tally {
  /// Posts every open second of a clock to one account.
  mutating func addAccounts(
    of measurement: Measurement, _ clock: Clock?, _ target: Int, _ ticket: borrowing Ticket,
    _ values: [Symbol], by assessor: Assessor
  ) {
    if !measurement.isRead { return }
    counted.clockSeconds += measurement.elapsed + measurement.paused
    let month = measurement.month
    let mayBeSplit = ticket.hasHistory || measurement.paused > .zero
    guard mayBeSplit, let clock = clock ?? assessor.clock(of: measurement, ticket, values) else {
      postToLastHolder(of: ticket.values, target, month, measurement.elapsed, by: assessor)
      return
    }
    for share in assessor.shares(of: measurement, clock, ticket) {
      post(
        .counted(share.holder), target, month, share.counted, visits: share.visits,
        isProved: ticket.history == .whole)
    }
    addPauses(of: measurement, clock, target)
  }

  /// Posts the time of a clock to whoever has the ticket at last.
  @inline(__always)
  mutating func postToLastHolder(
    of values: [Symbol], _ target: Int, _ month: Int, _ seconds: Seconds, by assessor: Assessor
  ) {
    let holder = assessor.lastHolder(values)
    post(.counted(holder), target, month, seconds, visits: 1, isProved: false)
  }

  private mutating func addPauses(of measurement: Measurement, _ clock: Clock, _ target: Int) {
    var stated = measurement.paused
    var accounts: [HolderAccount] = []
    var seconds: [Seconds] = []
    for stretch in clock.stretches {
      let open = clock.hours.openTime(in: stretch.interval)
      stated -= open
      let account = HolderAccount(stretch.cause)
      if let place = accounts.firstIndex(of: account) {
        seconds[place] += open
      } else {
        accounts.append(account)
        seconds.append(open)
      }
    }
    for (account, open) in zip(accounts, seconds) {
      post(account, target, measurement.month, open, visits: 0, isProved: true)
    }
    if stated > .zero {
      post(.stated, target, measurement.month, stated, visits: 0, isProved: true)
    }
  }

  @inline(__always)
  mutating func post(
    _ account: HolderAccount, _ target: Int, _ month: Int, _ seconds: Seconds, visits: Int,
    isProved: Bool
  ) {
    let (breakdown, value) = account.packed
    let key = TallyKey.packed(target: target, month: month, breakdown: breakdown, value: value)
    holders[key].add(seconds, visits: visits, isProved: isProved)
  }

  /// What a target's clocks of a month posted to each account, in no order that means anything.
  package func accounts(
    of target: Int, in month: Month
  ) -> [(account: HolderAccount, counts: HolderCounts)] {
    holders.entries.compactMap { entry in
      let (found, index, account) = HolderAccount.unpacked(entry.key)
      return found == target && index == month.index ? (account, entry.cell) : nil
    }
  }
}

extension HolderCounts {
  mutating func add(_ seconds: Seconds, visits: Int, isProved: Bool) {
    clocks += 1
    self.visits += visits
    self.seconds += seconds
    if !isProved { unproved += seconds }
  }
}

extension HolderAccount {
  /// The target, the month's index and the account of a cell's key.
  static func unpacked(_ packed: UInt64) -> (target: Int, month: Int, account: HolderAccount) {
    let key = TallyKey(packed: packed)
    let breakdown = key.part.map { $0.breakdown + 1 } ?? 0
    let account = HolderAccount(breakdown: breakdown, value: TallyKey.value(packed: packed))
    return (key.target, key.month.index, account)
  }
}

/// An exclusion by its agreement's place in the rulebook and its own in the agreement's list.
package struct ExclusionPlace: Hashable, Sendable {
  package let agreement: Int
  package let exclusion: Int

  package init(agreement: Int, exclusion: Int) {
    self.agreement = agreement
    self.exclusion = exclusion
  }
}
