package import ServiceModel

/// Which column of a surveyed export is read for what.
package struct RoleGuess: Sendable {
  package let profile: Profile
  /// The columns of the roles, by their places in the header.
  package private(set) var columns: [TicketColumn: Int] = [:]
  /// The profile's further moments.
  package private(set) var moments: [(name: String, place: Int)] = []
  package private(set) var rows: RowKind
  private let survey: ExportSurvey

  /// The profile is that of the export's tool, or the generic one.
  package init(_ survey: ExportSurvey, _ profile: Profile) {
    self.survey = survey
    self.profile = profile
    rows = profile.rows
    for column in TicketColumn.all { columns[column] = place(of: column) }
    for moment in profile.moments where moments.count < 4 {
      if let place = Profile.place(of: moment.columns, in: survey.headers), isTime(place) {
        moments.append((moment.name, place))
      }
    }
    fallBack()
    settleRows()
  }

  /// The profile of tickets that recognises a header and fits it best; none where none does.
  package static func profile(of headers: [String], among profiles: [Profile]) -> Profile? {
    profiles.filter { $0.holds == .tickets && $0.isRecognised(in: headers) }
      .max { RoleGuess.fit($0, headers) < RoleGuess.fit($1, headers) }
  }

  /// How well a profile that recognises an export fits it: names that are written exactly so count
  /// first.
  private static func fit(_ profile: Profile, _ headers: [String]) -> Int {
    let names = profile.recognisedBy + Array(profile.columns.values)
    return names.reduce(profile.recognisedBy.count) { sum, names in
      sum + (names.contains { headers.contains($0) } ? 10 : 0)
    }
  }

  /// Whether no profile but the generic one fits.
  package var isGeneric: Bool { profile.recognisedBy.isEmpty }

  private func place(of column: TicketColumn) -> Int? {
    let places = (profile.columns[column] ?? []).compactMap {
      Profile.place(of: [$0], in: survey.headers)
    }
    switch column {
    case .id:
      return places.first { !survey.columns[$0].isRepeated && survey.columns[$0].empty == 0 }
        ?? places.first
    case .moment, .updated: return places.first { isTime($0) }
    case .field: return places.first { !isTime($0) }
    case .onHold:
      return places.first
        ?? HoldHeader.place(of: profile.columns[column] ?? [], in: survey.headers)
    case .toolVerdict: return places.first
    }
  }

  private func isTime(_ place: Int) -> Bool { survey.columns[place].isTimestamps }

  /// For an export whose header names nothing that is known.
  private mutating func fallBack() {
    let all = survey.columns.indices
    if columns[.id] == nil {
      columns[.id] =
        all.first { !isTime($0) && !survey.columns[$0].isRepeated && survey.columns[$0].empty == 0 }
        ?? all.first { !isTime($0) && survey.columns[$0].hasManyValues }
    }
    if columns[.moment(.created)] == nil {
      columns[.moment(.created)] = all.filter { isTime($0) && !columns.values.contains($0) }
        .max { survey.columns[$0].filled < survey.columns[$1].filled }
    }
  }

  /// Rows of one ticket that follow one another in time are snapshots of it.
  private mutating func settleRows() {
    guard let id = columns[.id], columns[.moment(.created)] != nil else { return }
    let isRepeated = survey.columns[id].isMostlyRepeated
    rows = isRepeated && columns[.updated] != nil ? .snapshot : .ticket
    if rows == .ticket { columns[.updated] = nil }
  }

  /// The column of a role.
  package func survey(of column: TicketColumn) -> ColumnSurvey? {
    columns[column].map { survey.columns[$0] }
  }

  /// Whether every row has the time of its own event as the only one: a log of events.
  package var isEventLog: Bool {
    rows == .snapshot && columns[.moment(.created)] == columns[.updated]
  }

  /// The places of all columns that hold moments.
  package var timePlaces: [Int] {
    let roles = columns.filter { role, _ in
      if case .moment = role { true } else { role == .updated }
    }
    return Array(Set(roles.values).union(moments.map { $0.place })).sorted()
  }
}
