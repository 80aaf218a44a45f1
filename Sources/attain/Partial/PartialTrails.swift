import CivilTime
import Compliance
import Diagnostics
import Reading
import ServiceModel

/// What the files of a partial told beside their tickets, as it is written.
struct PartialTrails {
  /// By the place of the file in the partial.
  var files: [FileTrail]
  /// How many rows of `rejected.csv` each file has, those of the history behind those of the tickets.
  var rejectedRows: [Int]
  /// About files of changes.
  var historyWarnings: [Diagnostic]

  func write(to writer: inout ByteWriter, _ project: Project) {
    writer.list(files) { writer, trail in
      writer.list(trail.pieces) { writer, piece in piece.write(to: &writer, project) }
    }
    writer.list(rejectedRows) { $0.number($1) }
    writer.list(historyWarnings) { writer, warning in writer.warning(warning, project) }
  }

  /// `files` are the places of the partial's ticket files among all that are merged.
  init(from reader: inout ByteReader, _ project: Project, files numbers: [Int]) {
    var next = numbers[...]
    files = reader.list { reader in
      let file = next.popFirst() ?? 0
      return FileTrail(
        file: file, pieces: reader.list { PieceLog(from: &$0, file: file, project) })
    }
    if files.count != numbers.count { reader.fail() }
    rejectedRows = reader.list { $0.count() }
    historyWarnings = reader.list { $0.warning(project) }
  }

  init(_ reading: TicketRun.Reading, rejectedRows: [Int]) {
    files = reading.trails
    self.rejectedRows = rejectedRows
    historyWarnings = reading.historyWarnings
  }
}

extension PieceLog {
  fileprivate func write(to writer: inout ByteWriter, _ project: Project) {
    writer.number(rows)
    writer.number(lastLine)
    writer.number(rejectedRows)
    writer.number(rejectedBefore)
    writer.number(rejectedBehind)
    writer.optional(rejections.last) { writer, rejection in
      writer.number(rejection.line)
      writer.flag(rejection.isRagged)
    }
    writer.optional(watch.first) { writer, first in
      writer.text(first.id)
      writer.number(first.place.line)
    }
    writer.text(watch.last)
    writer.optional(watch.unordered) { writer, range in
      writer.text(range.first)
      writer.text(range.last)
    }
    writer.number(watch.count)
    let gap = cutOff.gap
    writer.number(gap.count)
    writer.signed(Int64(gap.skipped))
    writer.number(gap.longest.line)
    writer.text(gap.longest.next)
    writer.number(gap.longest.count)
    writer.number(gap.oddOnes)
    writer.list(cutOff.days.sorted()) { $0.signed(Int64($1)) }
    writer.optional(question) { $0.warning($1, project) }
    writer.list(problems) { $0.warning($1, project) }
  }

  fileprivate init(from reader: inout ByteReader, file: Int, _ project: Project) {
    self.init(keepingPrints: 0)
    rows = reader.count()
    lastLine = reader.line()
    rejectedRows = reader.count()
    rejectedBefore = reader.count()
    rejectedBehind = reader.count()
    let rejection = reader.optional { reader in
      Rejection(of: file, line: reader.line(), isRagged: reader.flag())
    }
    rejections = [rejection].compactMap { $0 }
    let first = reader.optional { reader in
      (id: reader.bytesOfText(), place: TicketPlace(file: file, line: reader.line()))
    }
    watch = RepeatWatch(
      first: first, last: reader.bytesOfText(),
      unordered: reader.optional { reader in
        IDRange(first: reader.bytesOfText(), last: reader.bytesOfText())
      }, count: reader.count())
    var gap = IDGap()
    gap.count = reader.count()
    gap.skipped = Int(max(0, reader.sum()))
    gap.longest = .init(
      line: reader.line(), next: reader.bytesOfText(), count: reader.count())
    gap.oddOnes = reader.count()
    cutOff = CutOffWatch(days: Set(reader.list { $0.day() }), gap: gap)
    question = reader.optional { $0.warning(project) }
    problems = reader.list { $0.warning(project) }
  }
}

extension Rejection {
  /// One of which no more matters than where it stands and whether it has another number of cells than the header.
  fileprivate init(of file: Int, line: Int, isRagged: Bool) {
    self.init(
      kind: .row, file: file, line: line, record: 0, column: 0, field: "", text: "",
      reason: "", isRagged: isRagged)
  }
}

extension ByteReader {
  fileprivate mutating func line() -> Int { place(below: 1 << 46) }

  /// A date as days since 1970, of those that an instant can be in.
  fileprivate mutating func day() -> Int {
    let number = signed()
    if (-10_000_000...10_000_000).contains(number) { return Int(number) }
    fail()
    return 0
  }

  fileprivate mutating func warning(_ project: Project) -> Diagnostic {
    let (code, message) = (text(), text())
    let place = optional { reader in
      Location(
        file: Folder.path(project.folder, reader.text()), line: reader.line(),
        column: reader.line())
    }
    return Diagnostic(.warning, code: code, message, at: place)
  }
}

extension ByteWriter {
  /// A warning as reports tell it: without excerpts and advice.
  fileprivate mutating func warning(_ warning: Diagnostic, _ project: Project) {
    text(warning.code)
    text(warning.message)
    optional(warning.location) { writer, place in
      writer.text(project.relative(place.file))
      writer.number(place.line)
      writer.number(place.column)
    }
  }
}
