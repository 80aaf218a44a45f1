import CivilTime
import Compliance
import Reading
import Reporting
import ServiceModel

extension TicketRun {
  /// The last month that the tickets cover, as far as both ends of the files tell.
  func likelyMonth() -> Month? {
    LikelyMonth(context(Pass()), project.rulebook).month(of: ticketPaths)
  }

  /// What several workers counted, with the rows of the lists.
  struct Counted {
    let tallies: Tallies
    let rows: TicketRows?
    var reading: Reading
  }

  /// Counts every ticket of every file by several workers, each with its history.
  ///
  /// `keepingIDs` is whether those of all tickets are asked for.
  func tallies(
    _ fresh: Tallies, _ periods: [Period], keepingIDs: Bool = false
  ) throws(RunProblem) -> Counted {
    // Where no month is counted, only stamps are asked for.
    let history = periods.isEmpty ? nil : try readHistory()
    let (files, rulebook) = (rowNames, project.rulebook)
    let way = TicketReading(
      run: self, history: history,
      rows: { TicketRows(periods, files: files, history: history?.rejected) },
      sink: { CountingSink(fresh, periods, files: files, rulebook) })
    var (found, reading) = try read(way, .betweenRecords, Pass.first(keepingIDs: keepingIDs))
    if keepingIDs { reading.ids = found.log.watch }
    var tallies = fresh
    tallies.merge(found.sinks.map { $0.tallies }, found.symbols.shared)
    return Counted(tallies: tallies, rows: found.rows, reading: reading)
  }
}
