import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// What the partials read so far come to together.
struct GatheredPartials {
  private let project: Project
  private let files: MergedFiles
  private let periods: [Period]
  private let rows: TicketRows
  private let ids = SharedTickets()
  private var isEmpty = true
  private var symbols: SymbolTable
  private var tallies: [Tally]
  private var trails: [FileTrail] = []
  private var repeatedRows = 0
  private var history: HistoryCounts?
  private var historyWarnings: [Diagnostic] = []

  init(_ project: Project, _ files: MergedFiles, _ periods: [Period]) {
    self.project = project
    self.files = files
    self.periods = periods
    rows = TicketRows(periods, files: files.names)
    symbols = project.rulebook.symbols
    tallies = periods.map { _ in Tally(timetableCount: project.rulebook.timetables.count) }
  }

  /// Adds a partial, which has the number among so many.
  mutating func add(_ partial: Partial, number: Int, of count: Int) throws(FileProblem) {
    let input = try PartialInput(partial.path)
    _ = try input.all(.header)
    let places = files.places[number]
    let isFirst = isEmpty
    isEmpty = false
    var reader = ByteReader(try input.all(.trails), readers: count)
    add(PartialTrails(from: &reader, project, files: places), places, isFirst: isFirst)
    if reader.isDamaged || !reader.isAtEnd { throw input.damage("is damaged") }
    reader = ByteReader(try input.all(.tallies), readers: count)
    let counted = addTallies(from: &reader, places)
    if reader.isDamaged || !reader.isAtEnd { throw input.damage("is damaged") }
    add(partial.header, isFirst: isFirst)
    var listed = ListedRows(months: periods.count)
    var stated: ListedRows?
    while let block = try input.next() {
      var reader = ByteReader(block.content)
      switch block.kind {
      case .rows: addRows(from: &reader, places, &listed)
      case .rejected: addRejected(from: &reader, places, isFirst: isFirst, &listed)
      case .ids: ids.add(from: &reader, places, partial: number)
      case .counts: stated = ListedRows(from: &reader, months: periods.count)
      case .end, .header, .trails, .tallies: reader.fail()
      }
      if reader.isDamaged { throw input.damage("is damaged") }
    }
    if input.sha256 != partial.sha256 { throw input.damage("changed while it was read") }
    if stated != listed || !listed.are(counted) {
      throw input.damage("says numbers that do not add up")
    }
    ids.endPartial()
  }

  private mutating func add(_ header: PartialHeader, isFirst: Bool) {
    repeatedRows += header.repeatedRows
    if isFirst {
      history = header.historyCounts
    } else {
      history?.matches += header.historyCounts?.matches ?? HistoryMatches()
    }
  }

  /// Every partial tells of the whole history, which counts once.
  private mutating func add(_ found: PartialTrails, _ places: [Int], isFirst: Bool) {
    trails += found.files
    if isFirst { historyWarnings = found.historyWarnings }
    for (file, count) in found.rejectedRows.enumerated() {
      guard let place = place(of: file, places, isFirst: isFirst) else { continue }
      rows.append(rejected: [], count: count, file: place)
    }
  }

  /// The place of a partial's file among all; nothing for files of the history, but of the first partial.
  private func place(of file: Int, _ places: [Int], isFirst: Bool) -> Int? {
    if file < places.count { return places[file] }
    let history = file - places.count
    return isFirst && history < files.history.count ? files.tickets.count + history : nil
  }

  /// Gives how long the lists of each month are.
  private mutating func addTallies(
    from reader: inout ByteReader, _ places: [Int]
  ) -> [ListCounts] {
    let shared = reader.list { reader in symbols.symbol(for: reader.bytesOfText().span) }
    let known = TallyPlaces(project.rulebook, symbols: shared, files: places)
    return periods.indices.map { period in
      let tally = Tally(from: &reader, known)
      if !reader.isDamaged { tallies[period].merge(tally) { $0 } }
      return tally.listed
    }
  }

  private func addRows(
    from reader: inout ByteReader, _ places: [Int], _ listed: inout ListedRows
  ) {
    let period = reader.place(below: periods.count)
    let list = reader.place(below: TicketList.allCases.count)
    let target = reader.place(below: project.rulebook.listTargets.count)
    let file = reader.place(below: places.count)
    guard !reader.isDamaged, let list = TicketList(rawValue: list) else { return }
    let bytes = Array(reader.rest)
    listed.add(bytes, of: list, month: period)
    rows.append(
      ListRows.Batch(list: list, target: target, bytes: bytes), period: period,
      file: places[file])
  }

  private func addRejected(
    from reader: inout ByteReader, _ places: [Int], isFirst: Bool, _ listed: inout ListedRows
  ) {
    let file = reader.place(below: places.count + files.history.count)
    if reader.isDamaged { return }
    let bytes = Array(reader.rest)
    listed.add(rejected: bytes)
    guard let place = place(of: file, places, isFirst: isFirst) else { return }
    rows.append(rejected: bytes, count: 0, file: place)
  }
}

extension GatheredPartials {
  /// Tickets that stand in two partials; nothing where there are none.
  func sharedTickets() throws(FileProblem) -> SharedTickets.Found? { try ids.found() }

  /// All of it, as one run counts it.
  var counted: CountedMonths {
    var log = ReadingLog(keepingPrints: 0)
    for trail in trails.sorted(by: { $0.file < $1.file }) {
      for piece in trail.pieces { log.append(piece) }
      log.endFile(
        Folder.path(project.folder, files.tickets[trail.file].path), number: trail.file)
    }
    var tallies = tallies
    for index in tallies.indices { tallies[index].restoreOrder() }
    let reading = TicketRun.Reading(
      symbols: symbols, rejections: [], rejectedRows: log.rejectedRows,
      repeatedRows: repeatedRows, files: files.tickets + files.history,
      warnings: log.problems + log.cutOff.warnings + historyWarnings,
      cutOff: log.cutOff, history: history)
    return CountedMonths(
      periods: periods, files: files.names, tallies: tallies, reading: reading, rows: rows)
  }
}
