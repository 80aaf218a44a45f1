import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// The tickets of a project, read once for all that is asked of them.
struct TicketRun {
  let project: Project
  /// The ticket files as the user would name them, sorted, and behind them those of the history.
  let paths: [String]
  let historyPaths: [String]
  private let timestamps: TimestampReader
  let sizes: Sizes

  /// What changes nothing in a result.
  struct Sizes {
    var piece = ByteFile.exportPieceSize
    var historyMemory = PartSpace.memoryLimit
    var workers = Machine.processorCount
    /// Who is told how far it is.
    var progress: Progress?
  }

  /// `inputs` are the ticket files to read alone, as the user names them; none for all of the project.
  init(
    _ project: Project, sizes: Sizes = Sizes(), inputs: [String] = []
  ) throws(RunProblem) {
    try Threads.check(sizes.workers)
    self.project = project
    self.sizes = sizes
    let definition = project.catalogue.project.tickets
    timestamps = TimestampReader(definition.timestamps, project.zones)
    ticketPaths =
      inputs.isEmpty
      ? try TicketRun.paths(definition.files, project)
      : try TicketRun.paths(of: inputs, definition.files, project)
    historyPaths = try TicketRun.paths(project.catalogue.project.history?.files ?? [], project)
    paths = ticketPaths + historyPaths
    if paths.contains(StandardInput.name) { try TicketRun.keepInput() }
  }

  let ticketPaths: [String]

  /// What a way through all files found beside the tickets.
  struct Reading {
    var symbols: SymbolTable
    var rejections: [Rejection]
    var rejectedRows: Int
    /// Rows that a later row of the same ticket counts for.
    var repeatedRows = 0
    var files: [SourceFile]
    /// What is odd about the files and stops nothing.
    var warnings: [Diagnostic]
    /// Of rejected rows, where there is a history.
    var rejectedIDs: [[UInt8]] = []
    var cutOff: CutOffWatch
    /// None where no history was read.
    var history: HistoryCounts?
    /// Whether the tickets came in another order than that of their files.
    var isReordered = false
    /// Whether one worker read the files in order, because one of them breaks RFC 4180.
    var isInOrder = false
    /// What each ticket file told beside its tickets, in the order of the files.
    var trails: [FileTrail] = []
    /// Of the warnings those about files of changes.
    var historyWarnings: [Diagnostic] = []
    /// The ids of all tickets, where they are asked for.
    var ids: RepeatWatch?
  }

  /// Hands every ticket of every file to the sink, without its history; for snapshots every snapshot.
  func read(into sink: inout some TicketSink) throws(RunProblem) -> Reading {
    try readTickets(project.rulebook.symbols, into: &sink, Pass()).reading
  }

  /// The same with the history of each ticket, or only of the one that is named.
  ///
  /// Where ids repeat, the files are read once more without the rows that do not count.
  func readJoined(
    into sink: inout some TicketSink, only: [UInt8]? = nil, keepingIDs: Bool = false
  ) throws(RunProblem) -> Reading {
    let history = try readHistory(only: only, keepingRejections: true)
    let fresh = sink
    var pass = Pass.first(keepingIDs: keepingIDs)
    while true {
      var (reading, watch) = try readOnce(into: &sink, history, pass)
      guard let next = pass.next(after: watch) else {
        reading.repeatedRows = pass.repeated.count
        reading.isInOrder = true
        if keepingIDs { reading.ids = watch }
        return reading
      }
      sink = fresh
      pass = next.again(reading.files.prefix(ticketPaths.count).map { $0.sha256 })
    }
  }

  private func readOnce(
    into sink: inout some TicketSink, _ history: HistoryReading?, _ way: Pass
  ) throws(RunProblem) -> (reading: Reading, watch: RepeatWatch) {
    guard let history else { return try readTickets(project.rulebook.symbols, into: &sink, way) }
    let rules = HistoryRules(project.rulebook, project.catalogue.project.tickets)
    var joined = JoinedTickets(sink, history, rules, sizes)
    var (reading, watch) = try readTickets(history.symbols.table, into: &joined, way)
    let fieldCount = project.rulebook.fields.count
    do throws(FileProblem) {
      let rejected = RejectedTickets(reading.rejectedIDs, history.events.parts)
      try joined.finish(reading.symbols, fieldCount: fieldCount, rejected: rejected)
    } catch {
      throw .file(error)
    }
    sink = joined.sink
    reading.rejections += history.rejections
    reading.add(history, joined.matches, files: sources(history.files))
    reading.isReordered = joined.changesOrder
    return (reading, watch)
  }

