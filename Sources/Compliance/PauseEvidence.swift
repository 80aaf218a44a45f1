import CivilTime
import ServiceModel

/// What is known of a clock's pauses.
struct PauseEvidence {
  let history: History
  /// The stated pause total, where only that is known.
  let hold: Seconds?
  let holdTime: HoldTime
  /// Whether the target grants pauses at all, and whether its clock runs until the work is done.
  let grantsPauses: Bool
  let runsToTheEnd: Bool
}

extension PauseEvidence {
  init(
    _ ticket: borrowing Ticket, _ holdTime: HoldTime, grantsPauses: Bool, runsToTheEnd: Bool
  ) {
    history = ticket.history
    hold = ticket.hasHistory ? nil : ticket.hold
    self.holdTime = holdTime
    self.grantsPauses = grantsPauses
    self.runsToTheEnd = runsToTheEnd
  }

  /// The same if a stated total, or none, were known and taken off whatever the target grants.
  func taking(_ hold: Seconds?, as holdTime: HoldTime) -> PauseEvidence {
    PauseEvidence(
      history: .none, hold: hold, holdTime: holdTime, grantsPauses: true, runsToTheEnd: true)
  }

  /// How much of a stated pause total surely lies in the time of a clock that is `open`: its open time, or its wall
  /// time where nothing of it is `closed`.
  ///
  /// A total says how long, never when: it shortens a clock that runs until the work is done, and
  /// only casts doubt on one that stops before.
  func sureHold(of open: Seconds, closed: () -> Seconds) -> Seconds {
    guard let hold, grantsPauses, runsToTheEnd else { return .zero }
    let stated = holdTime == .open ? hold : hold - closed()
    return min(open, max(.zero, stated))
  }

  /// How much could have been paused instead: more for a late clock, less for one in time; nothing
  /// where the pauses are proved.
  ///
  /// `paused` is the time of the pauses that a broken history shows, of the same kind as `open`.
  func otherHold(
    open: Seconds, sure: Seconds, paused: Seconds, wall: Seconds, isLate: Bool
  ) -> Seconds? {
    if !grantsPauses { return nil }
    switch history {
    case .whole: return nil
    case .broken: return isLate ? open : .zero - paused
    case .none:
      if isLate { return min(open, hold ?? open) }
      return contradicts(open: open, wall: wall) ? .zero : sure
    }
  }

  /// Whether more was stated than the clock ever had.
  private func contradicts(open: Seconds, wall: Seconds) -> Bool {
    guard let hold else { return false }
    return hold > (holdTime == .open ? open : wall)
  }
}
