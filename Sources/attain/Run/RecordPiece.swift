import Diagnostics

/// A piece of one file, in a buffer that is used again.
struct RecordPiece<Columns: Sendable>: Sendable {
  var buffer: [UInt8] = []
  /// Where the piece ends in the buffer; it begins at its beginning.
  var end = 0
  /// Its number among all pieces, from 0.
  var number = 0
  /// The place of its file in the run's list.
  var file = 0
  /// Whether its file begins with it.
  var isFirst = false
  /// The physical lines that it begins on, and that the next one does; where pieces are cut anywhere only the first
  /// one's begin is known.
  var line = 1
  var nextLine = 1
  /// How many bytes of the file, as it lies on disk, were read for it.
  var fileBytes = 0
  /// Whether no place for a cut was found in it, although it is as long as a piece may be.
  var isUncut = false
  /// Whether the file ends with it.
  var isLast = false
  /// None where the file has no header that could be used; nothing of it is read then.
  var header: Header?
  /// What is wrong with the file as a whole.
  var problems: [Diagnostic] = []

  /// The bytes.
  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.span.extracting(0..<end) }
  }

  /// What a file's header says.
  struct Header: Sendable {
    let columns: Columns
    let delimiter: UInt8
  }
}

/// Where files are cut into pieces.
enum PieceCut: Sendable {
  /// Between two records, so that pieces can be read in any order; right where files follow RFC 4180.
  case betweenRecords
  /// Wherever a piece is long enough, so that pieces have to be read in order, whatever the files break.
  case anywhere
}
