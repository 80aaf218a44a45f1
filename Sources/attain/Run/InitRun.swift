import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Makes a project around exports as they are.
struct InitRun {
  let draft: ProjectDraft
  /// What is odd about the profiles of the project's own.
  let warnings: [Diagnostic]
  /// What somebody answered beforehand.
  struct Answers {
    var dayFirst: Bool?
    var timezone: String?
  }

  /// Zones whose skipped hours are looked for among the stamps.
  private static let zoneNames = [
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Chicago", "America/Denver",
    "America/Los_Angeles", "America/Sao_Paulo", "Australia/Sydney",
  ]

  /// `folder` is that of the project, against which the exports are named.
  init(_ paths: [String], folder: String, _ answers: Answers) throws(RunProblem) {
    let known = try KnownProfiles(folder)
    let profiles = known.own + known.shipped
    guard let generic = profiles.first(where: { $0.name == "generic" }) else {
      throw .missing(InitRun.noProfiles)
    }
    let (first, tickets, histories) = try InitRun.exports(paths, profiles)
    warnings = try known.warnings(of: (tickets + histories).map { $0.headers })
    let profile = known.profile(of: first.headers) ?? generic
    let missing = MissingWords([generic, profile])
    var survey = ExportSurvey(headers: first.headers, missing: missing, profile)
    for export in tickets {
      survey.beginFile()
      try export.read(as: first.headers) { survey.add($0) }
    }
    survey.finish()
    let guess = RoleGuess(survey, profile)
    if survey.rows == 0 { throw .data([InitRun.noRows(first)]) }
    if let problem = InitRun.missing(guess, survey, first) { throw .data([problem]) }
    let times = guess.timePlaces.map { survey.columns[$0] }
    let dates = DateDecision(times, dayFirst: answers.dayFirst)
    var activity = ActivitySurvey(guess, dates.forms, zones: InitRun.zones())
    var stamps = StampSurvey(guess.timePlaces, survey, dates.forms, missing)
    var offsets = OffsetSurvey(guess, dates.forms)
    for (number, export) in tickets.enumerated() {
      try export.read(as: first.headers) { record in
        activity.add(record)
        stamps.add(record, file: number)
        if paths.count > 1 { offsets.add(record, file: number) }
      }
    }
    let history = try InitRun.history(
      histories, profiles, guess, missing, folder, answers, &offsets, from: tickets.count)
    draft = ProjectDraft(
      InitRun.source(tickets, in: folder), survey, guess, dates,
      activity, stamps, zoneNames: InitRun.zoneNames, statedZone: answers.timezone,
      history: history,
      offsets: InitRun.named(offsets.found, (tickets + histories).map { $0.path }))
    guard draft.hasTargets else { throw .data([InitRun.noEnd(guess, survey, first, profiles)]) }
  }

  /// The exports of tickets, which are all of one kind, and those of a history.
  private static func exports(
    _ paths: [String], _ profiles: [Profile]
  ) throws(RunProblem) -> (first: FoundExport, tickets: [FoundExport], histories: [FoundExport]) {
    let exports = try paths.map { (path) throws(RunProblem) in
      if FileFacts(path)?.isPipe == true { throw .missing(isPipe(path)) }
      return try FoundExport(path, profiles)
    }
    let known = profiles.filter { $0.holds == .history }
    let histories = exports.filter { export in
      known.contains { $0.isRecognised(in: export.headers) }
    }
    let tickets = exports.filter { export in
      !known.contains { $0.isRecognised(in: export.headers) }
    }
    guard let first = tickets.first else { throw .data([noTickets(paths[0])]) }
    let problems = [tickets, histories].flatMap { FoundExport.differences(among: $0) }
    if !problems.isEmpty { throw .data(problems) }
    return (first, tickets, histories)
  }

  /// What the project has to say of files of one kind; where they are parted or headed differently, each tells it.
  static func source(_ exports: [FoundExport], in folder: String) -> ProjectDraft.Source {
    func shared<Value: Hashable>(_ value: (FoundExport) -> Value) -> Value? {
      Set(exports.map(value)).count == 1 ? exports.first.map(value) : nil
    }
    return ProjectDraft.Source(
      files: exports.map { name($0.path, in: folder) },
      encoding: FoundExport.Writing.together(exports.map { $0.writing })?.encoding,
      delimiter: shared { $0.delimiter } ?? Delimiter.comma.byte,
      headerLine: shared { $0.headerLine } ?? 1)
  }

  private static func zones() -> [Zone] {
    let database = ZoneDatabase.system
    return zoneNames.map { (try? database.zone(named: $0)) ?? .utc }
  }

  /// A path as the project names it: below its folder where it lies there.
  static func name(_ path: String, in folder: String) -> String {
    let prefix = folder.isEmpty || folder == "." ? "" : Folder.path(folder, "")
    let isBelow = !prefix.isEmpty && path.hasPrefix(prefix)
    let name =
      isBelow
      ? String(path.dropFirst(prefix.count))
      : prefix.isEmpty || path.hasPrefix("/") ? path : Folder.path(Folder.working, path)
    // Brackets, stars and question marks in a name are no pattern.
    return Folder.literal(name)
  }
}
