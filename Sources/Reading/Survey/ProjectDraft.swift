import Diagnostics
package import ServiceModel

/// A project around an export, with its doubts as comments.
package struct ProjectDraft: Sendable {
  /// What was found of an export before its columns were looked at.
  package struct Source: Sendable {
    /// As `files:` names them.
    package let files: [String]
    /// None where it is UTF-8 or a byte-order mark says it.
    package let encoding: TextEncoding?
    package let delimiter: UInt8
    package let headerLine: Int

    package init(files: [String], encoding: TextEncoding?, delimiter: UInt8, headerLine: Int) {
      self.files = files
      self.encoding = encoding
      self.delimiter = delimiter
      self.headerLine = headerLine
    }
  }

  /// A file of changes that was recognised beside the tickets.
  package struct HistorySource: Sendable {
    package let source: Source
    package let profile: Profile
    package let survey: ExportSurvey
    package let dates: DateDecision
    package let stamps: StampSurvey
    /// The statuses that it tells of, as they stand in it.
    package let statuses: [String]

    package init(
      source: Source, profile: Profile, survey: ExportSurvey, dates: DateDecision,
      stamps: StampSurvey, statuses: [String]
    ) {
      self.stamps = stamps
      self.statuses = statuses
      self.source = source
      self.profile = profile
      self.survey = survey
      self.dates = dates
    }
  }

  let source: Source
  let survey: ExportSurvey
  let guess: RoleGuess
  let dates: DateDecision
  let activity: ActivitySurvey
  let stamps: StampSurvey
  let zoneNames: [String]
  /// The zone that somebody stated.
  let statedZone: String?
  let history: HistorySource?
  /// Files whose clocks differ.
  let offsets: [Offset]

  package init(
    _ source: Source, _ survey: ExportSurvey, _ guess: RoleGuess, _ dates: DateDecision,
    _ activity: ActivitySurvey, _ stamps: StampSurvey, zoneNames: [String], statedZone: String?,
    history: HistorySource?, offsets: [Offset]
  ) {
    self.offsets = offsets
    self.stamps = stamps
    self.source = source
    self.survey = survey
    self.guess = guess
    self.dates = dates
    self.activity = activity
    self.zoneNames = zoneNames
    self.statedZone = statedZone
    self.history = history
  }

  /// The zone of stamps that state none, and of the months.
  package var zone: String { statedZone ?? guess.profile.zone?.value ?? "Etc/UTC" }

  /// The statuses, after the profile's mapping, by what they seem to say.
  func statuses(_ test: (String) -> Bool) -> [String] { values(of: .status).filter(test) }

  /// The values of a field as the project will call them, the most frequent first.
  func values(of field: TicketField) -> [String] {
    var values: [String] = []
    for pair in pairs(of: field) where !values.contains(pair.to) { values.append(pair.to) }
    return values
  }

  /// The values of a field as they stand in the export and its history, and as the project will call them.
  func pairs(of field: TicketField) -> [ValueMapping.Pair] {
    // A rule may name a field alone that the tickets have.
    guard let survey = guess.survey(of: .field(field)) else { return [] }
    let name = TicketField.standardNames[field.index]
    let mapped = guess.profile.values.filter { $0.field.value == name }.flatMap { $0.pairs }
    var pairs: [ValueMapping.Pair] = []
    let texts = survey.values.map { $0.text }
    let earlier = field == .status ? history?.statuses ?? [] : []
    for text in texts + earlier where !pairs.contains(where: { $0.from == text }) {
      pairs.append(ValueMapping.Pair(from: text, to: mapped.last { $0.from == text }?.to ?? text))
    }
    return pairs
  }

  var finished: [String] {
    let stated = guess.profile.finished ?? []
    return statuses {
      (stated.contains($0) || ValueGuess.isFinished($0)) && !cancelled.contains($0)
    }
  }

  var cancelled: [String] {
    let stated = guess.profile.cancelled ?? []
    return statuses { stated.contains($0) || ValueGuess.isCancelled($0) }
  }

  var waiting: [String] { statuses { ValueGuess.isWaiting($0) } }

  /// Of these the ones whose waits the export tells: all with a history, else those that the stated total is of.
  var toldWaiting: [String] {
    let total = guess.profile.holdStatuses
    if total.isEmpty || guess.rows == .snapshot || history != nil { return waiting }
    return waiting.filter { total.contains($0) }
  }
}
