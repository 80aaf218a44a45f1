import CivilTime
import ServiceHours
import ServiceModel

/// A clock of a ticket with a history of which nothing but numbers is left, as of `PlainClock`, in
/// memory that is used again for every clock.
struct HistoryClock {
  private(set) var plain = PlainClock()
  /// Open time that did not count.
  private(set) var paused = Seconds.zero
  /// The values that judge it.
  private(set) var values: [Symbol] = []
  /// What did not count, each instant in one at most.
  private(set) var stretches: [Stretch] = []
  /// Who had the counted time.
  private(set) var shares: [HolderShare] = []

  /// A stretch in which a field held a value that pauses the clock, or the ticket stood resolved already.
  struct Stretch {
    let interval: Interval
    let account: HolderAccount
    let open: Seconds
  }
}

extension HistoryClock {
  /// Reads the clock of the target at a place of the lane, where it stopped once, without a doubt, and
  /// nothing is kept of it.
  ///
  /// Returns whether it could; longer ways tell the rest, and say the same of these. Cost: the changes
  /// of the ticket and two lookups for each pause and each stay; no allocation.
  mutating func read(_ ticket: borrowing Ticket, _ place: Int, by assessor: Assessor) -> Bool {
    let target = assessor.lane.targets[place]
    guard target.isPlainWithHistory, let stamps = target.clock,
      // Of a history with holes pauses may be missing.
      ticket.history == .whole || !stamps.grantsPauses,
      case .at(let start) = ticket.stamps[stamps.from.index],
      let single = assessor.singleStop(
        of: ticket, stamps.to, from: start, resolutionResponds: stamps.resolutionResponds),
      let stop = single.at, stop >= start, target.inForce.contains(start)
    else { return false }
    ticket.copyValues(at: stop, into: &values)
    guard assessor.lane.conditions.holds(target.scope, values),
      let number = assessor.lane.limit(at: place, values)
    else { return false }
    let limit = assessor.lane.limits[number]
    let interval = Interval(start: start, end: stop)
    guard limit.isOpenTime,
      let open = assessor.lane.openTimes.openTime(of: limit.timetable, in: interval),
      addPauses(of: target, ticket, interval, limit.timetable, assessor.lane),
      addIdle(single.idle, interval, limit.timetable, assessor.lane),
      addShares(of: ticket, interval, limit.timetable, by: assessor)
    else { return false }
    plain.set(
      interval, elapsed: open - paused, limit, number: number,
      isProved: ticket.history == .whole)
    return true
  }

  private mutating func addPauses(
    of target: StampTarget, _ ticket: borrowing Ticket, _ interval: Interval, _ timetable: Int,
    _ lane: StampLane
  ) -> Bool {
    stretches.removeAll(keepingCapacity: true)
    paused = .zero
    guard let field = target.pauseField else { return true }
    var isCompiled = true
    ticket.eachHolding(of: field, from: interval.start, asOf: interval.end) { holding in
      let stretch = Interval(start: holding.start, end: holding.end ?? interval.end)
      guard !stretch.isEmpty, lane.pauses(target, holding.holder) else { return }
      guard let open = lane.openTimes.openTime(of: timetable, in: stretch) else {
        isCompiled = false
        return
      }
      paused += open
      stretches.append(
        Stretch(interval: stretch, account: .paused(holding.holder), open: open))
    }
    return isCompiled
  }

  /// Takes off what lies between the resolution and its stamp; where a pause reaches into it, longer ways tell which
  /// of them it is.
  private mutating func addIdle(
    _ idle: Interval?, _ interval: Interval, _ timetable: Int, _ lane: StampLane
  ) -> Bool {
    guard let idle = idle?.intersection(interval) else { return true }
    for place in stretches.indices where stretches[place].interval.intersection(idle) != nil {
      return false
    }
    guard let open = lane.openTimes.openTime(of: timetable, in: idle) else { return false }
    paused += open
    stretches.append(Stretch(interval: idle, account: .resolved, open: open))
    return true
  }

  private mutating func addShares(
    of ticket: borrowing Ticket, _ interval: Interval, _ timetable: Int, by assessor: Assessor
  ) -> Bool {
    shares.removeAll(keepingCapacity: true)
    var isCompiled = true
    assessor.eachStay(of: ticket, in: interval) { holder, stay in
      guard let counted = counted(in: stay, timetable, assessor.lane) else {
        isCompiled = false
        return
      }
      if let place = shares.firstIndex(where: { $0.holder == holder }) {
        shares[place].counted += counted
        shares[place].visits += 1
      } else {
        shares.append(HolderShare(holder: holder, counted: counted, visits: 1))
      }
    }
    return isCompiled
  }

  private func counted(in stay: Interval, _ timetable: Int, _ lane: StampLane) -> Seconds? {
    guard var counted = lane.openTimes.openTime(of: timetable, in: stay) else { return nil }
    for place in stretches.indices {
      guard let common = stretches[place].interval.intersection(stay) else { continue }
      guard let open = lane.openTimes.openTime(of: timetable, in: common) else { return nil }
      counted -= open
    }
    return counted
  }

  /// Hands out the open time that did not count by its account, each account once.
  func eachPause(_ body: (HolderAccount, Seconds) -> Void) {
    for place in stretches.indices {
      let account = stretches[place].account
      var open = Seconds.zero
      var isFirst = true
      for other in stretches.indices where stretches[other].account == account {
        if other < place { isFirst = false }
        open += stretches[other].open
      }
      if isFirst { body(account, open) }
    }
  }
}
