import Diagnostics
import Reading
import Reporting
import ServiceModel

/// One CSV file, read from its header to its end, piece by piece.
struct ExportFile {
  let path: String
  let form: ExportForm
  let pieceSize: Int
  /// Who is told how far it is.
  var progress: Progress?

  /// The columns of a file that are wanted, and how many it has.
  struct Columns {
    let selected: [Int]
    let count: Int
  }

  /// Hands the header to `layout` and every record behind it to `take`.
  ///
  /// Trouble with the content goes to `problems`, and the rest of the file is not read. `layout` may
  /// be asked about several lines and delimiters; the first with all columns is the header.
  func read(
    problems: inout [Diagnostic], layout: ([String]) -> FoundColumns<Columns>,
    take: (borrowing CSVRecord) -> Void
  ) throws(FileProblem) -> ReadFile {
    let file = PiecesAhead(path: path, encoding: form.encoding?.value, pieceSize: pieceSize)
    var records = Records(path: path, form: form)
    while let piece = file.next() {
      records.read(piece.bytes, layout, take)
      progress?.add(bytes: piece.fileBytes, rows: 0)
      file.giveBack(piece)
      if records.hasProblems { file.abandon() }
    }
    let whole = try file.whole()
    records.finish(layout, take)
    problems += records.problems
    let read = whole ?? ReadFile(path: path, bytes: 0, sha256: "")
    if read.invalidBytes > 0 { problems.append(ExportFile.notUTF8(read)) }
    return read
  }

  /// That some bytes of a file are no UTF-8.
  static func notUTF8(_ file: ReadFile) -> Diagnostic {
    Diagnostic(
      .warning, code: "some-not-utf8",
      counted(
        file.invalidBytes, "byte of the export is not UTF-8, and stands",
        many: "bytes of the export are not UTF-8, and stand") + " as \u{FFFD} in what is printed",
      at: Location(
        file: file.path, line: ByteFile.line(ofByte: file.firstInvalidByte, in: file.path),
        column: 1),
      mend: "the first stands on this line: the tool mixes encodings")
  }
}

/// The records of a file while its pieces come.
private struct Records: ~Copyable {
  private let path: String
  private let form: ExportForm
  private var reader: CSVReader?
  /// The beginning of the file, until its header is found.
  private var head: [UInt8] = []
  private(set) var problems: [Diagnostic] = []

  private var hunt = HeaderHunt()

  init(path: String, form: ExportForm) {
    self.path = path
    self.form = form
  }

  var hasProblems: Bool { !problems.isEmpty }

  mutating func read(
    _ piece: Span<UInt8>, _ layout: ([String]) -> FoundColumns<ExportFile.Columns>,
    _ take: (borrowing CSVRecord) -> Void
  ) {
    if hasProblems { return }
    if reader == nil {
      for index in piece.indices { head.append(piece[index]) }
      if head.count >= hunt.headSize { begin(isWhole: false, layout, take) }
      return
    }
    readRecords(piece, take)
  }

  mutating func finish(
    _ layout: ([String]) -> FoundColumns<ExportFile.Columns>, _ take: (borrowing CSVRecord) -> Void
  ) {
    if reader == nil, !hasProblems { begin(isWhole: true, layout, take) }
    if hasProblems { return }
    do throws(CSVReader.Problem) {
      try reader?.finish(take)
    } catch {
      problems.append(error.diagnostic(in: path))
    }
  }

  private mutating func readRecords(
    _ piece: Span<UInt8>, _ take: (borrowing CSVRecord) -> Void
  ) {
    do throws(CSVReader.Problem) {
      try reader?.read(piece, take)
    } catch {
      problems.append(error.diagnostic(in: path))
    }
  }

  /// Finds the header and reads what stands behind it so far.
  private mutating func begin(
    isWhole: Bool, _ layout: ([String]) -> FoundColumns<ExportFile.Columns>,
    _ take: (borrowing CSVRecord) -> Void
  ) {
    switch hunt.find(in: head, isWhole: isWhole, path: path, form, layout) {
    case .undecided: return
    case .problems(let found): problems += found
    case .header(let candidate, let columns):
      var reader = CSVReader(delimiter: candidate.delimiter, line: candidate.nextLine)
      reader.select(columns: columns.selected, of: columns.count)
      self.reader = consume reader
      let rest = head
      head = []
      readRecords(rest.span.extracting(candidate.end...), take)
    }
  }
}
