/// What becomes of a clock that stopped at a resolution when the ticket is opened again.
package enum Reopening: String, CaseIterable, Hashable, Sendable {
  /// It runs on; the time while resolved does not count.
  case resumes
  /// It runs on as if it had never stopped.
  case countsThrough = "counts-through"
  /// It starts again from nothing.
  case restarts
  /// The first resolution stays the stop.
  case firstStopStands = "first-stop-stands"
}
