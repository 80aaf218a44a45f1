import Diagnostics
import Reading
import ServiceModel

/// What reading some records of one file found beside their tickets.
struct PieceLog {
  /// Records read, whatever became of them.
  var rows = 0
  /// With the numbers of their records counted from the beginning of the piece.
  var rejections: [Rejection] = []
  var rejectedRows = 0
  var watch: RepeatWatch
  var cutOff = CutOffWatch()
  var problems: [Diagnostic] = []
  /// What has to be asked of the tool's verdict, once a file.
  var question: Diagnostic?
  /// The physical line of the last record.
  var lastLine = 0
  /// Rows that do not count before the first ticket that does, and behind the last one: all of them where there is none.
  var rejectedBefore = 0
  var rejectedBehind = 0
  /// Of rejected rows that have one, where they are asked for.
  var rejectedIDs: [[UInt8]] = []

  init(keepingPrints limit: Int) { watch = RepeatWatch(limit: limit) }

  /// Looks at a snapshot of a ticket, whose id may repeat.
  mutating func add(snapshot ticket: borrowing Ticket) { cutOff.add(ticket, .first) }

  /// Looks at a ticket that counts.
  mutating func add(_ ticket: borrowing Ticket) {
    if watch.first == nil { rejectedBefore = rejectedBehind }
    cutOff.add(ticket, watch.add(ticket), behind: rejectedBehind)
    rejectedBehind = 0
  }

  /// Looks at a ticket of which a later row counts: its id is not missing.
  mutating func addRepeated() { rejectedBehind += 1 }

  /// Looks at a row that is no ticket.
  mutating func addRejected() {
    rejectedRows += 1
    rejectedBehind += 1
  }
}
