import Compliance
import Reading
import Reporting
import ServiceModel

extension TicketRun {
  /// Counts every ticket of every file by several workers, with the rows of the lists.
  ///
  /// Nothing where that takes one worker: for snapshots, for a history, and where a file breaks
  /// RFC 4180 in a way that only reading it in order can tell.
  func tallies(
    _ fresh: Tallies, _ periods: [Period], _ style: CSVStyle
  ) throws(RunProblem) -> (tallies: Tallies, rows: TicketRows, reading: Reading)? {
    if hasSnapshots || project.catalogue.project.history != nil { return nil }
    var pass = Pass()
    while true {
      let rows = TicketRows(periods, files: ticketPaths.map { project.relative($0) }, style: style)
      let workers = TicketWorkers(
        context: context(pass), rulebook: project.rulebook, paths: ticketPaths, fresh: fresh,
        rows: rows)
      var found: TicketWorkers.Found?
      do throws(FileProblem) {
        found = try workers.read(count: sizes.workers, pieceSize: sizes.piece)
      } catch {
        throw .file(error)
      }
      guard let found else { return nil }
      guard let next = pass.next(after: found.log.watch) else {
        return try result(found, rows, pass)
      }
      pass = next
    }
  }

  private func result(
    _ found: TicketWorkers.Found, _ rows: TicketRows, _ pass: Pass
  ) throws(RunProblem) -> (tallies: Tallies, rows: TicketRows, reading: Reading) {
    var reading = try reading(found.log, found.symbols, found.files)
    reading.repeatedRows = pass.repeated.count
    return (found.tallies, rows, reading)
  }
}
