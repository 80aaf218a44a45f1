import Dispatch
import ServiceModel
import Synchronization

/// A file that is read ahead and hashed in the background, piece by piece, in a few buffers that are
/// used again, while the pieces before are worked on.
///
/// The pieces come in the order of the file, however the two take turns.
final class PiecesAhead: Sendable {
  /// A buffer and how much of it is filled.
  struct Piece: Sendable {
    fileprivate var buffer: [UInt8]
    fileprivate var count = 0
    /// How many bytes of the file, as it lies on disk, were read for it.
    fileprivate(set) var fileBytes = 0

    var bytes: Span<UInt8> {
      @_lifetime(borrow self)
      get { buffer.span.extracting(first: count) }
    }
  }

  private struct State {
    var free: [Piece]
    var filled: [Piece] = []
    var ending: Ending?
    var isAbandoned = false
  }

  private enum Ending {
    case whole(ReadFile)
    case problem(FileProblem)
  }

  private static let bufferCount = 3
  private let state: Mutex<State>
  private let freeOnes = DispatchSemaphore(value: 0)
  private let filledOnes = DispatchSemaphore(value: 0)

  init(path: String, encoding: TextEncoding?, pieceSize: Int) {
    let piece = Piece(buffer: [UInt8](repeating: 0, count: pieceSize))
    state = Mutex(State(free: Array(repeating: piece, count: Self.bufferCount)))
    for _ in 0..<Self.bufferCount { freeOnes.signal() }
    DispatchQueue.global().async { self.read(path, encoding) }
  }

  /// Waits for the next piece; nothing at the end of the file.
  ///
  /// Every piece is given back.
  func next() -> Piece? {
    filledOnes.wait()
    return state.withLock { $0.filled.isEmpty ? nil : $0.filled.removeFirst() }
  }

  /// A piece that has been worked on.
  func giveBack(_ piece: consuming Piece) {
    let piece = piece
    state.withLock { $0.free.append(piece) }
    freeOnes.signal()
  }

  /// Nothing more is wanted.
  func abandon() {
    state.withLock { $0.isAbandoned = true }
    freeOnes.signal()
  }

  /// What was read, once `next` has given nothing.
  func whole() throws(FileProblem) -> ReadFile? {
    switch state.withLock({ $0.ending }) {
    case .whole(let file): return file
    case .problem(let problem): throw problem
    case nil: return nil
    }
  }

  private func read(_ path: String, _ encoding: TextEncoding?) {
    let ending: Ending
    do throws(FileProblem) {
      ending = .whole(try readPieces(path, encoding))
    } catch {
      ending = .problem(error)
    }
    state.withLock { $0.ending = ending }
    filledOnes.signal()
  }

  private func readPieces(
    _ path: String, _ encoding: TextEncoding?
  ) throws(FileProblem) -> ReadFile {
    let file = try FileStream(path: path)
    let text = TextStream(
      path: path, try ByteFile.unpacked(file, path), stated: encoding)
    var told = 0
    while true {
      freeOnes.wait()
      guard var piece = state.withLock({ $0.isAbandoned ? nil : $0.free.removeLast() }) else {
        break
      }
      piece.count = try text.read(into: &piece.buffer)
      if piece.count == 0 { break }
      piece.fileBytes = file.total - told
      told = file.total
      let filled = piece
      state.withLock { $0.filled.append(filled) }
      filledOnes.signal()
    }
    return ReadFile(
      path: path, bytes: file.total, sha256: file.sha256(), invalidBytes: text.check.invalid,
      firstInvalidByte: text.check.firstInvalid)
  }
}

/// An export that has been read to its end; size and hash are those of the file on disk.
struct ReadFile: Hashable, Sendable {
  let path: String
  let bytes: Int
  let sha256: String
  /// Bytes that are no UTF-8, in an export that is; and where the first of them stands, from 0.
  var invalidBytes = 0
  var firstInvalidByte = 0
}
