import ServiceModel

extension ProjectDraft {
  /// What was found and proved, a line each.
  package var findings: [String] {
    var lines = [
      "\(number(survey.rows, "row")) of \(number(survey.headers.count, "column")), read as the export of"
        + " \(guess.profile.tool)\(guess.isGeneric ? "" : " (profile \(guess.profile.name))")"
    ]
    if guess.rows == .snapshot {
      lines.append(
        guess.isEventLog
          ? "a row for each event of a ticket: the first is its creation"
          : "a row for each update of a ticket: the last one is the ticket")
    }
    if source.headerLine > 1 {
      lines.append("the header stands on line \(source.headerLine), titles above it")
    }
    if let encoding = source.encoding { lines.append("written in \(encoding.rawValue)") }
    lines += orderFinding
    let meanings = guess.isGeneric ? readMeanings : meanings(of: guess.profile, in: survey)
    return lines + meanings + historyFindings
  }

  private func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// What the export does not settle, a line each.
  package var doubts: [String] {
    var lines = orderDoubts + (dates.statesOffset ? [] : zoneDoubts) + stampDoubts
    lines += roleDoubts + offsetDoubts + idDoubts + historyDoubts
    if survey.ragged > 0 {
      lines.append(
        "\(survey.ragged) rows have another number of cells than the header, the first on line"
          + " \(survey.firstRaggedLine): they will be rejected")
    }
    lines += reversedDoubt
    if guess.rows == .ticket, guess.survey(of: .id)?.isRepeated == true {
      lines.append(
        "'\(guess.survey(of: .id)?.header ?? "")' has the same id in several rows: the last"
          + " one counts, and rejected.csv names the others")
    }
    if guess.survey(of: .moment(.resolved)) == nil, guess.survey(of: .moment(.closed)) != nil {
      lines.append("no column says when work was done: the closing stands for it")
    }
    if finished.isEmpty, guess.survey(of: .field(.status)) != nil {
      lines.append("no status is known to mean that the work is done: name them under finished")
    }
    return lines + finishedDoubts + verdictDoubts + holdDoubts + sizeDoubts
  }

  /// What has to be answered before anything runs.
  package var questions: [String] { orderQuestion + [verdictQuestion].compactMap { $0 } }
}
