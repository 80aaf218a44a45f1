import Diagnostics
import Ledger
import Reading
import ServiceHours
import ServiceModel

extension DefinitionUses {
  /// What a project's definitions name.
  init(_ project: Project) {
    self.init()
    let catalogue = project.catalogue
    for agreement in catalogue.agreements {
      let name = agreement.name.value
      suspensions[name, default: []].formUnion(agreement.suspensionFiles.map(project.relative))
      exclusions[name, default: []].formUnion(agreement.exclusionFiles.map(project.relative))
      for target in agreement.targets {
        let key = TargetName(
          agreement: name, kind: agreement.kind.value, target: target.id.value)
        holderCalendars[key, default: []].formUnion(target.holderCalendars)
        if target.clock.countedFrom != nil { countedFrom.insert(key) }
      }
    }
    for calendar in catalogue.calendars {
      let origins = Set(calendar.versions.flatMap { $0.holidays.map { "/\($0.origin)" } })
      let feeds = project.definitions.filter { file in
        file.role == .calendar && origins.contains { file.path.hasSuffix($0) }
      }
      self.feeds[calendar.name.value] = Set(feeds.map { $0.path })
    }
    hasOnHold = catalogue.project.tickets.has(.onHold)
    hasSnapshots = catalogue.project.tickets.rows == .snapshot
    let stamps = [catalogue.project.tickets.timestamps, catalogue.project.history?.timestamps]
    stampZones = Set(stamps.compactMap { $0?.timezone?.value })
  }
}

extension TargetDefinition {
  fileprivate var holderCalendars: [String] {
    within.flatMap { $0.holderCalendars?.calendars.map { $0.calendar.value } ?? [] }
  }
}
