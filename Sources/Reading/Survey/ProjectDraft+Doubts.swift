import ServiceModel

extension ProjectDraft {
  /// What was found and proved, a line each.
  package var findings: [String] {
    var lines = [
      "\(survey.rows) rows of \(survey.headers.count) columns, read as the export of"
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

  private var orderFinding: [String] {
    switch dates.order {
    case .clear, .undecided: []
    case .stated(let dayFirst):
      ["timestamps are read with the \(dayFirst ? "day" : "month") first, as stated"]
    case .proved(let proof):
      [
        "timestamps have the \(proof.dayFirst ? "day" : "month") first: line \(proof.cell.line) has"
          + " '\(proof.cell.text)' in '\(proof.cell.column)'"
      ]
    }
  }

  /// What the export does not settle, a line each.
  package var doubts: [String] {
    var lines: [String] = []
    if let (day, month) = dates.contradiction {
      lines.append(
        "timestamps of both orders: line \(day.line) has '\(day.text)' in '\(day.column)', with the day first, and line"
          + " \(month.line) '\(month.text)' in '\(month.column)', with the month first: export all in one order"
      )
    }
    if !dates.statesOffset { lines += zoneDoubts }
    lines += roleDoubts + offsetDoubts + idDoubts + historyDoubts
    if survey.ragged > 0 {
      lines.append(
        "\(survey.ragged) rows have another number of cells than the header, the first on line"
          + " \(survey.firstRaggedLine): they will be rejected")
    }
    if activity.resolvedBeforeCreated > 0 {
      lines.append(
        "\(activity.resolvedBeforeCreated) of \(activity.resolved) tickets end before they begin:"
          + " their columns may be in different zones")
    }
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

  private var orderQuestion: [String] {
    guard case .undecided(let dayFirst, let monthFirst, let cells) = dates.order else { return [] }
    return [
      "all \(cells) timestamps can be read with the day first (\(dayFirst)) or the month first"
        + " (\(monthFirst)): write one of them in attain.yaml"
    ]
  }

  private var zoneDoubts: [String] {
    var lines = [
      "the timestamps state no zone; \(zone) is"
        + (statedZone != nil
          ? " stated"
          : guess.profile.zone != nil
            ? " what \(guess.profile.tool) writes" : " only assumed: write yours")
    ]
    if let busy = activity.busiestHours {
      let end = (busy.first + 9) % 24
      lines.append(
        "\(busy.percent)% of what is created from Monday to Friday falls between \(busy.first):00 and"
          + " \(end):00 of its clock, \(activity.weekendPercent)% of all at weekends")
      if busy.percent >= 55, !(6...10).contains(busy.first) {
        let hours = busy.first - 8
        lines.append(
          "if the desk works from 08:00, the stamps are \(abs(hours)) hours"
            + " \(hours > 0 ? "ahead of" : "behind") it")
      }
    }
    for (name, count) in zip(zoneNames, activity.inGap) where count > 0 {
      lines.append("\(count) stamps lie in an hour that clocks in \(name) skipped")
    }
    return lines
  }
}
