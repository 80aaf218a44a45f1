import Reading
import ServiceModel

extension InitRun {
  /// What the files of changes hold; their clocks are compared with those of the tickets.
  ///
  /// The files are numbered behind those of the tickets.
  static func history(
    _ exports: [FoundExport], _ profiles: [Profile], _ guess: RoleGuess,
    _ missing: MissingWords, _ folder: String, _ answers: Answers, _ offsets: inout OffsetSurvey,
    from number: Int
  ) throws(RunProblem) -> ProjectDraft.HistorySource? {
    guard let first = exports.first,
      let profile = profiles.first(where: {
        $0.holds == .history && $0.isRecognised(in: first.headers)
      })
    else { return nil }
    var survey = ExportSurvey(headers: first.headers, missing: missing, profile)
    var statuses = StatusSurvey(profile, in: first.headers, tickets: guess, missing: missing)
    for export in exports {
      try export.read(as: first.headers) { record in
        survey.add(record)
        statuses.add(record)
      }
    }
    survey.finish()
    let times = [HistoryColumn.at, .start, .end].compactMap { column in
      Profile.place(of: profile.history[column] ?? [], in: first.headers)
    }
    let dates = DateDecision(times.map { survey.columns[$0] }, dayFirst: answers.dayFirst)
    var stamps = StampSurvey(times, survey, dates.forms, missing)
    let id = Profile.place(of: profile.history[.ticket] ?? [], in: first.headers)
    for (place, export) in exports.enumerated() {
      try export.read(as: first.headers) { record in
        stamps.add(record, file: place)
        guard let id, let time = times.first else { return }
        offsets.add(
          change: record.cell(time), of: record.cell(id), dates.forms, file: number + place)
      }
    }
    return ProjectDraft.HistorySource(
      source: source(exports, in: folder), profile: profile,
      survey: survey, dates: dates, stamps: stamps, statuses: statuses.statuses)
  }

  /// The offsets by the paths of their files.
  static func named(_ offsets: [FileOffset], _ paths: [String]) -> [ProjectDraft.Offset] {
    offsets.map {
      ProjectDraft.Offset(
        file: paths[$0.file], other: $0.other.map { paths[$0] }, seconds: $0.seconds,
        tickets: $0.tickets)
    }
  }
}
