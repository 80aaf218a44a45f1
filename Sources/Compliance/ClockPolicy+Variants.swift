import ServiceModel

extension ClockPolicy {
  /// The same clock with each other moment as its stop that a ticket has a stamp for.
  func otherEnds(of ticket: Ticket) -> [ClockPolicy] {
    ticket.stamps.indices.filter { ticket.stamps[$0].instant != nil }
      .map { ClockTrigger.moment(TicketMoment(index: $0)) }
      .filter { to != [$0] && !from.contains($0) && $0 != .moment(.created) }
      .map { with(to: [$0]) }
  }

  /// The same clock by each other rule of reopening.
  var otherReopenings: [ClockPolicy] {
    Reopening.allCases.filter { $0 != reopened }.map { with(reopened: $0) }
  }

  /// The same clock judged by each other of a ticket's values.
  var otherJudges: [ClockPolicy] {
    JudgedBy.allCases.filter { $0 != judgedBy }.map { with(judgedBy: $0) }
  }

  private func with(
    to: [ClockTrigger]? = nil, reopened: Reopening? = nil, judgedBy: JudgedBy? = nil
  ) -> ClockPolicy {
    ClockPolicy(
      from: from, to: to ?? self.to, pauses: pauses, conditions: conditions, visits: visits,
      resolutionResponds: resolutionResponds, reopened: reopened ?? self.reopened,
      judgedBy: judgedBy ?? self.judgedBy, monthRule: monthRule, countOverdue: countOverdue)
  }
}
