import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// Writes what a run counted as a partial.
///
/// The bytes depend on the files, the definitions and the options alone. Memory: what the run has.
struct PartialWriter {
  let project: Project
  let header: PartialHeader
  private let counted: CountedMonths
  private let rows: TicketRows

  init(_ counted: CountedMonths, _ project: Project, _ header: PartialHeader) {
    self.project = project
    self.header = header
    (self.counted, rows) = counted.withRows(project.rulebook)
  }

  /// Why nothing exact can be made of some of a project's files, where it cannot.
  static func problem(_ tickets: TicketRun) -> Diagnostic? {
    let definition = tickets.project.catalogue.project.tickets
    if tickets.hasSnapshots {
      return Diagnostic(
        .error, code: "no-partial", "snapshots of one ticket may stand in several files",
        at: definition.files.first?.location, expected: "exports with a row for each ticket",
        mend: "let one run read all files: attain report")
    }
    if tickets.ticketPaths.contains(StandardInput.name) {
      return Diagnostic(
        .error, code: "no-partial", "standard input has no name that tells it from another one",
        at: definition.files.first { $0.value == StandardInput.name }?.location,
        expected: "ticket files with names", mend: "write the export into a file first")
    }
    return nil
  }

  /// Writes the file beside its place and then puts it there.
  func write(to path: String) throws(FileProblem) {
    let name = Folder.name(of: path)
    let new = try NewFiles([name], in: Folder.parent(of: path))
    try new.write(name) { take in
      withoutActuallyEscaping(take) { write(to: PartialOutput($0)) }
    }
    // Rows that could not be put aside would be missing.
    if let problem = rows.problem { throw problem }
    try new.place()
  }

  private func write(to output: PartialOutput) {
    var writer = ByteWriter()
    header.write(to: &writer)
    output.write(all: writer.bytes, .header)
    writer = ByteWriter()
    trails.write(to: &writer, project)
    output.write(all: writer.bytes, .trails)
    output.write(all: tallies, .tallies)
    var listed = ListedRows(months: counted.periods.count)
    writeLists(to: output, &listed)
    writeRejected(to: output, &listed)
    output.flushRows()
    writeIDs(to: output)
    writer = ByteWriter()
    listed.write(to: &writer)
    output.write(.counts, writer.bytes)
    output.end()
  }

  private var trails: PartialTrails {
    PartialTrails(
      counted.reading,
      rejectedRows: counted.files.indices.map { rows.rejectedRowCount(ofFile: $0) })
  }

  private var tallies: [UInt8] {
    let symbols = SymbolList(
      counted.tallies.reduce(into: []) { $0.formUnion($1.symbols) }, of: counted.reading.symbols)
    var writer = ByteWriter()
    writer.list(symbols.texts) { $0.text($1) }
    for tally in counted.tallies { tally.write(to: &writer, symbols) }
    return writer.bytes
  }

  private func writeLists(to output: PartialOutput, _ listed: inout ListedRows) {
    for period in counted.periods.indices {
      for list in TicketList.allCases {
        for target in project.rulebook.listTargets {
          rows.rows(of: list, target: target, period: period) { file, rows in
            var head = ByteWriter()
            for place in [period, list.rawValue, target, file] { head.number(place) }
            output.write(rows: rows, .rows, behind: head)
            listed.add(rows, of: list, month: period)
          }
        }
      }
    }
  }

  private func writeRejected(to output: PartialOutput, _ listed: inout ListedRows) {
    rows.rejectedRows { file, rows in
      var head = ByteWriter()
      head.number(file)
      output.write(rows: rows, .rejected, behind: head)
      listed.add(rejected: rows)
    }
  }

  /// In the order of the rows, sixty thousand bytes a block.
  private func writeIDs(to output: PartialOutput) {
    guard let ids = counted.reading.ids else { return }
    var block = ByteWriter()
    var place = TicketPlace(file: 0, line: 0)
    for (print, next) in zip(ids.prints, ids.places) {
      if next.file != place.file || block.bytes.count > 60_000 {
        if !block.bytes.isEmpty { output.write(.ids, block.bytes) }
        block = ByteWriter()
      }
      if block.bytes.isEmpty {
        block.number(next.file)
        place = TicketPlace(file: next.file, line: 0)
      }
      block.word(print)
      block.signed(Int64(next.line - place.line))
      place = next
    }
    if !block.bytes.isEmpty { output.write(.ids, block.bytes) }
  }
}

extension CountedMonths {
  /// The same with all rows of lists and of `rejected.csv` written.
  fileprivate func withRows(_ rulebook: Rulebook) -> (CountedMonths, TicketRows) {
    if let rows { return (self, rows) }
    let rows = TicketRows(periods, files: files)
    var counted = self
    var writers = TicketRows.writers(periods, files: files, rulebook)
    rows.append(
      placed: writers.indices.map {
        writers[$0].takePlacedRows(from: &counted.tallies[$0], reading.symbols)
      })
    rows.append(rejections: reading.rejections)
    counted.rows = rows
    return (counted, rows)
  }
}
