import CivilTime
import Compliance
import ServiceModel

/// What of a month's origins is not as it was when the month was sealed.
struct OriginDifference {
  let published: Origins
  let known: Origins
  let uses: DefinitionUses

  /// Whether the row of a ticket in a file, or its history, may be another than it was.
  func mayHaveChanged(in file: String) -> Bool {
    let before = published.files(.tickets)[file]
    return before == nil || before != known.files(.tickets)[file] || hasOtherHistory
  }

  private var hasOtherHistory: Bool { published.files(.history) != known.files(.history) }

  /// Whether anything is known of what tickets were before their last rows.
  var knowsChanges: Bool {
    uses.hasSnapshots || ![published, known].allSatisfy { $0.files(.history).isEmpty }
  }

  /// Whether the changes of a ticket in a file may be others than they were.
  func hasOtherChanges(in file: String) -> Bool {
    hasOtherHistory || uses.hasSnapshots && mayHaveChanged(in: file)
  }

  /// The file of a clock's agreement that is another, of those that may judge it; nothing where none is.
  ///
  /// The version in force when the clock starts does, and where time counts from before what starts it, one in force
  /// later.
  func agreement(of clock: ListedClock) -> String? {
    let name = clock.target.agreement
    let range = clock.start.map { start in
      let end = clock.stop ?? max(published.asOf, known.asOf)
      return start...(uses.countedFrom.contains(clock.target) ? max(start, end) : start)
    }
    return Self.first(published.agreement(name, in: range), known.agreement(name, in: range))
  }

  /// What is another of all that decides how a target counts its clocks and whether it is suspended; nothing where
  /// nothing is.
  func rule(of target: TargetName) -> ChangedRule? {
    let end = max(published.asOf, known.asOf)
    let all = min(Instant(secondsSince1970: 0), end)...end
    let name = target.agreement
    if let file = Self.first(published.agreement(name, in: all), known.agreement(name, in: all)) {
      return ChangedRule(cause: .agreement, evidence: file)
    }
    if let tool { return ChangedRule(cause: .toolVersion, evidence: tool) }
    return project.map { ChangedRule(cause: .project, evidence: $0) }
  }

  /// The agreement's table of suspensions that is another.
  func suspensions(_ agreement: String) -> String? { table(uses.suspensions[agreement]) }

  /// The agreement's table of exclusions that is another.
  func exclusions(_ agreement: String) -> String? { table(uses.exclusions[agreement]) }

  private func table(_ paths: Set<String>?) -> String? {
    Self.first(published.files(.table, paths ?? []), known.files(.table, paths ?? []))
  }

  /// Whether a stated pause total may be another, and nothing else that says how such a clock is paused.
  func mayHaveOtherHold(_ clock: ListedClock, in file: String) -> Bool {
    let agreement = clock.target.agreement
    let others = [
      self.agreement(of: clock), suspensions(agreement), tool, project,
    ]
    return uses.hasOnHold && !hasOtherChanges(in: file) && others.allSatisfy { $0 == nil }
  }

  /// The file or feed that is another of a clock's calendar, or of those of single holders of its target.
  func calendar(_ name: String, of target: TargetName) -> String? {
    calendars(name, target).lazy.compactMap { name in
      let feeds = uses.feeds[name] ?? []
      return Self.first(published.calendar(name, feeds), known.calendar(name, feeds))
    }.first
  }

  /// The zone whose file is another, with the versions: of these calendars, of the stamps or of the reports.
  func zone(of calendar: String, _ target: TargetName) -> String? {
    let calendars = calendars(calendar, target)
    let names = published.zones(of: calendars).union(known.zones(of: calendars))
      .union(uses.stampZones)
    // A zone that is named for the first time has no other file: a definition is another.
    let (before, now) = (published.files(.zone, names), known.files(.zone, names))
    return Self.first(before.filter { now[$0.key] != nil }, now.filter { before[$0.key] != nil })
      .map { "\($0), zone data \(published.zoneVersion) then, \(known.zoneVersion) now" }
  }

  /// The clock's own first.
  private func calendars(_ name: String, _ target: TargetName) -> [String] {
    [name] + (uses.holderCalendars[target] ?? []).sorted()
  }

  var tool: String? {
    published.toolVersion == known.toolVersion
      ? nil : "attain \(published.toolVersion) then, \(known.toolVersion) now"
  }

  var project: String? {
    Self.first(published.projectFiles, known.projectFiles)
  }

  var asOf: String { "as of \(published.asOf) then, \(known.asOf) now" }
  var hasOtherAsOf: Bool { published.asOf != known.asOf }

  /// The first path by its bytes whose hashes are not the same.
  private static func first(_ before: [String: String], _ now: [String: String]) -> String? {
    Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
      .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
