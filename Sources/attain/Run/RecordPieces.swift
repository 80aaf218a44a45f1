import Diagnostics
import Reading
import ServiceModel
import Synchronization

/// Files of tickets or of changes cut into pieces between two records, one handed out after the other to whoever
/// asks, in the order of the files.
///
/// Reading, unpacking, hashing and cutting happen while a worker asks, so one worker's piece is made
/// while another worker's is read. The cuts are right where the files follow RFC 4180; a worker finds
/// out where one is not.
final class RecordPieces: PieceSource {
  private let state: Mutex<State>

  init(_ paths: [String], _ role: FileRole, pieceSize: Int) {
    state = Mutex(State(paths: paths, role: role, pieceSize: pieceSize))
  }

  /// A piece of one file, in a buffer that is used again.
  struct Piece: Sendable {
    var buffer: [UInt8] = []
    /// Where the records end in the buffer; they begin at its beginning.
    var end = 0
    /// Its number among all pieces, from 0.
    var number = 0
    /// The place of its file in the run's list.
    var file = 0
    /// The physical lines that it begins on, and that the next one does.
    var line = 1
    var nextLine = 1
    /// How many bytes of the file, as it lies on disk, were read for it.
    var fileBytes = 0
    /// Whether no place for a cut was found in it, although it is as long as a piece may be.
    var isUncut = false
    /// Whether the file ends with it.
    var isLast = false
    var header: Header?
    /// What is wrong with the file as a whole.
    var problems: [Diagnostic] = []

    /// The records.
    var records: Span<UInt8> {
      @_lifetime(borrow self)
      get { buffer.span.extracting(0..<end) }
    }

    /// What a file's header says.
    struct Header: Sendable {
      let columns: FileColumns
      let delimiter: UInt8
    }
  }

  /// Makes the next piece; nothing behind the last one, or where a file could not be read.
  func next(into piece: inout Piece) -> Bool {
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
private struct State: ~Copyable {
  private let paths: [String]
  private let role: FileRole
  private let pieceSize: Int
  private(set) var files: [ReadFile] = []
  var failure: FileProblem?
  private var open: OpenExport?
  private var number = 0

  init(paths: [String], role: FileRole, pieceSize: Int) {
    self.paths = paths
    self.role = role
    self.pieceSize = pieceSize
  }

  mutating func abandon() {
    open = nil
    files = paths.map { ReadFile(path: $0, bytes: 0, sha256: "") }
  }

  mutating func next(into piece: inout RecordPieces.Piece) throws(FileProblem) -> Bool {
    if open == nil {
      if files.count == paths.count { return false }
      open = try OpenExport(paths[files.count], role)
    }
    guard let export = open else { return false }
    piece.number = number
    piece.file = files.count
    number += 1
    try export.fill(&piece, pieceSize)
    if piece.isLast {
      let file = export.whole()
      files.append(file)
      if file.invalidBytes > 0 { piece.problems.append(ExportFile.notUTF8(file)) }
      open = nil
    }
    return true
  }
}
