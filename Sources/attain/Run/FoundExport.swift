import Diagnostics
import Reading
import ServiceModel

/// An export as it is: how its bytes become records, found from the bytes.
struct FoundExport {
  let path: String
  let headers: [String]
  let headerLine: Int
  let delimiter: UInt8
  /// How its characters are written, as far as its bytes tell.
  let writing: Writing

  init(_ path: String, _ profiles: [Profile]) throws(RunProblem) {
    self.path = path
    do throws(FileProblem) {
      writing = try Writing(of: path)
      let head = try FoundExport.head(of: path, writing.encoding)
      let found = HeaderSearch.candidates(
        in: head.bytes, isWhole: head.isWhole, ExportForm())
      guard let header = FoundExport.header(among: found.candidates, in: head, profiles)
      else {
        let problem = found.problem?.diagnostic(in: path) ?? Header.missing(in: path)
        throw FileProblem(path, doing: .use(problem), 0)
      }
      if let kind = ForeignFile(head.bytes), profiles.allSatisfy({ !$0.knows(header.names) }) {
        throw FileProblem(path, doing: .use(kind.problem(in: path)), 0)
      }
      headers = header.names
      headerLine = header.line
      delimiter = header.delimiter
    } catch {
      throw .file(error)
    }
  }

  /// Hands out every record behind the header, with all its cells in the order of some headers, which are the same
  /// columns as its own.
  func read(
    as order: [String], _ take: (borrowing CSVRecord) -> Void
  ) throws(RunProblem) {
    let places = order.indices.map { ownPlace(of: $0, in: order) ?? $0 }
    let source = RecordPieces([path], role, pieceSize: ByteFile.pieceSize, .anywhere)
    let pieces = PieceAhead(source)
    var piece = RecordPiece<[String]>()
    var reader = CSVReader(delimiter: delimiter)
    var problems: [Diagnostic] = []
    while pieces.next(into: &piece) {
      problems += piece.problems
      if problems.haveErrors { continue }
      if piece.isFirst {
        reader.begin(line: piece.line)
        reader.select(columns: places, of: headers.count)
      }
      do throws(CSVReader.Problem) {
        try reader.read(piece.bytes, take)
        if piece.isLast { try reader.finish(take) }
      } catch {
        problems.append(error.diagnostic(in: path))
      }
    }
    try RunProblem.told { () throws(FileProblem) in _ = try source.files() }
    if problems.haveErrors { throw .data(problems) }
  }

  /// As what the file is read: with the header that was found in it.
  private var role: FileRole<[String]> {
    let place = Location(file: path, line: 1, column: 1)
    let form = ExportForm(
      encoding: writing.encoding.map { Located($0, at: place) },
      delimiter: Delimiter.allCases.first { $0.byte == delimiter }.map { Located($0, at: place) },
      headerLine: headerLine)
    return FileRole(title: "", form: form) { names, _ in .columns(names) }
  }

  /// Where the column at a place of some headers stands: of columns of one name the first is the first.
  private func ownPlace(of place: Int, in order: [String]) -> Int? {
    let number = order[..<place].count { $0 == order[place] }
    return headers.indices.filter { headers[$0] == order[place] }.dropFirst(number).first
  }

  /// The first that a profile knows; else of the records with as many cells as most rows the first that the generic
  /// one knows, by an id or a creation and something else; else of all the one of which it knows most; else the first
  /// with as many cells as most rows.
  private static func header(
    among candidates: [HeaderSearch.Candidate], in head: (bytes: [UInt8], isWhole: Bool),
    _ profiles: [Profile]
  ) -> HeaderSearch.Candidate? {
    let recognised = candidates.first { candidate in
      profiles.contains { $0.isRecognised(in: candidate.names) }
    }
    if let recognised { return recognised }
    let generic = profiles.filter { $0.recognisedBy.isEmpty }
    func known(_ candidate: HeaderSearch.Candidate) -> Int {
      generic.map { $0.roles(in: candidate.names) }.max() ?? 0
    }
    let usual = HeaderSearch.usual(among: candidates, in: head.bytes, isWhole: head.isWhole)
    return usual.first { known($0) > 0 }
      ?? candidates.filter { known($0) > 0 }.max { known($0) < known($1) }
      ?? usual.first ?? candidates.max { $0.names.count < $1.names.count }
  }

  private static func head(
    of path: String, _ encoding: TextEncoding?
  ) throws(FileProblem) -> (bytes: [UInt8], isWhole: Bool) {
    let file = try FileStream(path: path)
    let text = TextStream(
      path: path, try ByteFile.unpacked(file, path), stated: encoding)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var bytes: [UInt8] = []
    while bytes.count < 1 << 18 {
      let count = try text.read(into: &buffer)
      if count == 0 { return (bytes, true) }
      bytes += buffer[..<count]
    }
    return (bytes, false)
  }
}

extension Profile {
  /// How many of its roles a header names; none where neither an id or a creation nor anything else is among them.
  fileprivate func roles(in headers: [String]) -> Int {
    let named = TicketColumn.all.filter {
      Profile.place(of: columns[$0] ?? [], in: headers) != nil
    }
    let isOfTickets = named.contains(.id) || named.contains(.moment(.created))
    return isOfTickets && named.count > 1 ? named.count : 0
  }

  fileprivate func knows(_ headers: [String]) -> Bool {
    isRecognised(in: headers) || roles(in: headers) > 0
  }
}
