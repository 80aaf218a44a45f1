import ServiceModel

extension ProjectDraft {
  /// The part `history`.
  var historyLines: [String] {
    guard let history else { return [] }
    let profile = history.profile
    var lines =
      [
        "history:  # \(profile.tool): \(Self.line(profile.export)), as profile \(profile.name) knows it",
        "  files: \(YAMLText.list(history.source.files))",
      ] + form(history.source) + ["  columns:"]
    for (column, place) in history.places {
      let note = note(history.survey.columns[place], of: history.survey.rows)
      lines.append("    \(column.rawValue): \(name(of: place, history.survey))  # \(note)")
    }
    if profile.history[.field] == nil { lines.append("  field: status") }
    if !profile.fields.isEmpty {
      let pairs = profile.fields.map { "\(YAMLText.scalar($0.from)): \(YAMLText.scalar($0.to))" }
      lines.append("  fields: {\(pairs.joined(separator: ", "))}  # what the history calls them")
    }
    return lines + timestamps(history.dates)
  }

  /// What was found of the history, and what its columns mean.
  var historyFindings: [String] {
    guard let history else { return [] }
    let profile = history.profile
    let columns = history.places.map {
      "\($0.column.rawValue) '\(history.survey.headers[$0.place])'"
    }
    return [
      "the history has \(history.survey.rows) rows, read as \(profile.tool): \(profile.export) (profile"
        + " \(profile.name)) with \(columns.joined(separator: ", "))"
    ] + meanings(of: profile, in: history.survey)
  }

  /// What of the history cannot be used, or would be taken for something else.
  var historyDoubts: [String] { statusDoubts + otherItemDoubts }

  private var statusDoubts: [String] {
    guard let history, guess.survey(of: .field(.status)) == nil, !history.statuses.isEmpty else {
      return []
    }
    return [
      "the history tells of statuses, and no column of the tickets is one: no rule can name them until the tickets are"
        + " exported with their status"
    ]
  }

  private var otherItemDoubts: [String] {
    guard let history else { return [] }
    return history.profile.only.flatMap { only in
      history.survey.columns.filter { $0.header == only.from }.compactMap { column in
        let others = column.values.filter { $0.text != only.to }
        if others.isEmpty, !column.hasManyValues { return nil }
        let shown = others.prefix(4).map { "'\($0.text)' \($0.count)" }.joined(separator: ", ")
        return
          "rows of the history are of something else than tickets, in '\(only.from)' \(shown): their numbers would be"
          + " taken for tickets' ids; export the rows of '\(only.to)' alone"
      }
    }
  }

  /// What a profile says of the columns that an export has.
  func meanings(of profile: Profile, in survey: ExportSurvey) -> [String] {
    profile.meanings.filter { survey.headers.contains($0.column) }
      .map { meaning($0, of: $0.column) }
  }

  /// What the profile of no tool says of the columns that are read, however they are written.
  var readMeanings: [String] {
    guess.profile.meanings.compactMap { meaning in
      guard let place = Profile.place(of: [meaning.column], in: survey.headers),
        guess.columns.values.contains(place)
      else { return nil }
      return self.meaning(meaning, of: survey.headers[place])
    }
  }

  private func meaning(_ meaning: Profile.Meaning, of header: String) -> String {
    "'\(header)': \(meaning.says)\(meaning.isSure ? "" : " (not sure: check it)")"
  }
}

extension ProjectDraft.HistorySource {
  /// The columns that are read, by their places in the header.
  var places: [(column: HistoryColumn, place: Int)] {
    HistoryColumn.allCases.compactMap { column in
      Profile.place(of: profile.history[column] ?? [], in: survey.headers).map { (column, $0) }
    }
  }
}
