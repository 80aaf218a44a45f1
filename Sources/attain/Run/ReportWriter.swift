import CivilTime
import Dispatch
import Reporting
import Synchronization

/// Writes the reports of months below a folder, one folder a month.
struct ReportWriter {
  let folder: String
  let style: CSVStyle

  /// Every file is whole before the first one is put in its place, the manifest last.
  func write(_ results: [ReportInput]) throws(RunProblem) {
    for result in results {
      do throws(FileProblem) {
        try write(result)
      } catch {
        throw .file(error)
      }
    }
  }

  private func write(_ result: ReportInput) throws(FileProblem) {
    let kinds = ReportFile.allCases.filter { $0.isWritten(for: result) }
    let files = try NewFiles(
      kinds.map { $0.name },
      instead: ReportFile.allCases.filter { !kinds.contains($0) }.map { $0.name },
      in: Folder.path(folder, result.month.description))
    let problem = Mutex<FileProblem?>(nil)
    // The files do not depend on one another, and the longest takes as long as all others.
    DispatchQueue.concurrentPerform(iterations: kinds.count) { place in
      do throws(FileProblem) {
        try files.write(kinds[place].name) { output in
          kinds[place].write(result, style, to: output)
        }
      } catch {
        problem.withLock { $0 = $0 ?? error }
      }
    }
    do throws(FileProblem) {
      if let problem = problem.withLock({ $0 }) { throw problem }
      try files.place()
    } catch {
      files.discard()
      throw error
    }
  }
}
