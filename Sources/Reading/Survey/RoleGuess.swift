package import ServiceModel

/// Which column of a surveyed export is read for what.
package struct RoleGuess: Sendable {
  package let profile: Profile
  /// The columns of the roles, by their places in the header.
  package private(set) var columns: [TicketColumn: Int] = [:]
  /// The profile's further moments.
  package private(set) var moments: [(name: String, place: Int)] = []
  /// Columns that the profile knows as times, and whose cells look like some that no form fits.
  package private(set) var unread: [(column: TicketColumn, place: Int)] = []
  package private(set) var rows: RowKind
  /// The roles whose columns no known header names.
  private(set) var assumed: Set<TicketColumn> = []
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
    unread = RoleGuess.moments.filter { columns[$0] == nil }.compactMap { column in
      places(of: column).first { survey.columns[$0].seemsTimestamps }.map { (column, $0) }
    }
    fallBack()
    settleRows()
  }

  private static let moments: [TicketColumn] = TicketColumn.all.filter { column in
    if case .moment = column { true } else { false }
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
  var isGeneric: Bool { profile.recognisedBy.isEmpty }

  /// Where the names of a role stand in the header, in the profile's order.
  private func places(of column: TicketColumn) -> [Int] {
    (profile.columns[column] ?? []).compactMap { Profile.place(of: [$0], in: survey.headers) }
  }

  private func place(of column: TicketColumn) -> Int? {
    let places = places(of: column)
    switch column {
    case .id: return idPlace(places)
    case .moment, .updated: return places.first { isTime($0) }
    case .field: return places.first { !isTime($0) }
    case .onHold:
      return places.first
        ?? HoldHeader.place(of: profile.columns[column] ?? [], in: survey.headers)
    case .toolVerdict: return places.first
    }
  }

  /// The first column in which no text stands twice, or else the first one.
  ///
  /// Where no tool is known, a name says little: what repeats has to be like ids, and a number that any row has is no
  /// ticket's, since rows of one ticket would be as many tickets.
  private func idPlace(_ places: [Int]) -> Int? {
    let single = places.first { isSingle($0) }
    if !isGeneric { return single ?? places.first }
    if let single, !isName(single, of: RoleGuess.rowNames) { return single }
    let tickets = places.prefix { $0 != single }.first {
      isFull($0) && survey.columns[$0].mayBeIds && !isName($0, of: RoleGuess.otherNames)
    }
    return tickets ?? single
  }

  /// A column that numbers the rows, where another one is taken for the ids whose texts stand in several.
  var rowNumbers: ColumnSurvey? {
    guard isGeneric, let id = columns[.id], survey.columns[id].isRepeated,
      let number = survey.columns.indices.first(where: {
        isSingle($0) && isName($0, of: RoleGuess.rowNames)
      })
    else { return nil }
    return survey.columns[number]
  }

  /// A full column with a name of ids that goes before the one that was chosen, and in which texts stand in several rows.
  var repeatedIds: ColumnSurvey? {
    guard let id = columns[.id], isSingle(id),
      let first = places(of: .id).first(where: { isFull($0) }),
      first != id, survey.columns[first].isRepeated
    else { return nil }
    return survey.columns[first]
  }

  /// What tables call the number of a row.
  private static let rowNames = ["id", "#"]
  /// What a row may name beside its ticket.
  private static let otherNames = [
    "key", "reference", "ref", "référence", "referencia", "folio",
  ]

  private func isName(_ place: Int, of names: [String]) -> Bool {
    names.contains(Profile.plain(survey.headers[place]))
  }

  private func isSingle(_ place: Int) -> Bool {
    !survey.columns[place].isRepeated && survey.columns[place].empty == 0
  }

  private func isFull(_ place: Int) -> Bool {
    survey.columns[place].empty * 10 <= survey.rows
  }

  private func isTime(_ place: Int) -> Bool { survey.columns[place].isTimestamps }

  /// For an export whose header names nothing that is known.
  private mutating func fallBack() {
    let all = survey.columns.indices
    assumed = Set([.id, .moment(.created)].filter { columns[$0] == nil })
    if columns[.id] == nil {
      columns[.id] =
        all.first { !isTime($0) && isSingle($0) && !survey.columns[$0].isMostlyPhrases }
        ?? all.first { !isTime($0) && isSingle($0) }
        ?? all.first { !isTime($0) && survey.columns[$0].hasManyValues }
        ?? Profile.place(of: profile.columns[.id] ?? [], in: survey.headers)
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

  /// Moments that the profile would read from a column that holds no times.
  var untimed: [(role: TicketColumn, column: ColumnSurvey)] {
    TicketColumn.all.compactMap { role in
      guard case .moment = role, columns[role] == nil, !isGeneric,
        let place = Profile.place(of: profile.columns[role] ?? [], in: survey.headers),
        survey.columns[place].filled > 0, !isTime(place)
      else { return nil }
      return (role, survey.columns[place])
    }
  }

  /// The columns of times that are read for nothing.
  var otherTimes: [ColumnSurvey] {
    survey.columns.indices.filter { isTime($0) && !timePlaces.contains($0) }
      .map { survey.columns[$0] }
  }

  /// The column of a role.
  package func survey(of column: TicketColumn) -> ColumnSurvey? {
    columns[column].map { survey.columns[$0] }
  }

  /// Whether every row has the time of its own event as the only one: a log of events.
  var isEventLog: Bool {
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
