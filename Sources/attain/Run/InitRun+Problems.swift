import Diagnostics
import Reading
import ServiceModel

extension InitRun {
  private static func place(_ export: FoundExport) -> Location {
    Location(file: export.path, line: export.headerLine, column: 1)
  }

  static let noProfiles = Diagnostic(
    .error, code: "no-shipped-profiles", "nothing is known of any tool's exports", at: nil,
    mend: "install the program with its folders Calendars and Profiles",
    notes: [ShippedDefinitions.noProfiles])

  static func isPipe(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-exports", "'\(path)' is a pipe, and no file", at: nil,
      expected: "a file: what is found in it is held to all its rows",
      mend: "write what comes through it into a file first")
  }

  static func noRows(_ export: FoundExport) -> Diagnostic {
    Diagnostic(
      .error, code: "no-rows", "the export has a header and no rows", at: place(export),
      excerpt: export.headers.joined(separator: ","),
      expected: "rows that show what the columns hold",
      mend: "name an export of a month with tickets")
  }

  static func noTickets(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-ticket-export", "there is a history and no export of tickets",
      at: Location(file: path, line: 1, column: 1), expected: "an export with a row a ticket",
      mend: "name both: attain init TICKETS.csv HISTORY.csv")
  }

  /// That an id or a time of creation is not found, or is there and cannot be read.
  static func missing(
    _ guess: RoleGuess, _ survey: ExportSurvey, _ export: FoundExport
  ) -> Diagnostic? {
    if guess.survey(of: .id) == nil { return missing("the tickets' ids", export, ragged(survey)) }
    let known = guess.unread.first { $0.column == .moment(.created) }.map { $0.place }
    if known == nil, guess.survey(of: .moment(.created)) != nil { return nil }
    let seeming = known ?? survey.columns.indices.first { survey.columns[$0].seemsTimestamps }
    guard let seeming, let unfitting = survey.columns[seeming].unfitting else {
      return guess.timePlaces.isEmpty
        ? missing("timestamps", export, ragged(survey)) : noCreation(guess, survey, export)
    }
    return Diagnostic(
      .error, code: "no-ticket-columns", unfitting.sentence,
      at: place(export), excerpt: export.headers.joined(separator: ","),
      expected: "timestamps such as 2026-10-23 16:55, 23/10/2026 16:55 or 10/23/26 4:55 PM",
      mend: ownProfile, notes: blanks(in: unfitting.cell))
  }

  private static func noCreation(
    _ guess: RoleGuess, _ survey: ExportSurvey, _ export: FoundExport
  ) -> Diagnostic {
    let times = guess.timePlaces.map { "'\(survey.headers[$0])'" }.joined(separator: ", ")
    return Diagnostic(
      .error, code: "no-ticket-columns",
      "no column of the export is known as the creation, and its times are others: \(times)",
      at: place(export), excerpt: export.headers.joined(separator: ","),
      expected: "a column of times of creation", mend: "export it as well, or " + ownProfile)
  }

  private static func missing(
    _ what: String, _ export: FoundExport, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "no-ticket-columns", "no column of the export seems to hold \(what)",
      at: place(export), excerpt: export.headers.joined(separator: ","),
      expected: "a column of ids and one of timestamps of creation", mend: ownProfile, notes: notes)
  }

  /// That rows are left out, since they have more or fewer cells than what was taken for the header.
  private static func ragged(_ survey: ExportSurvey) -> [Diagnostic.Note] {
    if survey.ragged == 0 { return [] }
    return [
      Diagnostic.Note(
        "\(survey.ragged) of \(survey.rows) rows have another number of cells than the header, the first on line"
          + " \(survey.firstRaggedLine): nothing is found in them", at: nil)
    ]
  }

  private static let ownProfile =
    "write attain.yaml by hand, or a profile of your own in profiles/ that names the columns and the form (timestamps)"

  /// Blanks that look like others and are none to a form.
  private static func blanks(in text: String) -> [Diagnostic.Note] {
    let blanks = text.unicodeScalars.filter { !$0.isASCII && $0.properties.isWhitespace }
    let names = Set(blanks.map { "U+" + padded(String($0.value, radix: 16, uppercase: true)) })
    return names.sorted().map {
      Diagnostic.Note("the cell holds the blank \($0), which a form has to hold as well", at: nil)
    }
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func noEnd(
    _ guess: RoleGuess, _ survey: ExportSurvey, _ export: FoundExport, _ profiles: [Profile]
  ) -> Diagnostic {
    let histories = profiles.filter { $0.holds == .history }.map { $0.name }.sorted()
    let notes = guess.unread.compactMap { _, place in
      survey.columns[place].unfitting.map { Diagnostic.Note($0.sentence, at: nil) }
    }
    return Diagnostic(
      .error, code: "no-end-column", "nothing in the export says when work began or was done",
      at: place(export), excerpt: export.headers.joined(separator: ","),
      expected: "a column of first responses, resolutions or closings",
      mend: notes.isEmpty
        ? "export such a column as well, or name a history beside it that a profile knows ("
          + histories.joined(separator: ", ") + ")"
        : ownProfile,
      notes: notes)
  }
}
