import Dispatch
import Synchronization

/// Makes the next piece in the background while the one before is read, for a worker who is alone.
final class PieceAhead<Columns: Sendable>: PieceSource {
  private let pieces: RecordPieces<Columns>
  /// The piece that is made, and whether there was one.
  private let made = Mutex<(piece: RecordPiece<Columns>, isThere: Bool)?>(nil)
  /// The piece that was read last, for its buffer.
  private let spare = Mutex(RecordPiece<Columns>())
  private let isMade = DispatchSemaphore(value: 0)

  init(_ pieces: RecordPieces<Columns>) {
    self.pieces = pieces
    make()
  }

  private func make() {
    DispatchQueue.global().async { [self] in
      var piece = RecordPiece<Columns>()
      spare.withLock { swap(&$0, &piece) }
      let isThere = pieces.next(into: &piece)
      made.withLock { $0 = (piece, isThere) }
      isMade.signal()
    }
  }

  func next(into piece: inout RecordPiece<Columns>) -> Bool {
    isMade.wait()
    guard let (next, isThere) = made.withLock({ $0.take() }) else { return false }
    // Whoever fills a buffer has to be its only owner, or it would be copied.
    spare.withLock { swap(&$0, &piece) }
    piece = next
    if isThere { make() } else { isMade.signal() }
    return isThere
  }

  func abandon() { pieces.abandon() }
}

/// Hands out pieces in the order of the files.
protocol PieceSource<Columns>: Sendable {
  /// What is known of the columns of a file.
  associatedtype Columns: Sendable

  /// Makes the next piece, in the buffer of the one that is handed over; false behind the last one.
  func next(into piece: inout RecordPiece<Columns>) -> Bool

  /// Hands out no more pieces.
  func abandon()
}
