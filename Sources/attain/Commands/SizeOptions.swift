import ArgumentParser

/// How a command goes through exports: nothing of it changes a result.
struct SizeOptions: ParsableArguments {
  /// For those who prove that.
  @Option(help: .hidden)
  var pieceSize = ByteFile.exportPieceSize

  @Option(help: "How many workers read at once (default: one for each processor, eight at most).")
  var workers: Int?

  @Option(help: .hidden)
  var historyMemory = PartSpace.memoryLimit

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers is from 1 to 64.")
    }
    if pieceSize < 1 { throw ValidationError("--piece-size is at least 1.") }
  }

  func stated(_ console: Console) -> TicketRun.Sizes {
    TicketRun.Sizes(
      piece: pieceSize, historyMemory: historyMemory, workers: workers ?? Machine.processorCount,
      progress: console.progress)
  }
}
