package import Diagnostics
package import ServiceModel

/// Where the columns of a history stand in one file's header.
package struct HistoryColumns: Sendable {
  /// The columns to select, in the order of the slots below.
  package let selected: [Int]
  package let headers: [String]
  /// By column; those that the history has not are absent.
  let slots: [HistoryColumn: Int]

  /// Finds every column of the definition in a header; what is not there is an error.
  package static func find(
    _ definition: HistoryDefinition, in headers: [String], at place: Location
  ) -> FoundColumns<HistoryColumns> {
    var search = ColumnSearch(headers: headers, at: place)
    var slots: [HistoryColumn: Int] = [:]
    let needed = HistoryColumn.needed(for: definition.rows)
    for column in HistoryColumn.allCases {
      slots[column] = search.slot(
        definition.columns[column], role: column.rawValue,
        isNeeded: needed.contains(column) || column == .field && definition.field == nil)
    }
    guard search.problems.isEmpty else {
      return .problems(search.problems, found: search.selected.count)
    }
    return .columns(
      HistoryColumns(selected: search.selected, headers: headers, slots: slots))
  }
}
