extension TicketRun {
  /// How often the files were read before, and what is known from that.
  struct Pass {
    var repeated = RepeatedRows.none
    /// How many fingerprints of ids are kept.
    var printLimit = RepeatWatch.usualLimit
    /// The hashes of the files as they were read before; none the first time.
    private var hashes: [String] = []

    /// The first one, which keeps the fingerprints of all ids where they are asked for.
    static func first(keepingIDs keeps: Bool) -> Pass { keeps ? Pass(printLimit: .max) : Pass() }

    /// What to do once the ids have been seen: nothing where every row counts.
    func next(after watch: RepeatWatch) -> Pass? {
      if watch.hasToReadAgain { return Pass(printLimit: .max) }
      if !repeated.isEmpty { return nil }
      let repeated = watch.repeated()
      return repeated.isEmpty ? nil : Pass(repeated: repeated, printLimit: printLimit)
    }

    /// The same, of files that were read once already.
    func again(_ hashes: [String]) -> Pass {
      var pass = self
      pass.hashes = hashes
      return pass
    }

    /// Holds files to what they were when they were read before: places of rows are places in those.
    func check(_ files: [ReadFile]) throws(FileProblem) {
      if let other = zip(files, hashes).first(where: { $0.0.sha256 != $0.1 }) {
        throw .changed(other.0.path)
      }
    }
  }
}
