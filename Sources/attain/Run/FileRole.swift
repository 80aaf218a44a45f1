import Diagnostics
import Reading
import ServiceModel

/// What the files of a run are read as.
enum FileRole: Sendable {
  case tickets(TicketsDefinition)
  case history(HistoryDefinition)

  /// What is done while they are read.
  var title: String {
    switch self {
    case .tickets: "reading tickets"
    case .history: "reading history"
    }
  }

  /// How they are written.
  var form: ExportForm {
    switch self {
    case .tickets(let definition): definition.form
    case .history(let definition): definition.form
    }
  }

  /// Where the columns stand in a header, or which are missing.
  func columns(in names: [String], file: String) -> FoundColumns<FileColumns> {
    switch self {
    case .tickets(let definition):
      TicketColumns.find(definition, in: names, file: file).map { .tickets($0) }
    case .history(let definition):
      HistoryColumns.find(definition, in: names, file: file).map { .history($0) }
    }
  }
}

/// Where the columns stand in one file's header.
enum FileColumns: Sendable {
  case tickets(TicketColumns)
  case history(HistoryColumns)
}
