import CivilTime
import Compliance
import Diagnostics
import Reporting

/// How a run ended, for programs: the last line on standard error where messages are JSON.
struct RunResult {
  /// A month that was reported.
  struct MonthResult {
    let month: String
    let folder: String
    /// Whether a file differs from what stood there before.
    let isChanged: Bool
    /// What was counted in it, by the names that the line has for it.
    let counts: [(name: String, count: Int)]
  }

  private(set) var status: ExitStatus
  /// How many errors were told.
  var errors = 0
  /// The folder below which files were written.
  var folder: String?
  var months: [MonthResult] = []
  /// What `--fail-on` names and was found.
  var found: [FoundFinding] = []
  /// What is wrong with the arguments, where they are.
  var message: String?

  /// The same of a run that has told of one thing more, which stopped it.
  func stopped(by problem: RunProblem) -> RunResult {
    var result = self
    result.status = problem.exitStatus
    result.errors += problem.diagnostics.count(of: .error)
    return result
  }

  /// An object of JSON on one line.
  var line: String {
    var members = ["\"result\":\"\(status)\"", "\"status\":\(status.rawValue)"]
    members.append("\"errors\":\(errors)")
    if let message { members.append("\"message\":\(DiagnosticJSON.quoted(message))") }
    if let folder { members.append("\"folder\":\(DiagnosticJSON.quoted(folder))") }
    if !months.isEmpty { members.append("\"months\":[\(joined(months.map { object($0) }))]") }
    if !found.isEmpty { members.append("\"found\":[\(joined(found.map { object($0) }))]") }
    return "{\(joined(members))}\n"
  }

  private func object(_ month: MonthResult) -> String {
    let members =
      [
        "\"month\":\"\(month.month)\"", "\"folder\":\(DiagnosticJSON.quoted(month.folder))",
        "\"changed\":\(month.isChanged)",
      ] + month.counts.map { "\"\($0.name)\":\($0.count)" }
    return "{\(joined(members))}"
  }

  private func object(_ found: FoundFinding) -> String {
    "{\"month\":\"\(found.month)\",\"finding\":\"\(found.name)\",\"count\":\(found.count)}"
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: ",") }
}

extension RunResult.MonthResult {
  init(_ report: ReportInput, folder: String, isChanged: Bool) {
    self.init(
      month: report.month.description, folder: folder, isChanged: isChanged,
      counts: [
        ("attained", report.attainedTargets), ("missed", report.missedTargets),
        ("breaches", report.tally.listed.breaches), ("overdue", report.tally.listed.overdue),
        ("rejected", report.tally.books.rowsRejected),
      ])
  }
}
