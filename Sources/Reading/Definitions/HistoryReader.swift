import Diagnostics
import ServiceModel

/// Reads the part `history` of a project.
struct HistoryReader {
  private static let keys =
    ["files", "rows", "columns", "field", "fields", "timestamps"] + FormReader.keys

  static func history(_ node: YAMLNode, _ report: inout Report) -> HistoryDefinition? {
    guard let fields = Fields(node, "history", keys: keys, &report) else { return nil }
    let files = FormReader.files(fields, &report)
    let stated: Located<HistoryDefinition.Rows>? = fields["rows"]?.word("rows", &report)
    let columns = columns(fields, &report)
    let isState = columns[.value] != nil && columns[.to] == nil
    let rows = stated?.value ?? (isState ? .state : .change)
    let hasColumns = fields["columns"]?.isMapping ?? false
    for needed in HistoryColumn.needed(for: rows)
    where hasColumns && !(fields["columns"]?.has(needed.rawValue) ?? false) {
      report.error(
        "missing-key", "columns of the history has no '\(needed.rawValue)'",
        at: fields["columns"]?.location ?? node.location,
        expected: "the header of the column that holds \(needed.rawValue)")
    }
    let field = fields["field"]?.text("field", &report)
    if hasColumns, fields["columns"]?.has(HistoryColumn.field.rawValue) != true,
      fields["field"] == nil
    {
      report.error(
        "missing-key", "nothing says which field a row of the history is about",
        at: fields["columns"]?.location ?? node.location,
        expected: "field: and a header in columns, or field: beside columns for all rows",
        mend: "where every row is a change of status: field: status")
    }
    guard !files.isEmpty else { return nil }
    return HistoryDefinition(
      files: files, form: FormReader.form(fields, &report), rows: rows, columns: columns,
      field: field,
      fields: names(fields["fields"], &report),
      timestamps: TicketsReader.timestamps(fields["timestamps"], &report))
  }

  private static func columns(
    _ fields: Fields, _ report: inout Report
  ) -> [HistoryColumn: Located<String>] {
    let names = HistoryColumn.allCases.map { $0.rawValue }
    guard let node = fields.required("columns", &report),
      Fields(node, "columns", keys: names, &report) != nil
    else { return [:] }
    var columns: [HistoryColumn: Located<String>] = [:]
    for entry in node.entries("columns", &report) {
      guard let column = HistoryColumn(rawValue: entry.key.value) else { continue }
      columns[column] = entry.value.text("a column", &report)
    }
    return columns
  }

  private static func names(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [(from: Located<String>, to: Located<String>)] {
    (node?.entries("fields", &report) ?? []).compactMap { entry in
      entry.value.text("a field", &report).map { (from: entry.key, to: $0) }
    }
  }
}
