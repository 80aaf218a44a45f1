import CivilTime
package import ServiceModel

extension Tally {
  /// Adds what another worker counted, later in the order of the tickets.
  ///
  /// `translate` gives this tally's symbol for one of the other's. Cost: the other's cells and lists.
  package mutating func merge(_ other: Tally, translate: (Symbol) -> Symbol) {
    mergeCells(of: other, translate)
    counted += other.counted
    listed += other.listed
    breaches += other.breaches.map { $0.translated(translate) }
    clocks += other.clocks.map { $0.translated(translate) }
    atRisk += other.atRisk.map { $0.translated(translate) }
    overdue += other.overdue.map { $0.translated(translate) }
    excluded += other.excluded.map { $0.translated(translate) }
    unmeasurable += other.unmeasurable.map { $0.translated(translate) }
    uncovered += other.uncovered.map {
      Uncovered(ticket: $0.ticket.translated(translate), target: $0.target)
    }
    openTickets += other.openTickets.map {
      OpenTicket(ticket: $0.ticket.translated(translate), age: $0.age)
    }
    flow += other.flow.map {
      FlowTicket(ticket: $0.ticket.translated(translate), event: $0.event, at: $0.at)
    }
    workloadTickets += other.workloadTickets.map {
      WorkloadTicket(ticket: $0.ticket.translated(translate), agreement: $0.agreement)
    }
    disagreements += other.disagreements.map {
      Disagreement(detail: $0.detail.translated(translate), tool: $0.tool, found: $0.found)
    }
    for (target, counts) in other.verdicts {
      verdicts[target, default: VerdictCounts()] += counts
    }
    exclusionUses.merge(other.exclusionUses) { $0 + $1 }
    merge(durations: other.durations)
    merge(starts: other.starts)
    comparison.merge(other.comparison, translate: translate)
    workload.merge(other.workload)
    signals.merge(other.signals)
    needs.merge(other.needs)
    for (index, interval) in other.touched.enumerated() {
      touched[index] = touched[index].reaching(to: interval)
    }
  }
}

extension Tally {
  /// Puts every list into the order of the files, for tickets that came in another one.
  package mutating func restoreOrder() {
    breaches.sortByPlace { $0.ticket.place }
    atRisk.sortByPlace { $0.ticket.place }
    overdue.sortByPlace { $0.ticket.place }
    excluded.sortByPlace { $0.ticket.place }
    unmeasurable.sortByPlace { $0.ticket.place }
    clocks.sortByPlace { $0.ticket.place }
    uncovered.sortByPlace { $0.ticket.place }
    openTickets.sortByPlace { $0.ticket.place }
    flow.sortByPlace { $0.ticket.place }
    workloadTickets.sortByPlace { $0.ticket.place }
    disagreements.sortByPlace { $0.detail.ticket.place }
  }
}

extension Array {
  /// Elements of one place stay as they are to one another.
  fileprivate mutating func sortByPlace(_ place: (Element) -> TicketPlace) {
    let order = indices.sorted { one, other in
      let (a, b) = (place(self[one]), place(self[other]))
      return (a.file, a.line, one) < (b.file, b.line, other)
    }
    self = order.map { self[$0] }
  }
}

extension Tally {
  private mutating func mergeCells(of other: Tally, _ translate: (Symbol) -> Symbol) {
    attainment.merge(other.attainment) { TallyKey(packed: $0).translated(translate).packed }
    plain.merge(other.plain) { TallyKey(packed: $0).translated(translate).packed }
    backlog.merge(other.backlog) { TallyKey.ofBacklog($0, translate) }
    holders.merge(other.holders) { TallyKey.ofHolder($0, translate) }
    monthRules.merge(other.monthRules)
  }
}

extension TallyKey {
  /// The key of a cell of the backlog, with another table's symbol.
  static func ofBacklog(_ packed: UInt64, _ translate: (Symbol) -> Symbol) -> UInt64 {
    let month = TallyKey(packed: packed).month.index
    let type = translate(TallyKey.value(packed: packed))
    return TallyKey.packed(target: 0, month: month, breakdown: 0, value: type)
  }

  /// The key of a cell of the holders, with another table's symbols.
  static func ofHolder(_ packed: UInt64, _ translate: (Symbol) -> Symbol) -> UInt64 {
    let (target, month, account) = HolderAccount.unpacked(packed)
    let (breakdown, value) = account.translated(translate).packed
    return TallyKey.packed(target: target, month: month, breakdown: breakdown, value: value)
  }

  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> TallyKey {
    let part = part.map { Part(breakdown: $0.breakdown, value: translate($0.value)) }
    return TallyKey(target: target, month: month, part: part)
  }
}

extension Detail {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> Detail {
    Detail(
      ticket: ticket.translated(translate), measurement: measurement.translated(translate),
      deadline: deadline, remaining: remaining,
      attribution: attribution?.translated(translate))
  }
}

extension TicketSummary {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> TicketSummary {
    TicketSummary(id: id, place: place, values: values.map(translate), created: created)
  }
}

extension Measurement {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> Measurement {
    guard let holder else { return self }
    return Measurement(
      target: target, raw: raw, unmeasurable: unmeasurable, exclusion: exclusion, cycle: cycle,
      holder: translate(holder), start: start, stop: stop, elapsed: elapsed, paused: paused,
      month: month, grade: grade, doubt: doubt)
  }
}

extension Attribution {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> Attribution {
    Attribution(
      shares: shares.map { share in
        let holder = Holder(field: share.holder.field, value: translate(share.holder.value))
        return HolderShare(holder: holder, counted: share.counted, visits: share.visits)
      },
      overruns: overruns.map { overrun in
        Overrun(
          target: overrun.target, holder: overrun.holder.map(translate),
          deadline: overrun.deadline, stop: overrun.stop, cost: overrun.cost)
      }, underpinningClocks: underpinningClocks, metHadAllKept: metHadAllKept)
  }
}
