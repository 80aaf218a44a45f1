package import ServiceModel

/// The statuses that a history tells of, which its tickets may have left long ago.
package struct StatusSurvey: Sendable {
  private let field: Int?
  private let values: [Int]
  /// What the history may call the status.
  private let names: CellTexts
  private var table = SymbolTable()
  private let missing: MissingWords

  /// No more different texts are kept: statuses are few.
  private static let most = 200

  /// A history without a column of fields is one of statuses.
  package init(
    _ profile: Profile, in headers: [String], tickets guess: RoleGuess, missing: MissingWords
  ) {
    self.missing = missing
    func place(_ column: HistoryColumn) -> Int? {
      Profile.place(of: profile.history[column] ?? [], in: headers)
    }
    field = place(.field)
    values = [HistoryColumn.from, .to, .value].compactMap { place($0) }
    let status = TicketColumn.field(.status)
    names = CellTexts(
      [guess.survey(of: status)?.header, status.name].compactMap { $0 }
        + (guess.profile.columns[status] ?? [])
        + profile.fields.filter { $0.to == status.name }.map { $0.from })
  }

  package mutating func add(_ record: borrowing CSVRecord) {
    if let field, !names.contains(record.cell(field).trimmed) { return }
    for place in values where table.count < StatusSurvey.most {
      _ = table.symbol(for: record.cell(place).trimmed)
    }
  }

  /// In the order in which they are met, with those that are none.
  package var statuses: [String] {
    (1..<max(1, table.count)).map { table.text(of: Symbol(id: UInt32($0))) }.filter {
      !missing.contains($0)
    }
  }
}
