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
    let rows: TicketRows
    var reading: Reading
  }

  /// Counts every ticket of every file by several workers, each with its history.
  ///
  /// Nothing where that takes one worker: for snapshots, and where a file of tickets breaks RFC 4180 in
  /// a way that only reading it in order can tell.
  func tallies(
    _ fresh: Tallies, _ periods: [Period], keepingIDs: Bool = false
  ) throws(RunProblem) -> Counted? {
    if hasSnapshots { return nil }
    // Where no month is counted, only stamps are asked for.
    let history = periods.isEmpty ? nil : try readHistory()
    let run = CountingRun(
      run: self, fresh: fresh, periods: periods, history: history)
    var pass = Pass.first(keepingIDs: keepingIDs)
    while true {
      let read = try RunProblem.told { () throws(FileProblem) in try run.read(pass) }
      guard let found = read else { return nil }
      try RunProblem.told { () throws(FileProblem) in try pass.check(found.files) }
      guard let next = pass.next(after: found.log.watch) else {
        var counted = try result(found, history, pass)
        if keepingIDs { counted.reading.ids = found.log.watch }
        return counted
      }
      pass = next.again(found.files.map { $0.sha256 })
    }
  }

  private func result(
    _ found: CountingRun.Found, _ history: HistoryReading?, _ pass: Pass
  ) throws(RunProblem) -> Counted {
    var reading = try reading(found.log, found.symbols, found.files)
    reading.repeatedRows = pass.repeated.count
    if let history {
      reading.add(history, found.matches, files: sources(history.files))
    }
    return Counted(tallies: found.tallies, rows: found.rows, reading: reading)
  }
}
