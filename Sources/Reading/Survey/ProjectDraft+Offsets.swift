import CivilTime

extension ProjectDraft {
  /// A file that differs from another one by whole hours throughout, by the files' paths.
  package struct Offset: Sendable {
    package let file: String
    /// None for a history, which is compared with the tickets.
    package let other: String?
    package let seconds: [Int64]
    package let tickets: Int

    package init(file: String, other: String?, seconds: [Int64], tickets: Int) {
      self.file = file
      self.other = other
      self.seconds = seconds
      self.tickets = tickets
    }
  }

  /// What constant differences between files say of their zones.
  var offsetDoubts: [String] {
    offsets.map { offset in
      guard let other = offset.other else { return historyDoubt(offset) }
      return "'\(offset.file)' has \(offset.tickets) tickets that '\(other)' has as well, created"
        + " \(Self.text(offset.seconds, "later", "earlier")): the two were exported in different"
        + " zones, and only one zone can be stated for both"
    }
  }

  private func historyDoubt(_ offset: Offset) -> String {
    let text =
      "the changes in '\(offset.file)' stand \(Self.text(offset.seconds, "later", "earlier")) than"
      + " the same stamps of their \(offset.tickets) tickets"
    if history?.dates.statesOffset == true, !dates.statesOffset {
      let zone = Self.text(offset.seconds.map { -$0 }.reversed(), "ahead of UTC", "behind UTC")
      return text + ", and state their offset: the tickets' clock is \(zone)"
    }
    return text + ": the two are in different zones, each needs its own under timestamps"
  }

  /// `5h later`, or `0s or 1h earlier (by the season)` where seasons differ.
  private static func text(_ seconds: [Int64], _ ahead: String, _ behind: String) -> String {
    let isAhead = seconds.reduce(0, +) > 0
    let lengths = seconds.map { "\(Seconds(abs($0)))" }
    return (isAhead ? lengths : lengths.reversed()).joined(separator: " or ")
      + " \(isAhead ? ahead : behind)" + (seconds.count > 1 ? " (by the season)" : "")
  }
}
