/// Something that may have a good reason and deserves a question.
package enum SignalKind: String, CaseIterable, Hashable, Sendable {
  /// A pause began when at most a tenth of the threshold was left; of all pauses before the deadline.
  case latePause = "late-pause"
  /// A change gave a ticket a longer threshold when three quarters of the shorter one were used; of all
  /// changes that did so before the deadline.
  case loweredLate = "lowered-late"
  /// A ticket was opened again within ten minutes of its resolution; of all that were opened again.
  case reopenedSoon = "reopened-soon"
  /// A ticket was resolved on the last weekday of a month or later; of all that were resolved.
  case closedLast = "closed-last"
}

/// How often something happened, of the times that it could have.
package struct SignalCounts: Hashable, CodedNumbers {
  package internal(set) var count = 0
  package internal(set) var total = 0

  package init() {}

  mutating func add(_ isSignal: Bool) {
    total += 1
    if isSignal { count += 1 }
  }

  package mutating func code(beside other: SignalCounts, by coder: inout some NumberCoder) {
    coder.count(&count, other.count)
    coder.count(&total, other.total)
  }
}
