import Reading
import TestSupport
import Testing

/// libcsv line by line, against a slow and obvious writer and against itself in pieces.
struct CSVReaderTests {
  private struct Row: Equatable {
    let line: Int
    let cells: [String]
  }

  private func rows(of bytes: [UInt8], pieces: Int) throws -> [Row] {
    var reader = CSVReader()
    var rows: [Row] = []
    func take(_ record: borrowing CSVRecord) {
      let cells = (0..<record.cellCount).map { record.text($0) }
      rows.append(Row(line: record.line, cells: cells))
    }
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      try reader.read(Array(bytes[start..<end]).span, take)
      start = end
    }
    try reader.finish(take)
    return rows
  }

  @Test(arguments: 0..<200)
  func `the size of the pieces changes nothing, whatever the bytes`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab,\"\n\r \t\u{E9}\0".utf8)
    let count = Int.random(in: 0..<400, using: &random)
    var bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    // A quote that stays open is an error, which is told elsewhere.
    bytes += Array("\"\n\"\n".utf8)
    let whole = Result { try rows(of: bytes, pieces: bytes.count) }
    for pieces in [1, 2, 3, 7, 64] {
      let other = Result { try rows(of: bytes, pieces: pieces) }
      switch (whole, other) {
      case (.success(let one), .success(let two)): #expect(one == two)
      case (.failure(let one), .failure(let two)): #expect("\(one)" == "\(two)")
      default: Issue.record("read whole and in pieces of \(pieces) differ")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `what was written is read, each record on the line on which it begins`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 9_000)
    let texts = ["", "a", "b c", "x,y", "he said \"no\"", "two\nlines", "a\r\nb", "\u{FC}\u{672C}"]
    var text = ""
    var line = 1
    var expected: [Row] = []
    for _ in 0..<40 {
      let cells = (0..<3).map { _ in texts[Int.random(in: 0..<texts.count, using: &random)] }
      let written = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      let blanks = Int.random(in: 0..<3, using: &random)
      let lineEnd = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
      expected.append(Row(line: line, cells: cells))
      text += written + lineEnd + String(repeating: "\n", count: lineEnd == "\r" ? 0 : blanks)
      line +=
        cells.reduce(1) { $0 + $1.unicodeScalars.filter { $0 == "\n" }.count }
        + (lineEnd == "\r" ? 0 : blanks)
    }
    for pieces in [1, 5, 1_000_000] {
      #expect(try rows(of: Array(text.utf8), pieces: pieces) == expected)
    }
  }

  @Test func `only the selected columns are kept, in the order of the selection`() throws {
    var reader = CSVReader()
    let bytes = Array("a,b,c\n1,2,3\n4,5\n".utf8)
    var names: [String] = []
    let header = try reader.readOne(bytes.span) { record in
      names = (0..<record.cellCount).map { record.text($0) }
    }
    reader.select(columns: [2, 0], of: names.count)
    var rows: [[String]] = []
    var counts: [Int] = []
    try reader.read(bytes.span.extracting((header ?? 0)...)) { record in
      rows.append([record.text(0), record.text(1)])
      counts.append(record.cellCount)
    }
    #expect(names == ["a", "b", "c"])
    #expect(rows == [["3", "1"], ["", "4"]])
    #expect(counts == [3, 2])
  }

  @Test func `a quote that is not closed is told with the line on which its record begins`() {
    #expect(throws: CSVReader.Problem.unclosedQuote(line: 3)) {
      try rows(of: Array("a,b\n1,2\n3,\"four\n5,6\n".utf8), pieces: 4)
    }
  }
}

/// Where the cells of a record stand in their file.
struct CellPlaceTests {
  private func places(_ text: String, piece: Int) throws -> [[String]] {
    var found: [[String]] = []
    var reader = CSVReader()
    func take(_ record: borrowing CSVRecord) {
      found.append(
        (0..<record.cellCount).map {
          let place = record.place(ofColumn: $0)
          return "\(record.number) \(place.line):\(place.character) \(record.text($0))"
        })
    }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + piece)
      try reader.read(bytes.span.extracting(start..<end), take)
      start = end
    }
    try reader.finish(take)
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func `a cell is found by its line and its character, however the file is cut`(piece: Int) throws {
    let text = "é,\"a,\"\"b\"\"\nc\",d\r\n\r\n x ,\"\",z\n\"1\r2\",\"ü\",3"
    #expect(
      try places(text, piece: piece) == [
        ["1 1:1 é", "1 1:3 a,\"b\"\nc", "1 2:4 d"],
        ["2 4:1 x", "2 4:5 ", "2 4:8 z"],
        ["3 5:1 1\r2", "3 6:4 ü", "3 6:8 3"],
      ])
  }
}
