import Diagnostics
package import ServiceModel

/// Where the header of an export may stand, and what may part its cells.
package enum HeaderSearch {
  /// A record that may be the header, read with one delimiter.
  package struct Candidate: Hashable, Sendable {
    package let names: [String]
    package let delimiter: UInt8
    /// The physical line of the header, from 1.
    package let line: Int
    /// Where the record ends in the bytes, its line end included.
    package let end: Int
    /// The physical line behind it.
    package let nextLine: Int
  }

  /// What was found.
  package struct Found {
    /// The likeliest first.
    package let candidates: [Candidate]
    /// Why there is no candidate, where it is known: too many cells whatever else could be read, since nobody parts as
    /// many by chance.
    package let problem: CSVReader.Problem?
  }

  /// How many records are tried where nobody says on which line the header stands.
  static let mostTitles = 10

  /// The candidates, the likeliest first: the first record by the delimiter that parts it most
  /// often, then by others, then the records behind it, which stand below titles.
  ///
  /// A record that ends with the bytes is one only where these are the whole file.
  package static func candidates(
    in head: [UInt8], isWhole: Bool, _ form: ExportForm
  ) -> Found {
    let delimiters = form.delimiter.map { [$0.value.byte] } ?? Delimiter.allCases.map { $0.byte }
    var found: [Candidate] = []
    var problem: CSVReader.Problem?
    for delimiter in delimiters {
      do throws(CSVReader.Problem) {
        found += try records(in: head, isWhole: isWhole, delimiter, from: form.headerLine)
      } catch {
        if case .tooManyCells = error { return Found(candidates: [], problem: error) }
        problem = problem ?? error
      }
    }
    // Sorting keeps the order of delimiters where lines and counts are the same.
    let sorted = found.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (a.line, b.names.count, one.offset) < (b.line, a.names.count, other.offset)
    }
    return Found(
      candidates: sorted.map { $0.element }, problem: sorted.isEmpty ? problem : nil)
  }

  private static func records(
    in head: [UInt8], isWhole: Bool, _ delimiter: UInt8, from line: Int?
  ) throws(CSVReader.Problem) -> [Candidate] {
    let begin = line.map { Lines.start(of: $0, in: head) } ?? 0
    guard let begin else { return [] }
    var reader = CSVReader(delimiter: delimiter, line: line ?? 1)
    var found: [Candidate] = []
    var start = begin
    for _ in 0..<(line == nil ? mostTitles : 1) {
      var names: [String] = []
      var recordLine = 0
      let rest = head.span.extracting(start...)
      func take(_ record: borrowing CSVRecord) {
        names = Header.names(of: record)
        recordLine = record.line
      }
      let read: Int?
      do throws(CSVReader.Problem) {
        read = try reader.readOne(rest, take)
        if read == nil {
          if !isWhole { break }
          try reader.finish(take)
        }
      } catch {
        // Rows below a title may be of any kind.
        if found.isEmpty { throw error }
        break
      }
      if recordLine == 0 { break }
      start += read ?? rest.count
      found.append(
        Candidate(
          names: names, delimiter: delimiter, line: recordLine, end: start,
          nextLine: Lines.count(in: head, before: start) + 1))
      if read == nil { break }
    }
    return found
  }
}

/// Physical lines of bytes: ended by a line feed, a carriage return or both.
private enum Lines {
  /// How many lines end before a place, at which one in two halves has ended too.
  static func count(in bytes: [UInt8], before end: Int) -> Int {
    (0..<end).count { isEnd($0, in: bytes, before: end) }
  }

  /// Where a line begins; nothing where there are fewer.
  static func start(of line: Int, in bytes: [UInt8]) -> Int? {
    var left = line - 1
    if left == 0 { return 0 }
    for place in bytes.indices where isEnd(place, in: bytes, before: bytes.count) {
      left -= 1
      if left == 0 { return place + 1 }
    }
    return nil
  }

  private static func isEnd(_ place: Int, in bytes: [UInt8], before end: Int) -> Bool {
    let isReturn = bytes[place] == UInt8(ascii: "\r")
    let isHalf = isReturn && place + 1 < end && bytes[place + 1] == UInt8(ascii: "\n")
    return bytes[place] == UInt8(ascii: "\n") || isReturn && !isHalf
  }
}