  private func readTickets(
    _ symbols: SymbolTable, into sink: inout some TicketSink, _ way: Pass
  ) throws(RunProblem) -> (reading: Reading, watch: RepeatWatch) {
    let context = context(way)
    var pass = TicketPass(context, symbols: symbols)
    var log = ReadingLog(keepingPrints: way.printLimit)
    var files: [ReadFile] = []
    sizes.progress?.begin("reading tickets", files: ticketPaths)
    defer { sizes.progress?.end() }
    for (number, path) in ticketPaths.enumerated() {
      do throws(FileProblem) {
        files.append(try read(path, number: number, &pass, &log, into: &sink))
      } catch {
        throw .file(error)
      }
    }
    try RunProblem.told { [files] () throws(FileProblem) in try way.check(files) }
    return (try reading(log, pass.symbols, files), log.watch)
  }

  func context(_ way: Pass) -> TicketContext {
    TicketContext(
      project.catalogue.project.tickets, timestamps: timestamps, fields: project.rulebook.fields,
      names: ticketPaths.map { project.relative($0) }, repeated: way.repeated,
      printLimit: way.printLimit,
      keepsRejectedIDs: project.catalogue.project.history != nil)
  }

  /// Reads one file in order.
  private func read(
    _ path: String, number: Int, _ pass: inout TicketPass, _ log: inout ReadingLog,
    into sink: inout some TicketSink
  ) throws(FileProblem) -> ReadFile {
    let definition = project.catalogue.project.tickets
    _ = pass.takeLog(keepingPrints: log.printLimit)
    var problems: [Diagnostic] = []
    var decoder: TicketDecoder?
    let export = ExportFile(
      path: path, form: definition.form, pieceSize: sizes.piece, progress: sizes.progress)
    let file = try export.read(
      problems: &problems,
      layout: { headers in
        TicketColumns.find(definition, in: headers, file: path).map { columns in
          let found = pass.decoder(columns, file: number)
          decoder = found
          return .init(selected: found.selectedColumns, count: found.columnCount)
        }
      },
      take: { record in
        if let decoder { pass.take(record, by: decoder, of: path, into: &sink) }
      })
    for problem in problems { pass.add(problem) }
    let found = pass.takeLog()
    sizes.progress?.add(bytes: 0, rows: found.rows)
    log.append(found)
    log.endFile(path, number: number)
    return file
  }

  /// What was found beside the tickets; an error where something cannot be used.
  func reading(
    _ log: ReadingLog, _ symbols: SymbolTable, _ files: [ReadFile]
  ) throws(RunProblem) -> Reading {
    if log.problems.haveErrors {
      throw .data(TicketRun.amongOthers(log.problems, of: ticketPaths))
    }
    try checkValues(symbols)
    return Reading(
      symbols: symbols, rejections: log.rejections, rejectedRows: log.rejectedRows,
      files: files.map { source($0, .tickets) }, warnings: log.problems + log.cutOff.warnings,
      rejectedIDs: log.rejectedIDs, cutOff: log.cutOff, trails: log.trails)
  }

  func source(_ file: ReadFile, _ role: SourceFile.Role) -> SourceFile {
    SourceFile(
      role: role, path: project.relative(file.path), bytes: file.bytes, sha256: file.sha256)
  }

  /// Reads snapshots, a row for each update of a ticket.
  func snapshots() throws(RunProblem) -> (SnapshotCollector, Reading) {
    let definition = project.catalogue.project.tickets
    var collector = SnapshotCollector(
      fieldCount: project.rulebook.fields.count,
      hasHistory: definition.has(.updated),
      createdByFirst: definition.headers(of: .updated).contains {
        definition.headers(of: .moment(.created)).contains($0)
      })
    let reading = try read(into: &collector)
    return (collector, reading)
  }

  /// Hands every ticket to the sink as it was known at an instant: whole, or put together of snapshots.
  func read(asOf: Instant, into sink: inout some TicketSink) throws(RunProblem) -> Reading {
    guard hasSnapshots else { return try readJoined(into: &sink) }
    let (collector, reading) = try snapshots()
    collector.tickets(asOf: asOf) { sink.take($0, updated: nil) }
    return reading
  }

  var hasSnapshots: Bool { project.catalogue.project.tickets.rows == .snapshot }
}

extension TimestampReader {
  /// As the project says; zones are known to exist.
  convenience init(_ definition: TimestampDefinition?, _ zones: ZoneDatabase) {
    self.init(
      allowsISO8601: definition?.allowsISO8601 ?? true,
      definition?.formats.map { $0.value } ?? [],
      zone: definition?.timezone.flatMap { try? zones.zone(named: $0.value) })
  }
}
