import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceHours
import ServiceModel

/// Reads the tickets once for all readings.
struct WhatIfRun {
  let project: Project
  let wish: WhatIfWish
  let sizes: TicketRun.Sizes
  /// How many months are judged, the last one the reporting month.
  let monthCount: Int

  /// What the readings make of the months up to one, or up to the last complete one.
  func result(
    _ month: Month?, asOf: Instant?, _ console: Console
  ) throws(RunProblem) -> WhatIfInput {
    let named = try wish.readings()
    let base = try rulebook(calendars: named.calendars, console)
    var reader = ChangeReader(
      base, furtherCalendars: ShippedFiles.calendars.names,
      mappedFields: project.catalogue.project.mappedFields)
    let targets = try targets(reader)
    let readings =
      try named.isEmpty
      ? standard(base, targets) : self.readings(named, &reader)
    console.show(unreachable(reader, targets))
    let beside = readings.filter { !$0.targets.contains { targets.contains($0) } }
    if !beside.isEmpty { throw .usage(beside.map { changesOthers($0) }) }
    let own = base.with(symbols: reader.symbols, adding: [])
    guard let all = own.adding(readings) else { throw .usage([tooMany(readings.count)]) }
    let run = MonthlyRun(
      try TicketRun(project.with(all.rulebook), sizes: sizes), extras: .countsOnly,
      neededMonths: monthCount)
    let report = try run.results([month].compactMap { $0 }, asOf: asOf)[0]
    let last = report.month.index
    let places = ClausePlaces(project)
    let months = (max(12, last - monthCount + 1)...last).map { Month(index: $0) }
    console.show(asAgreed(reader.asAgreed.filter { targets.contains($0.target) }, months))
    return WhatIfInput(
      report: report, readings: all, months: months, targets: targets,
      place: { places.place(of: $0, $1, $2) })
  }

  /// With every calendar of the project, and those shipped ones that a change names.
  private func rulebook(
    calendars named: [Located<String>], _ console: Console
  ) throws(RunProblem) -> Rulebook {
    let rulebook = project.rulebook
    var definitions = project.catalogue.calendars
    let unknown = Set(named.map { $0.value }).subtracting(definitions.map { $0.name.value })
      .intersection(ShippedFiles.calendars.names)
    if !unknown.isEmpty {
      let library = CalendarLibrary(folder: nil, project: project.folder)
      let found = try library.calendars(unknown, console)
      definitions += unknown.sorted().compactMap { found[$0] }
    }
    return rulebook.with(
      symbols: rulebook.symbols,
      adding: definitions.compactMap { ServiceCalendar(resolving: $0, zones: project.zones) })
  }

  private func targets(_ reader: ChangeReader) throws(RunProblem) -> [Int] {
    if wish.targets.isEmpty { return Array(project.rulebook.targets.indices) }
    let found = wish.targets.map {
      reader.targets($0, at: WhatIfWish.place("--target", $0))
    }
    let problems = found.flatMap { $0.problems }
    if !problems.isEmpty { throw .usage(problems.map { wish.excerpt(of: $0) }) }
    return Set(found.flatMap { $0.targets }).sorted()
  }

  private func readings(
    _ named: [WhatIfWish.Named], _ reader: inout ChangeReader
  ) throws(RunProblem) -> [RulebookReading] {
    var readings: [RulebookReading] = []
    var problems: [Diagnostic] = []
    for reading in named {
      let read = reader.reading(name: reading.name, reading.changes)
      readings.append(read.reading)
      problems += read.problems
    }
    if !problems.isEmpty { throw .usage(problems.map { wish.excerpt(of: $0) }) }
    return readings
  }

  /// Every calendar of the project that is not the target's, shipped ones that agreements name among them.
  private func standard(_ base: Rulebook, _ targets: [Int]) -> [RulebookReading] {
    let own = Set(project.catalogue.calendars.map { $0.name.value })
    let tickets = project.catalogue.project.tickets
    return StandardReadings(
      base, hasHistory: project.catalogue.project.history != nil || tickets.rows == .snapshot,
      calendars: base.calendarNames.indices.filter { own.contains(base.calendarNames[$0]) }
    ).all(of: targets)
  }

  private func changesOthers(_ reading: RulebookReading) -> Diagnostic {
    Diagnostic(
      .error, code: "reading-of-others",
      "the reading '\(reading.name)' changes none of the targets that --target names", at: nil,
      expected: "a change of " + wish.targets.map { "'\($0)'" }.joined(separator: " or "),
      mend: "name its targets with --target too, or ask without --target")
  }

  /// Targets that are asked about, and that a change of several leaves no goal to reach.
  private func unreachable(_ reader: ChangeReader, _ asked: [Int]) -> [Diagnostic] {
    reader.unreachable.compactMap { value, targets in
      let names = targets.filter { asked.contains($0) }.map { number in
        let name = project.rulebook.targets[number]
        return "\(name.agreement)/\(name.target)"
      }
      if names.isEmpty { return nil }
      return wish.excerpt(
        of: Diagnostic(
          .warning, code: "goal-out-of-reach",
          "'\(value.value)' is not tried for \(names.joined(separator: ", ")), where no goal above 0% and"
            + " up to 100% is left", at: value.location,
          expected: "points that leave every target a goal",
          mend: "name the targets that it is for, as agreement/target=\(value.value)"))
    }
  }

  private func tooMany(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "too-many", "\(count) readings are more than one run can hold",
      at: nil, expected: "at most \(Rulebook.mostTargets) targets, those of readings included",
      mend: "ask about some targets only: --target agreement/target")
  }
}

extension [WhatIfWish.Named] {
  /// The calendars that changes name.
  fileprivate var calendars: [Located<String>] {
    flatMap { $0.changes }.filter { $0.clause == .calendar }.map { $0.value }
  }
}
