import Diagnostics
import ServiceModel

/// Reads `attain.yaml`.
struct ProjectReader {
  private static let keys = [
    "attain", "name", "timezone", "calendars", "agreements", "tickets", "reports", "month-by",
    "count-overdue", "history", "holders", "improvements", "ledger",
  ]

  /// The project and the folders that it names.
  struct Result {
    let project: ProjectDefinition?
    let calendars: Located<String>
    let agreements: Located<String>
  }

  static func project(
    _ root: YAMLNode, path: String, profiles: (Located<String>, inout Report) -> Profile?,
    improvements: (String, inout Report) -> ImprovementRecord, _ report: inout Report
  ) -> Result? {
    guard let fields = Fields(root, "a project", keys: keys, &report) else { return nil }
    checkFormat(fields, &report)
    let name = fields.required("name", &report)?.title("name", &report)
    let zone = fields.required("timezone", &report)?.text("timezone", &report)
    let tickets = fields.required("tickets", &report).flatMap {
      TicketsReader.tickets($0, profiles: profiles, &report)
    }
    let reportFields = fields["reports"].flatMap {
      Fields($0, "reports", keys: ReportsReader.keys, &report)
    }
    let defaults = clockDefaults(fields, reportFields, &report)
    let reports = reportFields.map { ReportsReader.reports($0, &report) } ?? ReportsDefinition()
    let history = fields["history"].flatMap { HistoryReader.history($0, &report) }
    let holders = fields["holders"]?.texts("holders", &report) ?? []
    let record = fields["improvements"]?.text("improvements", &report)?.value
    let improvements = improvements(record ?? "improvements.csv", &report)
    var project: ProjectDefinition?
    if let name, let zone, let tickets {
      project = ProjectDefinition(
        file: path, name: name, timezone: zone, tickets: tickets, history: history,
        holders: holders, reports: reports,
        clockDefaults: defaults, improvements: improvements, ledger: ledger(fields, &report))
    }
    return Result(
      project: project, calendars: folder("calendars", fields, &report),
      agreements: folder("agreements", fields, &report))
  }

  private static func checkFormat(_ fields: Fields, _ report: inout Report) {
    guard let format = fields.required("attain", &report)?.text("attain", &report),
      format.value != "1"
    else { return }
    report.error(
      "format", "the definitions are of format '\(format.value)'", at: format.location,
      expected: "attain: 1, the format that this version reads")
  }

  private static func folder(
    _ key: String, _ fields: Fields, _ report: inout Report
  ) -> Located<String> {
    fields[key]?.text(key, &report) ?? Located(key, at: fields.location)
  }

  /// Where the sealed months are kept.
  private static func ledger(_ fields: Fields, _ report: inout Report) -> String {
    guard let path = fields["ledger"]?.text("ledger", &report) else { return "attain.sqlite" }
    if FolderPath.isBelow(path.value) { return path.value }
    report.error(
      "ledger-path", "'\(path.value)' is no file below the project's folder", at: path.location,
      expected: "a path without a / at its beginning or end, and without . and ..",
      mend: "such as attain.sqlite or ledger/attain.sqlite")
    return path.value
  }

  private static func clockDefaults(
    _ fields: Fields, _ reports: Fields?, _ report: inout Report
  ) -> ClockDefaults {
    let outer = ClockDefaults(fields, &report)
    guard let reports else { return outer }
    for key in ["month-by", "count-overdue"] {
      guard let first = fields.key(key), let second = reports.key(key) else { continue }
      report.error(
        "given-twice", "'\(key)' is already given for the whole project", at: second.location,
        expected: "it once", notes: [.init("first given here", at: first.location)])
    }
    let inner = ClockDefaults(reports, &report)
    return ClockDefaults(
      monthBy: inner.monthBy ?? outer.monthBy,
      countOverdue: inner.countOverdue ?? outer.countOverdue)
  }
}

extension ProjectReader.Result {
  /// Whether no file is named in the place of a folder, of which nothing can be judged; tells where one is.
  func hasFolders(in folder: DefinitionFolder, _ report: inout Report) -> Bool {
    let files = [agreements, calendars].filter { folder.isFile($0.value) }
    for path in files {
      report.error(
        "no-folder", "'\(path.value)' is a file, and no folder", at: path.location,
        expected: "a folder with a .yaml file for each of them")
    }
    return files.isEmpty
  }
}
