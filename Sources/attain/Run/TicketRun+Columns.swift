import Diagnostics
import Reading

extension TicketRun {
  /// The problems of some files, where a column that only some of them lack is not to be named otherwise: that would be
  /// missing in the others.
  static func amongOthers(_ problems: [Diagnostic], of paths: [String]) -> [Diagnostic] {
    problems.map { problem in
      guard problem.code == "missing-column", problem.mend != ColumnSearch.misread,
        let path = problem.location?.file, paths.contains(path)
      else { return problem }
      let lacking = problems.filter { $0.message == problem.message }.compactMap {
        $0.location?.file
      }
      guard let other = paths.first(where: { !lacking.contains($0) }) else { return problem }
      return problem.with(
        mend:
          "'\(other)' has it: rename the column in this file, export both alike, or make a project for each"
      )
    }
  }
}
