import Diagnostics
import Reading
import ServiceModel

/// What the files of a run are read as.
struct FileRole<Columns: Sendable>: Sendable {
  /// What is done while they are read.
  let title: String
  /// How they are written.
  let form: ExportForm
  /// Where the columns stand in the header of a file, or which are missing.
  let columns: @Sendable (_ names: [String], _ place: Location) -> FoundColumns<Columns>
}

extension FileRole<TicketColumns> {
  static func tickets(_ definition: TicketsDefinition) -> FileRole {
    FileRole(title: "reading tickets", form: definition.form) {
      TicketColumns.find(definition, in: $0, at: $1)
    }
  }
}

extension FileRole<HistoryColumns> {
  static func history(_ definition: HistoryDefinition) -> FileRole {
    FileRole(title: "reading history", form: definition.form) {
      HistoryColumns.find(definition, in: $0, at: $1)
    }
  }
}
