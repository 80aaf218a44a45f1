import CivilTime
import Reporting
import ServiceModel
import Synchronization

/// Where the rows of all months' lists go while the tickets are read.
final class TicketRows: Sendable {
  /// How the files of the run are named in rows, those of the history behind the tickets'.
  let files: [String]
  private let periods: [Period]
  private let lists: [RowStore]
  private let rejected = RowStore()
  private let rejections: Mutex<Rejections>

  private struct Rejections {
    var count = 0
    var text: RejectionRows
  }

  init(_ periods: [Period], files: [String]) {
    self.periods = periods
    self.files = files
    lists = periods.map { _ in RowStore() }
    rejections = Mutex(Rejections(text: RejectionRows(files: files, style: .plain)))
  }

  /// A writer for each month's rows.
  func writers(_ rulebook: Rulebook) -> [ListRows] {
    periods.map {
      ListRows(rulebook, files: files, month: $0.month, asOf: $0.asOf, style: .plain)
    }
  }

  /// Adds rows, by the month, and rejections behind those that are there.
  func append(_ rows: [[ListRows.Batch]], rejections found: [Rejection]) {
    for (store, batches) in zip(lists, rows) { store.append(batches) }
    if found.isEmpty { return }
    rejections.withLock { state in
      state.count += found.count
      rejected.append(rejected: state.text.rows(of: found))
    }
  }

  /// Adds rows, by the month, that stand between those of others: each with its place.
  func append(placed rows: [[ListRows.Batch]]) {
    for (store, batches) in zip(lists, rows) { store.append(placed: batches) }
  }

  /// The rows of a month's lists.
  func rows(of period: Int) -> StoredRows {
    StoredRows(
      lists: lists[period], rejected: rejected,
      rejectedRowCount: rejections.withLock { $0.count })
  }
}
