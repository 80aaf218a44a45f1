import CivilTime
import Compliance
import Reporting
import ServiceModel

/// What a partial is of: all that has to be alike in those that are merged, and the files it is about.
struct PartialHeader: Equatable {
  let toolVersion: String
  let zoneVersion: String?
  /// Definitions and zone files with their hashes.
  let definitions: [SourceFile]
  let periods: [Period]
  let extras: Assessor.Extras
  /// The files of changes, all of the project's.
  let history: [SourceFile]
  /// The ticket files, in the order of the project.
  let tickets: [SourceFile]
  /// Rows that a later row of the same ticket counts for.
  let repeatedRows: Int
  /// None where the project has no history.
  let historyCounts: HistoryCounts?
}

extension PartialHeader {
  /// What a run counted with these options.
  init(_ counted: CountedMonths, _ project: Project, extras: Assessor.Extras) {
    let reading = counted.reading
    toolVersion = Version.current
    zoneVersion = project.zones.version
    definitions = project.sources
    periods = counted.periods
    self.extras = extras
    history = reading.files.filter { $0.role == .history }
    tickets = reading.files.filter { $0.role == .tickets }
    repeatedRows = reading.repeatedRows
    historyCounts = reading.history
  }

  func write(to writer: inout ByteWriter) {
    writer.text(toolVersion)
    writer.optional(zoneVersion) { $0.text($1) }
    writer.list(definitions) { $0.source($1) }
    writer.list(periods) { writer, period in
      writer.number(period.month.index)
      writer.instant(period.asOf)
    }
    writer.number(extras.rawValue)
    writer.list(history) { $0.source($1) }
    writer.list(tickets) { $0.source($1) }
    writer.number(repeatedRows)
    writer.optional(historyCounts) { $0.numbers($1) }
  }

  /// The reader is damaged where something cannot be.
  init(from reader: inout ByteReader) {
    toolVersion = reader.text()
    zoneVersion = reader.optional { $0.text() }
    definitions = reader.sources()
    periods = reader.list { reader in
      // The years that dates have.
      let index = reader.place(below: 12 * 10_000)
      return Period(month: Month(index: index), asOf: reader.instant())
    }
    extras = Assessor.Extras(rawValue: reader.place(below: 1 << 8))
    let months = periods.map { $0.month }
    if months.isEmpty || zip(months, months.dropFirst()).contains(where: { $0 >= $1 })
      || !extras.isSubset(of: [.monthRules, .allClocks])
    {
      reader.fail()
    }
    history = reader.sources()
    tickets = reader.sources()
    repeatedRows = reader.place(below: 1 << 46)
    historyCounts = reader.optional { $0.numbers(HistoryCounts.self) }
  }
}

extension HistoryCounts: CodedNumbers {
  mutating func code(beside other: HistoryCounts, by coder: inout some NumberCoder) {
    coder.count(&rows, other.rows)
    coder.count(&rejected, other.rejected)
    coder.count(&otherFields, other.otherFields)
    coder.count(&events, other.events)
    coder.count(&matches.joined, other.matches.joined)
    coder.count(&matches.repeated, other.matches.repeated)
    coder.count(&matches.behindZeros, other.matches.behindZeros)
    coder.count(&matches.ofRejected, other.matches.ofRejected)
  }
}

extension ByteWriter {
  fileprivate mutating func source(_ file: SourceFile) {
    text(file.role.rawValue)
    text(file.path)
    number(file.bytes)
    text(file.sha256)
  }
}

extension ByteReader {
  fileprivate mutating func sources() -> [SourceFile] {
    list { reader -> SourceFile? in
      guard let role = SourceFile.Role(rawValue: reader.text()) else {
        reader.fail()
        return nil
      }
      return SourceFile(
        role: role, path: reader.text(), bytes: reader.place(below: 1 << 60),
        sha256: reader.text())
    }.compactMap { $0 }
  }
}
