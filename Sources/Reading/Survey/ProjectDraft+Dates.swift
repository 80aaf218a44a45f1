import ServiceModel

extension ProjectDraft {
  var orderFinding: [String] {
    switch dates.order {
    case .clear, .undecided: []
    case .stated(let first):
      ["timestamps are read with the \(first.rawValue) first, as stated"]
    case .proved(let proof):
      [
        "timestamps have the \(proof.dayFirst ? "day" : "month") first: line \(proof.cell.line) has"
          + " '\(proof.cell.text)' in '\(proof.cell.column)'"
      ]
    }
  }

  /// That cells speak for both orders.
  var orderDoubts: [String] {
    decisions.compactMap { $0.contradiction }.map { day, month in
      "timestamps of both orders: line \(day.line) has '\(day.text)' in '\(day.column)', with the day first, and line"
        + " \(month.line) '\(month.text)' in '\(month.column)', with the month first: export all in one order"
    }
  }

  /// That of the tickets and that of their history.
  private var decisions: [DateDecision] { [dates] + (history.map { [$0.dates] } ?? []) }

  /// What has to be answered of the order of day, month and year before anything runs.
  var orderQuestion: [String] {
    decisions.compactMap { dates in
      question(of: dates).map {
        $0
          + (dates.divided == nil
            ? ": write one of them in attain.yaml" : ": \(ProjectDraft.inOneOrder)")
      }
    }
  }

  private static let inOneOrder = "a format reads all columns, so export them in one order"

  /// The ways in which timestamps can be read, where there are several.
  private func question(of dates: DateDecision) -> String? {
    guard case .undecided(let readings, let cells) = dates.order else { return nil }
    if let (day, month) = dates.divided {
      return
        "no order fits all \(cells) timestamps, '\(day)' has the day first and '\(month)' the month"
    }
    let ways = readings.map { "the \($0.first.rawValue) first (\($0.forms.text))" }
    let list = ways.dropLast().joined(separator: ", ") + " or " + (ways.last ?? "")
    return dates.contradiction == nil
      ? "all \(cells) timestamps can be read with \(list)"
      : "no order of day and month fits all \(cells) timestamps, and many can be read with \(list)"
  }

  /// The part `timestamps` of tickets or of a history.
  func timestamps(_ dates: DateDecision) -> [String] {
    if case .undecided(let readings, _) = dates.order, let question = question(of: dates) {
      let ways =
        dates.divided == nil
        ? ["    # QUESTION: \(question). Which is it?"]
          + ["    # Write one of them; nothing runs until then."]
          + readings.map { "    #   format: \($0.forms.yaml)" }
        : ["    # QUESTION: \(question): \(ProjectDraft.inOneOrder). Nothing runs until then."]
      return ["  timestamps:"] + ways + ["    format: undecided", "    timezone: \(zone)"]
    }
    if dates.forms.yaml == "iso8601", dates.statesOffset {
      return ["  timestamps: {format: iso8601}"]
    }
    return ["  timestamps:", "    format: \(dates.forms.yaml)", "    timezone: \(zone)"]
  }

  var zoneDoubts: [String] {
    var lines = [
      "the timestamps state no zone; \(zone) is"
        + (statedZone != nil
          ? " stated"
          : guess.profile.zone != nil
            ? " what \(guess.profile.tool) writes" : " only assumed: write yours")
    ]
    if let halves = stamps.withoutHalf { return lines + [doubt(of: halves)] }
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

  private func doubt(of halves: StampSurvey.Halves) -> String {
    let column = halves.column.map { " in '\($0)'" } ?? ""
    let reversed =
      dates.order.isUndecided || activity.resolvedBeforeCreated == 0 ? "" : " (\(ended))"
    return
      "none of \(halves.count) timestamps\(column) has an hour of 0 or above 12: AM and PM may be lost, and with them"
      + " half a day\(reversed); export them with AM and PM, or by a clock of 24 hours"
  }

  private var ended: String {
    "\(activity.resolvedBeforeCreated) of \(activity.resolved) tickets end before they begin"
  }

  /// That tickets end before they begin, and why that may be.
  ///
  /// Stamps that are not read as they are meant say nothing of zones.
  var reversedDoubt: [String] {
    if dates.order.isUndecided || activity.resolvedBeforeCreated == 0 { return [] }
    if activity.beyondZones == 0 {
      return stamps.withoutHalf == nil ? [ended + ": their columns may be in different zones"] : []
    }
    let hasOrder = dates.forms.forms.contains { $0.isDayFirst != nil }
    return [
      "\(ended), \(activity.beyondZones) of them by days, which no zones explain: "
        + (hasOrder
          ? "one of their columns may have day and month the other way round"
          : "their columns may not be what their names say")
    ]
  }

  /// Cells of times that the project cannot read, or reads as midnight.
  var stampDoubts: [String] {
    let created = guess.columns[.moment(.created)]
    var lines: [String] = []
    if !dates.order.isUndecided {
      lines += stamps.columns.filter { $0.unread.count > 0 }.map {
        let effect = $0.place == created ? "their rows will be rejected" : "they will not be read"
        return unread($0, source, effect)
      }
    }
    if let history, !history.dates.order.isUndecided {
      lines += history.stamps.columns.filter { $0.unread.count > 0 }.map {
        unread($0, history.source, "these changes will be left out")
      }
    }
    lines += guess.unread.compactMap { _, place in
      let column = survey.columns[place]
      return column.unfitting.map { "\($0.sentence): they are not read" }
    }
    return lines + stamps.columns.filter { $0.timeless.count > 0 }.map { timeless($0) }
  }

  private func unread(
    _ column: StampSurvey.Column, _ source: Source, _ effect: String
  ) -> String {
    "\(column.unread.count) of \(column.read + column.unread.count) cells in '\(column.header)' fit no form of"
      + " timestamps that was found, the first \(place(of: column.unread, source)): \(effect)"
  }

  private func timeless(_ column: StampSurvey.Column) -> String {
    "\(column.timeless.count) of \(column.read) cells in '\(column.header)' have no time of day, the first"
      + " \(place(of: column.timeless, source)): midnight is read, at which the day begins, and clocks from or to it are"
      + " wrong by up to a day"
  }

  private func place(of cells: StampSurvey.Cells, _ source: Source) -> String {
    let file = source.files.count > 1 ? " of '\(source.files[cells.file])'" : ""
    return "on line \(cells.line)\(file), '\(cells.first)'"
  }
}

extension DateDecision.Order {
  /// Whether somebody has to say which of several readings holds.
  var isUndecided: Bool { if case .undecided = self { true } else { false } }
}
