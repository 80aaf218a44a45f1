import Diagnostics
import Reading
import ServiceModel
import Synchronization

/// Files cut into pieces, one handed out after the other to whoever asks, in the order of the files.
///
/// Reading, unpacking, hashing and cutting happen while a worker asks, so one worker's piece is made
/// while another worker's is read. Cuts between records are right where the files follow RFC 4180; a worker
/// finds out where one is not.
final class RecordPieces<Columns: Sendable>: PieceSource {
  private let state: Mutex<State<Columns>>

  init(_ paths: [String], _ role: FileRole<Columns>, pieceSize: Int, _ cut: PieceCut) {
    state = Mutex(State(paths: paths, role: role, pieceSize: pieceSize, cut: cut))
  }

  /// Makes the next piece; nothing behind the last one, or where a file could not be read.
  func next(into piece: inout RecordPiece<Columns>) -> Bool {
    state.withLock { state in
      if state.failure != nil { return false }
      do throws(FileProblem) {
        return try state.next(into: &piece)
      } catch {
        state.failure = error
        return false
      }
    }
  }

  /// Hands out no more pieces.
  func abandon() { state.withLock { $0.abandon() } }

  /// What was read of each file, once there are no more pieces.
  func files() throws(FileProblem) -> [ReadFile] {
    let (files, failure) = state.withLock { ($0.files, $0.failure) }
    if let failure { throw failure }
    return files
  }
}

/// Where the cutting of the files stands.
private struct State<Columns: Sendable>: ~Copyable {
  private let paths: [String]
  private let role: FileRole<Columns>
  private let pieceSize: Int
  private let cut: PieceCut
  private(set) var files: [ReadFile] = []
  var failure: FileProblem?
  private var open: OpenExport<Columns>?
  private var number = 0

  init(paths: [String], role: FileRole<Columns>, pieceSize: Int, cut: PieceCut) {
    self.paths = paths
    self.role = role
    self.pieceSize = pieceSize
    self.cut = cut
  }

  mutating func abandon() {
    open = nil
    files = paths.map { ReadFile(path: $0, bytes: 0, sha256: "") }
  }

  mutating func next(into piece: inout RecordPiece<Columns>) throws(FileProblem) -> Bool {
    piece.isFirst = open == nil
    if open == nil {
      if files.count == paths.count { return false }
      open = try OpenExport(paths[files.count], role, cut)
    }
    guard let export = open else { return false }
    piece.number = number
    piece.file = files.count
    number += 1
    try export.fill(&piece, pieceSize)
    if piece.isLast {
      let file = export.whole()
      files.append(file)
      if let problem = file.notUTF8 { piece.problems.append(problem) }
      open = nil
    }
    return true
  }
}
