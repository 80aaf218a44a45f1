import Compliance

/// What the tickets of a run come to in some months: all that their reports are made of beside the
/// definitions, whether one run read all files or several did.
struct CountedMonths {
  let periods: [Period]
  /// How the ticket files and those of the history are named, by `TicketPlace.file`.
  let files: [String]
  /// By the period.
  var tallies: [Tally]
  let reading: TicketRun.Reading
  /// The rows of lists that are written already; none where the tallies hold all of them.
  var rows: TicketRows?
}
