import CivilTime
import Reporting
import ServiceModel

/// Where the rows of all months' lists go while the tickets are read.
final class TicketRows: Sendable {
  /// How the files of the run are named in rows, those of the history behind the tickets'.
  let files: [String]
  private let lists: [RowStore]
  private let rejected: RejectionStore
  /// What was rejected of the tickets, and behind it of the history, whose files stand behind theirs.
  private let allRejected: [RejectionStore]

  /// `history` has what was rejected of the history already.
  init(_ periods: [Period], files: [String], history: RejectionStore? = nil) {
    self.files = files
    lists = periods.map { _ in RowStore() }
    rejected = RejectionStore(files: files)
    allRejected = [rejected] + [history].compactMap { $0 }
  }

  /// A writer for each month's rows; `files` is how the files of the run are named in them.
  static func writers(_ periods: [Period], files: [String], _ rulebook: Rulebook) -> [ListRows] {
    periods.map {
      ListRows(rulebook, files: files, month: $0.month, asOf: $0.asOf, style: .plain)
    }
  }

  /// Adds rows of a file, by the month, behind those of the same that are there.
  func append(_ rows: [[ListRows.Batch]], file: Int) {
    for (store, batches) in zip(lists, rows) { store.append(batches, file: file) }
  }

  /// Adds rejections behind those of the same files that are there.
  func append(rejections found: [Rejection]) { rejected.append(found) }

  /// Adds rows of `rejected.csv` that are written already, and says how many they are.
  func append(rejected bytes: [UInt8], count: Int, file: Int) {
    rejected.append(bytes, count: count, file: file)
  }

  /// How many rows of `rejected.csv` are of a file.
  func rejectedRowCount(ofFile file: Int) -> Int {
    allRejected.reduce(0) { $0 + $1.count(ofFile: file) }
  }

  /// Adds rows of a month and a file that are written already.
  func append(_ rows: ListRows.Batch, period: Int, file: Int) {
    lists[period].append([rows], file: file)
  }

  /// Adds rows, by the month, that stand between those of others: each with its place.
  func append(placed rows: [[ListRows.Batch]]) {
    for (store, batches) in zip(lists, rows) { store.append(placed: batches) }
  }

  /// Hands out the rows of a month's list that are about a target, with their file.
  func rows(
    of list: TicketList, target: Int, period: Int, to output: (Int, [UInt8]) -> Void
  ) { lists[period].rows(of: list, target: target, to: output) }

  /// Hands out the rows of `rejected.csv`, with their file.
  func rejectedRows(to output: (Int, [UInt8]) -> Void) {
    for store in allRejected { store.rows(to: output) }
  }

  /// What went wrong first while rows were put aside or taken back.
  var problem: FileProblem? {
    lists.lazy.compactMap { $0.problem }.first ?? allRejected.lazy.compactMap { $0.problem }.first
  }

  /// The rows of a month's lists.
  func rows(of period: Int) -> StoredRows {
    StoredRows(lists: lists[period], rejected: allRejected)
  }
}
