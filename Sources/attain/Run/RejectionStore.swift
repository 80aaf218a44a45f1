import Reading
import Reporting
import ServiceModel
import Synchronization

/// The rows of `rejected.csv` as they were written, those of a file in the order in which they came.
final class RejectionStore: Sendable {
  private let rows = RowStore()
  private let state: Mutex<State>

  private struct State {
    /// By the file.
    var counts: [Int: Int] = [:]
    var text: RejectionRows
  }

  /// `files` is how the files of the run are named in rows.
  init(files: [String]) { state = Mutex(State(text: RejectionRows(files: files, style: .plain))) }

  /// Adds rejections behind those of the same files that are there.
  func append(_ found: [Rejection]) {
    var rest = found[...]
    while let file = rest.first?.file {
      let same = rest.prefix { $0.file == file }
      rest = rest[same.endIndex...]
      state.withLock { state in
        state.counts[file, default: 0] += same.count
        rows.append(rejected: state.text.rows(of: Array(same)), file: file)
      }
    }
  }

  /// Adds rows that are written already, and says how many they are.
  func append(_ bytes: [UInt8], count: Int, file: Int) {
    state.withLock { state in
      state.counts[file, default: 0] += count
      rows.append(rejected: bytes, file: file)
    }
  }

  /// How many rows are of a file.
  func count(ofFile file: Int) -> Int { state.withLock { $0.counts[file] ?? 0 } }

  /// How many rows there are.
  var count: Int { state.withLock { $0.counts.values.reduce(0, +) } }

  /// Hands out the rows, with their file.
  func rows(to output: (Int, [UInt8]) -> Void) { rows.rejectedRows(to: output) }

  /// What went wrong first while rows were put aside or taken back.
  var problem: FileProblem? { rows.problem }
}
