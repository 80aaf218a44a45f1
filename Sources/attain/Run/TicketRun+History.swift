import Diagnostics
import Reading
import Reporting
import ServiceModel

extension TicketRun {
  /// Reads the files of changes; nothing where the project has none.
  ///
  /// `only` names the only ticket whose changes are wanted; rejections become rows piece by piece where they are not to
  /// be kept.
  func readHistory(
    only: [UInt8]? = nil, keepingRejections: Bool = false
  ) throws(RunProblem) -> HistoryReading? {
    guard let definition = project.catalogue.project.history else { return nil }
    let context = HistoryContext(
      project, definition, firstFile: ticketPaths.count, only: only,
      rowNames: keepingRejections ? nil : rowNames,
      parts: Parts(bytes: ExportSize(paths).unpacked, memory: sizes.historyMemory))
    let history = try RunProblem.told { () throws(FileProblem) in
      try HistoryReading.read(context, historyPaths, project.rulebook.symbols, sizes)
    }
    if history.problems.haveErrors {
      throw .data(TicketRun.amongOthers(history.problems, of: historyPaths))
    }
    return history
  }

  /// The ids of a history that are not of ASCII alone, where it is in memory.
  ///
  /// Cost: the history is read for them.
  func historyIDs() throws(RunProblem) -> [ByteText] {
    try readHistory(keepingRejections: true)?.joined?.stores.flatMap { $0.foreignIDs } ?? []
  }

  func sources(_ files: [ReadFile]) -> [SourceFile] { files.map { source($0, .history) } }
}

extension TicketRun.Reading {
  /// Adds what was found in the files of changes.
  mutating func add(
    _ history: HistoryReading, _ matches: HistoryMatches, files: [SourceFile]
  ) {
    self.files += files
    rejections += history.rejections
    warnings += history.problems
    historyWarnings = history.problems
    var counts = history.counts
    counts.matches = matches
    self.history = counts
  }
}
