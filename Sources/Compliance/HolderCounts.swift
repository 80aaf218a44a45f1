package import CivilTime

/// What was posted to one account of a target's clocks in a month.
package struct HolderCounts: CodedNumbers {
  package var clocks = 0
  /// Stays with the holder within the clocks; zero for accounts that are not holders.
  package var visits = 0
  package var seconds = Seconds.zero
  /// Of the seconds, those that rest on a ticket's last row alone.
  package var unproved = Seconds.zero

  package init() {}

  package mutating func code(beside other: HolderCounts, by coder: inout some NumberCoder) {
    coder.count(&clocks, other.clocks)
    coder.count(&visits, other.visits)
    coder.seconds(&seconds, other.seconds)
    coder.seconds(&unproved, other.unproved)
  }
}
