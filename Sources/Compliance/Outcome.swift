/// What became of one ticket under one target.
package enum Outcome: String, CaseIterable, Hashable, Sendable {
  /// Stopped within its threshold.
  case met
  /// Stopped beyond its threshold.
  case breached
  /// Not stopped by the as-of, and within its threshold.
  case running
  /// Not stopped by the as-of, and beyond its threshold.
  case overdue
  /// Left out by the agreement.
  case excluded
  /// Its stamps do not allow a verdict.
  case unmeasurable
}

/// Why a clock cannot be read.
package enum UnmeasurableReason: String, CaseIterable, Hashable, Sendable {
  case startMissing = "start-missing"
  case startUnreadable = "start-unreadable"
  case stopUnreadable = "stop-unreadable"
  case stopBeforeStart = "stop-before-start"
  /// The status says that the work is over, and no stamp says when.
  case finishedWithoutStop = "finished-without-stop"
  /// Only a history could tell, and the ticket has none.
  case historyMissing = "history-missing"

  /// For people.
  package var sentence: String {
    switch self {
    case .startMissing: "the clock's start has no timestamp"
    case .startUnreadable: "the clock's start is not a timestamp"
    case .stopUnreadable: "the clock's stop is not a timestamp"
    case .stopBeforeStart: "the clock stops before it starts"
    case .finishedWithoutStop: "the ticket is finished, and nothing says when the clock stopped"
    case .historyMissing: "the clock needs the ticket's history, which is not there"
    }
  }
}

/// What a verdict rests on.
package enum EvidenceGrade: String, CaseIterable, Hashable, Sendable {
  /// The ticket's full history.
  case full = "A"
  /// Timestamps and, where the target pauses, a stated pause total.
  case stated = "B"
  /// Only the tool's own verdict.
  case verdict = "C"
}

/// Whether a doubt in the data could turn a verdict round.
package enum Doubt: CaseIterable, Hashable, Sendable {
  case none
  /// Breached as read, or overdue and counted as breached, and could be met.
  case couldBeMet
  /// Met as read, and could be breached; or running, and could be overdue and counted as breached.
  case couldBeBreached
}
