import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Looks for signs that an export was cut off before its end.
struct CutOffWatch {
  /// The dates of UTC on which tickets were created, as days since 1970.
  private(set) var days: Set<Int> = []
  /// The instants of the date that was seen last.
  private var lastDay = Interval(
    start: Instant(secondsSince1970: 0), end: Instant(secondsSince1970: 0))
  private var signs: [(warning: Diagnostic, lastDay: Int)] = []
  /// Of the file that is being read, as in `days`.
  private var lastDayOfFile: Int?
  private(set) var gap = Gap()

  init() {}

  /// What was seen of a stretch of one file as another run tells it.
  init(days: Set<Int>, gap: Gap) {
    self.days = days
    self.gap = gap
  }

  /// `step` is how the ticket's id follows the one before; the first is told of by `append`.
  ///
  /// Behind so many rejected rows as many ids are no gap.
  mutating func add(
    _ ticket: borrowing Ticket, _ step: RepeatWatch.Step, behind rejected: Int = 0
  ) {
    if case .missing(let missing) = step {
      gap.add(missing.map { max(0, $0 - rejected) }, before: ticket.place)
    }
    guard let created = ticket[.created].instant else { return }
    if lastDay.contains(created) { return }
    let day = LocalDateTime(secondsSince1970: created.secondsSince1970).date.daysSince1970
    days.insert(day)
    let start = Instant(secondsSince1970: Int64(day) * 86_400)
    lastDay = Interval(start: start, end: start + .hours(24))
  }

  /// Adds what another watch saw behind this one, of the same file; `begin` is where its first ticket
  /// stands and how that follows the one before, behind so many rejected rows.
  mutating func append(
    _ next: CutOffWatch, from begin: (place: TicketPlace, step: RepeatWatch.Step)?,
    behind rejected: Int
  ) {
    days.formUnion(next.days)
    lastDayOfFile = [lastDayOfFile, next.days.max()].compactMap { $0 }.max()
    if let begin {
      var missing: Int?
      if case .missing(let found) = begin.step { missing = found.map { max(0, $0 - rejected) } }
      gap.add(missing, before: begin.place)
    }
    gap.append(next.gap)
  }

  /// Ends a file of so many rows, the last of which stands on a line and may have too few cells.
  mutating func endFile(_ path: String, rows: Int, lastRow: (line: Int, isShort: Bool)?) {
    if ExportCaps.rows.contains(rows) {
      warn(path, 1, "it has exactly \(rows) rows, where tools cut exports off")
    }
    if let lastRow, lastRow.isShort {
      warn(
        path, lastRow.line,
        "its last row has not as many cells as the header, as if it had been cut off")
    }
    if let missing = gap.suspicious {
      warn(path, missing.line, "\(missing.count) ids in a row are missing before this line")
    }
    gap = Gap()
    lastDayOfFile = nil
  }

  private mutating func warn(_ path: String, _ line: Int, _ why: String) {
    let warning = Diagnostic(
      .warning, code: "cut-off-export", "the export may not be whole: \(why)",
      at: Location(file: path, line: line, column: 1),
      mend: "compare its number of rows with the tool's own count")
    signs.append((warning, lastDayOfFile ?? .max))
  }

  var warnings: [Diagnostic] { signs.map { $0.warning } }

  /// How much says that the exports end before a month does, or that files with tickets of it or of later ones
  /// were cut off.
  func signs(in month: Month, asOf: Instant) -> Int {
    let first = month.firstDate.daysSince1970
    return signs.count { $0.lastDay >= first } + (emptyEnd(of: month, asOf: asOf) == nil ? 0 : 1)
  }

  /// The last date before a month on which something was created, where that is more than a year before
  /// it; nothing else.
  func lastLongBefore(_ month: Month) -> LocalDate? {
    // The date before the month may be the month's first one in its own zone.
    let first = month.firstDate.daysSince1970 - 1
    guard let last = days.lazy.filter({ $0 < first }).max(), last < first - 366 else { return nil }
    return LocalDate(daysSince1970: last)
  }

  /// Two dates up to a month on which something was created, and nothing for more than ten years between them; the
  /// last two such, nothing where there are none.
  ///
  /// Tools write an empty time as 1970-01-01, 1900-01-01 or 0001-01-01.
  func lastLongSilence(upTo month: Month) -> (last: LocalDate, next: LocalDate)? {
    let end = month.next.firstDate.daysSince1970
    let known = days.filter { $0 <= end }.sorted()
    guard let place = known.indices.dropFirst().last(where: { known[$0] - known[$0 - 1] > 3_653 })
    else { return nil }
    return (
      LocalDate(daysSince1970: known[place - 1]), LocalDate(daysSince1970: known[place])
    )
  }
}

/// The longest gap in ids that are numbered.
struct Gap {
  var count = 0
  var skipped = 0
  var longest = (line: 0, count: 0)
  /// How many ids could not be compared with the one before; the first of a file never can.
  var oddOnes = 0

  mutating func add(_ missing: Int?, before place: TicketPlace) {
    count += 1
    guard let missing else {
      oddOnes += 1
      return
    }
    skipped += missing
    if missing > longest.count { longest = (place.line, missing) }
  }

  mutating func append(_ next: Gap) {
    count += next.count
    skipped += next.skipped
    if next.longest.count > longest.count { longest = next.longest }
    oddOnes += next.oddOnes
  }

  /// Ids that otherwise follow one another closely do not leave out a hundredth at once.
  var suspicious: (line: Int, count: Int)? {
    let others = skipped - longest.count
    guard oddOnes < 20, longest.count >= 20, longest.count * 100 >= count, others * 10 <= count
    else { return nil }
    return longest
  }
}
