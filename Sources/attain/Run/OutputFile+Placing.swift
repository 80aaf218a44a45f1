import Dispatch
import Synchronization

extension OutputFile {
  /// Writes all files into a folder of this name beside its place, and puts it there once all are whole; of the
  /// earlier files those that are not among them are removed.
  ///
  /// Says whether anything differs.
  static func place(
    _ files: [OutputFile], insteadOf earlier: [String], in reports: ReportsFolder, to name: String
  ) throws(FileProblem) -> Bool {
    try reports.place([try stage(files, insteadOf: earlier, in: reports, to: name)]) == [true]
  }

  /// Writes all files into a folder of this name beside its place.
  ///
  /// `problem` is asked behind the writing for what was missing in the files.
  static func stage(
    _ files: [OutputFile], insteadOf earlier: [String], in reports: ReportsFolder, to name: String,
    unless problem: () -> FileProblem? = { nil }
  ) throws(FileProblem) -> NewFolder {
    let new = try reports.begin(name, files.map { $0.name }, insteadOf: earlier)
    try write(files.filter { !$0.isLast }, among: new)
    if let problem = problem() { throw problem }
    try write(files.filter { $0.isLast }, among: new)
    return new
  }

  private static func write(_ files: [OutputFile], among new: NewFolder) throws(FileProblem) {
    let found = Mutex<FileProblem?>(nil)
    // The files do not depend on one another, and the longest takes as long as all others.
    DispatchQueue.concurrentPerform(iterations: files.count) { place in
      do throws(FileProblem) {
        try files[place].write(among: new)
      } catch {
        found.withLock { $0 = $0 ?? error }
      }
    }
    if let problem = found.withLock({ $0 }) { throw problem }
  }
}
