import Diagnostics
import Reading

/// One CSV file, read from its header to its end, piece by piece.
struct ExportFile {
  let path: String
  let pieceSize: Int

  /// What a file's header says of its columns.
  enum Layout {
    case columns(selected: [Int], count: Int)
    case problems([Diagnostic])
  }

  /// Hands the header to `layout` and every record behind it to `take`.
  ///
  /// Trouble with the content goes to `problems`, and the rest of the file is not read.
  func read(
    problems: inout [Diagnostic], layout: ([String]) -> Layout,
    take: (borrowing CSVRecord) -> Void
  ) throws(FileProblem) -> ReadFile {
    let file = PiecesAhead(path: path, pieceSize: pieceSize)
    var records = Records(path: path)
    while let piece = file.next() {
      records.read(piece.bytes, layout, take)
      file.giveBack(piece)
      if records.hasProblems { file.abandon() }
    }
    let whole = try file.whole()
    records.finish(layout, take)
    problems += records.problems
    return whole ?? ReadFile(path: path, bytes: 0, sha256: "")
  }
}

/// The records of a file while its pieces come.
private struct Records: ~Copyable {
  private let path: String
  private var reader = CSVReader()
  private var hasHeader = false
  private(set) var problems: [Diagnostic] = []

  init(path: String) { self.path = path }

  var hasProblems: Bool { !problems.isEmpty }

  mutating func read(
    _ piece: Span<UInt8>, _ layout: ([String]) -> ExportFile.Layout,
    _ take: (borrowing CSVRecord) -> Void
  ) {
    if hasProblems { return }
    do throws(CSVReader.Problem) {
      var start = 0
      if !hasHeader {
        var headers: [String]?
        guard let end = try reader.readOne(piece, { headers = Header.names(of: $0) }) else {
          return
        }
        start = end
        begin(headers ?? [], layout)
        if hasProblems { return }
      }
      try reader.read(piece.extracting(start...), take)
    } catch {
      problems.append(error.diagnostic(in: path))
    }
  }

  mutating func finish(
    _ layout: ([String]) -> ExportFile.Layout, _ take: (borrowing CSVRecord) -> Void
  ) {
    if hasProblems { return }
    do throws(CSVReader.Problem) {
      if hasHeader {
        try reader.finish(take)
        return
      }
      var headers: [String]?
      try reader.finish { headers = Header.names(of: $0) }
      if let headers {
        begin(headers, layout)
      } else {
        problems.append(Header.missing(in: path))
      }
    } catch {
      problems.append(error.diagnostic(in: path))
    }
  }

  private mutating func begin(_ headers: [String], _ layout: ([String]) -> ExportFile.Layout) {
    hasHeader = true
    switch layout(headers) {
    case .columns(let selected, let count): reader.select(columns: selected, of: count)
    case .problems(let found): problems += found
    }
  }
}
