import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Looks for signs that an export was cut off before its end.
struct CutOffWatch {
  /// The dates of UTC on which tickets of the file that is being read were created, as days since 1970.
  private var daysOfFile: Set<Int> = []
  /// The instants of the date that was seen last.
  private var lastDay = Interval(
    start: Instant(secondsSince1970: 0), end: Instant(secondsSince1970: 0))
  private(set) var gap = IDGap()
  /// The files that have been read.
  private var files: [File] = []

  /// What was seen of one file.
  private struct File {
    let path: String
    let days: Set<Int>
    /// Where its ids lie.
    let ids: [IDRange]
    /// The gap in them that is suspicious.
    let gap: IDGap.Longest?
    /// The line, and why the export may not be whole.
    let signs: [(line: Int, why: String)]
  }

  init() {}

  /// What was seen of a stretch of one file as another run tells it.
  init(days: Set<Int>, gap: IDGap) {
    daysOfFile = days
    self.gap = gap
  }

  /// The dates of UTC on which tickets of any file were created, as days since 1970.
  ///
  /// Cost: the dates of all files.
  var days: Set<Int> { files.reduce(into: daysOfFile) { $0.formUnion($1.days) } }

  /// `step` is how the ticket's id follows the one before; the first is told of by `append`.
  ///
  /// Behind so many rejected rows as many ids are no gap.
  mutating func add(
    _ ticket: borrowing Ticket, _ step: RepeatWatch.Step, behind rejected: Int = 0
  ) {
    if case .missing(let missing) = step {
      gap.add(missing.map { max(0, $0 - rejected) }, before: ticket.id, at: ticket.place)
    }
    guard let created = ticket[.created].instant else { return }
    if lastDay.contains(created) { return }
    let day = LocalDateTime(secondsSince1970: created.secondsSince1970).date.daysSince1970
    daysOfFile.insert(day)
    let start = Instant(secondsSince1970: Int64(day) * 86_400)
    lastDay = Interval(start: start, end: start + .hours(24))
  }

  /// Adds what another watch saw behind this one, of the same file; `begin` is where its first ticket
  /// stands and how that follows the one before, behind so many rejected rows.
  mutating func append(
    _ next: CutOffWatch, from begin: RepeatWatch.Begin?, behind rejected: Int
  ) {
    daysOfFile.formUnion(next.days)
    if let begin {
      var missing: Int?
      if case .missing(let found) = begin.step { missing = found.map { max(0, $0 - rejected) } }
      gap.add(missing, before: begin.id, at: begin.place)
    }
    gap.append(next.gap)
  }

  /// Ends a file of so many rows, the last of which stands on a line and may have too few cells; `ids` has seen all of
  /// its ids.
  mutating func endFile(
    _ path: String, rows: Int, lastRow: (line: Int, isShort: Bool)?, ids: RepeatWatch
  ) {
    var signs: [(line: Int, why: String)] = []
    if ExportCaps.rows.contains(rows) {
      signs.append((1, "it has exactly \(rows) rows, where tools cut exports off"))
    }
    if let lastRow, lastRow.isShort {
      signs.append(
        (
          lastRow.line,
          "its last row has not as many cells as the header, as if it had been cut off"
        ))
    }
    files.append(
      File(
        path: path, days: daysOfFile, ids: ids.ranges(around: gap.longest), gap: gap.suspicious,
        signs: signs))
    gap = IDGap()
    daysOfFile = []
  }

  /// What says that files were cut off, in their order.
  private var signs: [(warning: Diagnostic, lastDay: Int)] {
    files.indices.flatMap { place in
      let file = files[place]
      var signs = file.signs
      if let gap = gap(of: place) {
        signs.append((gap.line, "\(gap.count) ids in a row are missing before this line"))
      }
      return signs.map { line, why in
        let warning = Diagnostic(
          .warning, code: "cut-off-export", "the export may not be whole: \(why)",
          at: Location(file: file.path, line: line, column: 1),
          mend: "compare its number of rows with the tool's own count")
        return (warning, file.days.max() ?? .max)
      }
    }
  }

  /// The gap in a file's ids, unless ids of another file may lie in it: of exports that share tickets none is whole.
  private func gap(of place: Int) -> IDGap.Longest? {
    guard let gap = files[place].gap else { return nil }
    let isFilled = files.indices.contains { other in
      other != place && files[other].ids.contains { gap.touches($0) }
    }
    return isFilled ? nil : gap
  }

  var warnings: [Diagnostic] { signs.map { $0.warning } }

  /// Whether one file has a date and others behind another one.
  func hasFile(with day: Int, goingOnBehind end: Int) -> Bool {
    files.contains { $0.days.contains(day) && $0.days.contains { $0 > end } }
  }

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
