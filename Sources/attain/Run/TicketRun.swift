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
    var cutOff: CutOffWatch
    /// None where no history was read.
    var history: HistoryCounts?
    /// Whether the tickets came in another order than that of their files.
    var isReordered = false
    /// What each ticket file told beside its tickets, in the order of the files.
    var trails: [FileTrail] = []
    /// Of the warnings those about files of changes.
    var historyWarnings: [Diagnostic] = []
    /// The ids of all tickets, where they are asked for.
    var ids: RepeatWatch?
  }

  /// Hands every ticket of every file to the sink, without its history; for snapshots every snapshot.
  func read(into sink: inout some TicketSink) throws(RunProblem) -> Reading {
    try read(into: &sink, nil)
  }

  /// The same with the history of each ticket, or only of the one that is named.
  func readJoined(
    into sink: inout some TicketSink, only: [UInt8]? = nil
  ) throws(RunProblem) -> Reading {
    try read(into: &sink, readHistory(only: only, keepingRejections: true))
  }

  /// Reads in order, by one worker.
  private func read<Sink: TicketSink>(
    into sink: inout Sink, _ history: HistoryReading?
  ) throws(RunProblem) -> Reading {
    let fresh = sink
    let way = TicketReading(run: self, history: history, rows: { nil }, sink: { fresh })
    let (found, reading) = try read(way, .anywhere, Pass())
    if let read = found.sinks.first { sink = read }
    return reading
  }

  /// Goes through the ticket files: in order where one breaks RFC 4180, and once more without the rows that do not
  /// count where ids repeat.
  func read<Sink: TicketSink>(
    _ way: TicketReading<Sink>, _ cut: PieceCut, _ first: Pass
  ) throws(RunProblem) -> (found: TicketReading<Sink>.Found, reading: Reading) {
    var (cut, pass) = (cut, first)
    while true {
      let read = try RunProblem.told { [pass, cut] () throws(FileProblem) in
        let found = try way.read(pass, cut)
        if let found { try pass.check(found.files) }
        return found
      }
      if let found = read {
        guard let next = pass.next(after: found.log.watch) else {
          return (found, try reading(found, way.history, pass))
        }
        pass = next.again(found.files.map { $0.sha256 })
      } else {
        cut = .anywhere
      }
    }
  }

  func context(_ way: Pass) -> TicketContext {
    TicketContext(
      project.catalogue.project.tickets, timestamps: timestamps, fields: project.rulebook.fields,
      names: ticketPaths.map { project.relative($0) }, repeated: way.repeated,
      printLimit: way.printLimit,
      keepsRejectedIDs: project.catalogue.project.history != nil)
  }

  /// What was found beside the tickets; an error where something cannot be used.
  private func reading<Sink>(
    _ found: TicketReading<Sink>.Found, _ history: HistoryReading?, _ pass: Pass
  ) throws(RunProblem) -> Reading {
    let log = found.log
    if log.problems.haveErrors {
      throw .data(TicketRun.amongOthers(log.problems, of: ticketPaths))
    }
    try checkValues(found.symbols.table)
    var reading = Reading(
      symbols: found.symbols.table, rejections: log.rejections, rejectedRows: log.rejectedRows,
      repeatedRows: pass.repeated.count, files: found.files.map { source($0, .tickets) },
      warnings: log.problems + log.cutOff.warnings, cutOff: log.cutOff,
      isReordered: found.isReordered, trails: log.trails)
    if let history { reading.add(history, found.matches, files: sources(history.files)) }
    return reading
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
    collector.tickets(asOf: asOf) { sink.take($0) }
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
