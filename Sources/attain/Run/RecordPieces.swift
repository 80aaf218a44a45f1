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
    fileprivate(set) var buffer: [UInt8] = []
    /// Where the records end in the buffer; they begin at its beginning.
    fileprivate(set) var end = 0
    /// Its number among all pieces, from 0.
    fileprivate(set) var number = 0
    /// The place of its file in the run's list.
    fileprivate(set) var file = 0
    /// The physical lines that it begins on, and that the next one does.
    fileprivate(set) var line = 1
    fileprivate(set) var nextLine = 1
    /// How many bytes of the file, as it lies on disk, were read for it.
    fileprivate(set) var fileBytes = 0
    /// Whether no place for a cut was found in it, although it is as long as a piece may be.
    fileprivate(set) var isUncut = false
    /// Whether the file ends with it.
    fileprivate(set) var isLast = false
    fileprivate(set) var header: Header?
    /// What is wrong with the file as a whole.
    fileprivate(set) var problems: [Diagnostic] = []

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

/// A file whose header is found and whose records are being cut into pieces.
private final class OpenExport {
  private let path: String
  private let file: FileStream
  private let text: TextStream
  private var header: RecordPieces.Piece.Header?
  private var problems: [Diagnostic] = []
  /// What was read and belongs to the next piece.
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  /// How many of the file's bytes the pieces so far account for.
  private var toldBytes = 0

  init(_ path: String, _ role: FileRole) throws(FileProblem) {
    self.path = path
    file = try FileStream(path: path)
    text = TextStream(
      path: path, try ByteFile.unpacked(file, path), stated: role.form.encoding?.value)
    try findHeader(role)
  }

  private func findHeader(_ role: FileRole) throws(FileProblem) {
    var hunt = HeaderHunt()
    var buffer = [UInt8](repeating: 0, count: OpenExport.firstBuffer)
    while true {
      while rest.count < hunt.headSize, !isAtEnd {
        let count = try text.read(into: &buffer)
        rest += buffer[..<count]
        isAtEnd = count == 0
      }
      var columns: FileColumns?
      let found = hunt.find(in: rest, isWhole: isAtEnd, path: path, role.form) { names in
        switch role.columns(in: names, file: path) {
        case .problems(let problems): return .problems(problems)
        case .columns(let found):
          columns = found
          return .columns(selected: [], count: 0)
        }
      }
      switch found {
      case .undecided: continue
      case .problems(let found): fail(found)
      case .header(let candidate, _, _):
        if let columns { header = .init(columns: columns, delimiter: candidate.delimiter) }
        line = candidate.nextLine
        rest.removeFirst(candidate.end)
      }
      return
    }
  }

  /// Nothing of a file without a header is read.
  private func fail(_ found: [Diagnostic]) {
    problems = found
    rest = []
    isAtEnd = true
  }

  /// Fills a piece up to the last cut that fits, at least one record; up to the end of the file where
  /// that comes first.
  func fill(_ piece: inout RecordPieces.Piece, _ size: Int) throws(FileProblem) {
    var size = size
    var filled = 0
    while true {
      try fill(&piece.buffer, &filled, to: size)
      if filled < size { return end(&piece, filled) }
      let cut = ByteScan.lastCut(of: piece.buffer.span.extracting(0..<filled))
      if let cut { return self.cut(&piece, cut, filled) }
      if size >= OpenExport.largestPiece {
        piece.isUncut = true
        return end(&piece, filled)
      }
      // A buffer that was longer before may hold more than was asked for.
      size = 2 * max(size, filled)
    }
  }

  /// Four times the largest cell: what is longer is no record of RFC 4180.
  private static let largestPiece = 64 << 20
  /// A small file should not cost a large buffer.
  private static let firstBuffer = 64 << 10

  private func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, to size: Int
  ) throws(FileProblem) {
    let taken = min(rest.count, size - filled)
    OpenExport.grow(&buffer, to: filled + taken)
    buffer.replaceSubrange(filled..<filled + taken, with: rest[..<taken])
    rest.removeFirst(taken)
    filled += taken
    while filled < size, !isAtEnd {
      if filled == buffer.count {
        OpenExport.grow(&buffer, to: min(size, max(OpenExport.firstBuffer, 2 * filled)))
      }
      let count = try text.read(into: &buffer, from: filled)
      filled += count
      isAtEnd = count == 0
    }
  }

  private static func grow(_ buffer: inout [UInt8], to count: Int) {
    if buffer.count >= count { return }
    buffer.append(contentsOf: repeatElement(0, count: count - buffer.count))
  }

  private func end(_ piece: inout RecordPieces.Piece, _ filled: Int) {
    let feeds = ByteScan.marks(in: piece.buffer.span.extracting(0..<filled)).lineFeeds
    set(&piece, end: filled, feeds, isLast: true)
  }

  private func cut(_ piece: inout RecordPieces.Piece, _ cut: ByteScan.Cut, _ filled: Int) {
    rest = piece.buffer[cut.end..<filled] + rest
    set(&piece, end: cut.end, cut.lineFeeds, isLast: isAtEnd && rest.isEmpty)
  }

  private func set(
    _ piece: inout RecordPieces.Piece, end: Int, _ lineFeeds: Int, isLast: Bool
  ) {
    piece.end = end
    piece.fileBytes = file.total - toldBytes
    toldBytes = file.total
    piece.line = line
    line += lineFeeds
    piece.nextLine = line
    piece.isLast = isLast
    piece.header = header
    piece.problems = problems
  }

  func whole() -> ReadFile {
    ReadFile(
      path: path, bytes: file.total, sha256: file.sha256(), invalidBytes: text.check.invalid,
      firstInvalidByte: text.check.firstInvalid)
  }
}
