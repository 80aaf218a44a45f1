import Diagnostics
import Reading
import ServiceModel

/// A file whose header is found and whose records are being cut into pieces.
final class OpenExport<Columns: Sendable> {
  private let path: String
  private let cut: PieceCut
  private let file: FileStream
  private let text: TextStream
  private var header: RecordPiece<Columns>.Header?
  private var problems: [Diagnostic] = []
  /// What was read and belongs to the next piece.
  private var rest: ArraySlice<UInt8> = []
  private var line = 1
  private var isAtEnd = false
  /// How many of the file's bytes the pieces so far account for.
  private var toldBytes = 0

  init(_ path: String, _ role: FileRole<Columns>, _ cut: PieceCut) throws(FileProblem) {
    self.path = path
    self.cut = cut
    file = try FileStream(path: path)
    text = TextStream(
      path: path, try ByteFile.unpacked(file, path), stated: role.form.encoding?.value)
    try findHeader(role)
  }

  private func findHeader(_ role: FileRole<Columns>) throws(FileProblem) {
    var hunt = HeaderHunt()
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: PieceSizes.firstBuffer)
    while true {
      while head.count < hunt.headSize, !isAtEnd {
        let count = try text.read(into: &buffer)
        head += buffer[..<count]
        isAtEnd = count == 0
      }
      let found = hunt.find(
        in: head, isWhole: isAtEnd, path: path, role.form, role.columns)
      switch found {
      case .undecided: continue
      case .problems(let found): fail(found)
      case .header(let candidate, let columns):
        header = .init(columns: columns, delimiter: candidate.delimiter)
        line = candidate.nextLine
        rest = head[candidate.end...]
      }
      return
    }
  }

  /// Nothing of a file without a header is read.
  private func fail(_ found: [Diagnostic]) {
    problems = found
    isAtEnd = true
  }

  /// Fills a piece: up to its size where it may be cut anywhere; else up to the last cut that fits, at least one
  /// record; up to the end of the file where that comes first.
  func fill(_ piece: inout RecordPiece<Columns>, _ size: Int) throws(FileProblem) {
    switch cut {
    case .betweenRecords: try fillRecords(&piece, size)
    case .anywhere:
      var filled = 0
      try fill(&piece.buffer, &filled, to: size)
      set(&piece, end: filled, 0, isLast: isAtEnd && rest.isEmpty)
    }
  }

  private func fillRecords(_ piece: inout RecordPiece<Columns>, _ size: Int) throws(FileProblem) {
    var size = size
    var filled = 0
    while true {
      try fill(&piece.buffer, &filled, to: size)
      if filled < size { return end(&piece, filled) }
      let cut = ByteScan.lastCut(of: piece.buffer.span.extracting(0..<filled))
      if let cut { return self.cut(&piece, cut, filled) }
      if size >= PieceSizes.largestPiece {
        piece.isUncut = true
        return end(&piece, filled)
      }
      // A buffer that was longer before may hold more than was asked for.
      size = 2 * max(size, filled)
    }
  }

  private func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, to size: Int
  ) throws(FileProblem) {
    let taken = min(rest.count, size - filled)
    OpenExport.grow(&buffer, to: filled + taken)
    buffer.replaceSubrange(filled..<filled + taken, with: rest.prefix(taken))
    rest.removeFirst(taken)
    filled += taken
    while filled < size, !isAtEnd {
      if filled == buffer.count {
        OpenExport.grow(&buffer, to: min(size, max(PieceSizes.firstBuffer, 2 * filled)))
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

  private func end(_ piece: inout RecordPiece<Columns>, _ filled: Int) {
    let feeds = ByteScan.marks(in: piece.buffer.span.extracting(0..<filled)).lineFeeds
    set(&piece, end: filled, feeds, isLast: true)
  }

  private func cut(_ piece: inout RecordPiece<Columns>, _ cut: ByteScan.Cut, _ filled: Int) {
    rest = piece.buffer[cut.end..<filled] + rest
    set(&piece, end: cut.end, cut.lineFeeds, isLast: isAtEnd && rest.isEmpty)
  }

  private func set(
    _ piece: inout RecordPiece<Columns>, end: Int, _ lineFeeds: Int, isLast: Bool
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

private enum PieceSizes {
  /// As the largest cell: longer records are read in order.
  static let largestPiece = 16 << 20
  /// A small file should not cost a large buffer.
  static let firstBuffer = 64 << 10
}
