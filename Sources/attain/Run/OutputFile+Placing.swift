import Dispatch
import Synchronization

extension OutputFile {
  /// Writes all files beside their places in a folder, and puts them there once all are whole, in their
  /// order; of the earlier files those that are not among them are removed.
  static func place(
    _ files: [OutputFile], insteadOf earlier: [String], in folder: String
  ) throws(FileProblem) {
    let new = try stage(files, insteadOf: earlier, in: folder)
    do throws(FileProblem) {
      try new.place()
    } catch {
      new.discard()
      throw error
    }
  }

  /// Writes all files beside their places in a folder.
  ///
  /// `problem` is asked behind the writing for what was missing in the files.
  static func stage(
    _ files: [OutputFile], insteadOf earlier: [String], in folder: String,
    unless problem: () -> FileProblem? = { nil }
  ) throws(FileProblem) -> NewFiles {
    let names = files.map { $0.name }
    let new = try NewFiles(
      names, instead: Set(earlier).subtracting(names).sorted(), in: folder)
    let found = Mutex<FileProblem?>(nil)
    // The files do not depend on one another, and the longest takes as long as all others.
    DispatchQueue.concurrentPerform(iterations: files.count) { place in
      do throws(FileProblem) {
        try files[place].write(among: new)
      } catch {
        found.withLock { $0 = $0 ?? error }
      }
    }
    if let problem = found.withLock({ $0 }) ?? problem() {
      new.discard()
      throw problem
    }
    return new
  }
}
