import ServiceModel

extension ProjectDraft {
  /// What spreadsheets have made of ids, by the export.
  var idDoubts: [String] {
    let columns = [guess.survey(of: .id), history?.ids].compactMap { $0 }
    return roundedDoubts(columns) + guardedDoubts(columns)
  }

  private func guardedDoubts(_ columns: [ColumnSurvey]) -> [String] {
    columns.filter { $0.guarded.count > 0 }.map {
      "ids in '\($0.header)' are written as texts for a spreadsheet, the first on line \($0.guarded.line),"
        + " '\($0.guarded.first)' (\($0.guarded.count) of \($0.filled)): they are read with these signs, and are other ids"
        + " than those of an export without them"
    }
  }

  private func roundedDoubts(_ columns: [ColumnSurvey]) -> [String] {
    columns.filter { $0.rounded.count > 0 }.map {
      "a spreadsheet has rounded ids in '\($0.header)', the first on line \($0.rounded.line), '\($0.rounded.first)'"
        + " (\($0.rounded.count) of \($0.filled)): their rows will be rejected, since several tickets may have such"
        + " an id; export again and open no spreadsheet"
    }
  }
}

extension ProjectDraft.HistorySource {
  /// The columns that are read.
  var columns: [ColumnSurvey] { places.map { survey.columns[$0.place] } }

  /// The column with the ids of the tickets.
  var ids: ColumnSurvey? {
    places.first { $0.column == .ticket }.map { survey.columns[$0.place] }
  }
}
