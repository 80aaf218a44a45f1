import CivilTime
package import ServiceHours

/// A rulebook in which each changed target of some readings stands beside the agreed ones, so that one way
/// through the tickets counts all of them.
package struct ReadingsRulebook: Sendable {
  package let rulebook: Rulebook
  package let readings: [RulebookReading]
  /// One for each reading and each target that it changes.
  package let places: [ReadingPlace]
}

/// Where a reading's target is counted.
package struct ReadingPlace: Hashable, Sendable {
  /// In `ReadingsRulebook.readings`.
  package let reading: Int
  /// The agreed target, in `Rulebook.targets`.
  package let target: Int
  /// The number that its clocks are counted under: the agreed target's own where only a goal changes.
  package let number: Int
}

extension Rulebook {
  /// How many targets a rulebook can hold, those of readings included.
  package static let mostTargets = 4_096

  /// The same rulebook with the changed targets of readings behind its own; nothing where there would be
  /// more than `mostTargets`.
  ///
  /// Symbols, fields and the agreed targets' numbers stay as they are. Nothing is broken down by values.
  package func adding(_ readings: [RulebookReading]) -> ReadingsRulebook? {
    var places: [ReadingPlace] = []
    var changes: [[ClauseChange]] = []
    for (number, reading) in readings.enumerated() {
      for target in reading.targets {
        let own = reading.changes.filter { $0.target == target }.map { $0.change }
        if own.allSatisfy({ $0.clause == .goal }) {
          places.append(ReadingPlace(reading: number, target: target, number: target))
        } else {
          places.append(
            ReadingPlace(reading: number, target: target, number: targets.count + changes.count))
          changes.append(own)
        }
      }
    }
    guard targets.count + changes.count <= Rulebook.mostTargets else { return nil }
    let counted = places.filter { $0.number >= targets.count }
    let versions = agreements.compactMap { $0.changed(counted, changes, from: targets.count) }
    return ReadingsRulebook(
      rulebook: with(versions, behind: counted.map { targets[$0.target] }, counted),
      readings: readings, places: places)
  }

  private func with(
    _ versions: [AgreementVersion], behind names: [TargetName], _ counted: [ReadingPlace]
  ) -> Rulebook {
    let verdicts = verdictTargets.map { agreed in
      agreed + counted.filter { agreed.contains($0.target) }.map { $0.number }
    }
    return Rulebook(
      name: name, zone: zone, fields: fields, moments: moments, symbols: symbols,
      timetables: timetables, agreements: agreements + versions, targets: targets + names,
      breakdowns: [], statuses: statuses, holdTime: holdTime, holders: holders,
      verdictTargets: verdicts, namesVerdict: namesVerdict, agreedTargetCount: targets.count)
  }

  /// The same with symbols for further texts, and with further calendars behind its own.
  ///
  /// A calendar that it has already is left out.
  package func with(symbols: SymbolTable, adding calendars: [ServiceCalendar]) -> Rulebook {
    let known = Set(calendarNames)
    let years = timetables.first?.horizon ?? Timetable.defaultHorizon
    let further = calendars.filter { !known.contains($0.name) }
    return Rulebook(
      name: name, zone: zone, fields: fields, moments: moments, symbols: symbols,
      timetables: timetables + further.map { Timetable($0, horizon: years) },
      agreements: agreements, targets: targets,
      breakdowns: Array(breakdowns.prefix(listedBreakdownCount)),
      parties: partyBreakdown.map { breakdowns[$0] }, statuses: statuses, holdTime: holdTime,
      holders: holders, verdictTargets: verdictTargets, namesVerdict: namesVerdict)
  }
}

extension AgreementVersion {
  /// The version with nothing but the changed targets of readings; nothing where it has none of them.
  ///
  /// The first of them is counted under the number `first`.
  fileprivate func changed(
    _ places: [ReadingPlace], _ changes: [[ClauseChange]], from first: Int
  ) -> AgreementVersion? {
    let changed = places.flatMap { place in
      targets.filter { $0.number == place.target }
        .map { $0.changed(by: changes[place.number - first], number: place.number) }
    }
    if changed.isEmpty { return nil }
    return AgreementVersion(
      name: name, kind: kind, parties: parties, inForce: inForce, scope: scope,
      exclusions: exclusions, suspensions: suspensions, targets: changed, file: file)
  }
}
