package import CivilTime
package import Diagnostics
package import ServiceModel

/// The laws that definitions have to keep, across all files of a project.
package enum Checks {
  /// Everything that breaks a law, in no order, and each thing once: several agreements may name one table.
  ///
  /// No error among it means that the catalogue can be resolved to a rulebook.
  /// Cost: some looks at each definition, one file read for each zone.
  package static func all(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    let found: [Diagnostic] =
      ZoneNames.check(catalogue, zones) + CalendarNames.check(catalogue)
      + CalendarReferences.check(catalogue) + FieldNames.check(catalogue)
      + MomentColumns.check(catalogue) + TargetNames.check(catalogue)
      + AgreementVersions.check(catalogue) + UnreachableEntries.check(catalogue)
      + VisiblePauses.check(catalogue) + NeededHistory.check(catalogue)
      + DatedRows.check(catalogue, zones: zones)
      + VerdictTargets.check(catalogue) + UnderpinningNames.check(catalogue)
      + UnderpinningCycles.check(catalogue)
      + UnreachableThresholds.check(catalogue, zones: zones) + Sizes.check(catalogue)
      + StandardInputOnce.check(catalogue) + ImprovementLines.check(catalogue)
      + CreditTargets.check(catalogue) + CreditTierOrder.check(catalogue)
      + CreditWeights.check(catalogue) + CreditMoney.check(catalogue)
      + RepeatedEntries.check(catalogue) + UnlimitedExclusions.check(catalogue)
      + DaysElsewhere.check(catalogue, zones: zones) + NamedValues.check(catalogue)
      + AgreementParts.check(catalogue) + VersionStarts.check(catalogue)
    return once(found)
  }

  /// The laws that can be held to where a definition has errors, each of which only looks at what could be
  /// read.
  ///
  /// - Parameters:
  ///   - wrongFiles: The files in which something is wrong: what is missing there may only not have been read.
  ///   - hasAllCalendars: Whether every calendar could be read.
  ///   - isProjectWhole: Whether the columns and moments of the project could.
  package static func readable(
    _ catalogue: Catalogue, wrongFiles: Set<String>, hasAllCalendars: Bool, isProjectWhole: Bool,
    zones: ZoneDatabase
  ) -> [Diagnostic] {
    let whole = Catalogue(
      project: catalogue.project,
      agreements: catalogue.agreements.filter { !wrongFiles.contains($0.name.location.file) },
      calendars: catalogue.calendars, shippedCalendars: catalogue.shippedCalendars)
    let found: [Diagnostic] =
      ZoneNames.check(catalogue, zones) + UnreachableEntries.check(whole)
      + (hasAllCalendars
        ? CalendarReferences.dangling(catalogue) + CalendarReferences.missing(whole) : [])
      + (isProjectWhole ? FieldNames.check(catalogue) + MomentColumns.check(catalogue) : [])
    return once(found)
  }

  private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var told: Set<Diagnostic> = []
    return diagnostics.filter { told.insert($0).inserted }
  }

  /// Where an agreement beneath another one is not in time for it, in a catalogue without errors.
  ///
  /// Nothing that a report would be wrong by, and dearer than all other checks: see `Chain`.
  package static func chains(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    Chain.check(catalogue, zones: zones)
  }

  /// Why a name that no file holds stands for no time zone; nothing where it does.
  package static func zone(named name: String, zones: ZoneDatabase) -> Diagnostic? {
    ZoneNames.problem(name, at: nil, zones)
  }

  /// The same for calendars alone.
  package static func calendars(
    _ calendars: [CalendarDefinition], zones: ZoneDatabase
  ) -> [Diagnostic] {
    calendars.flatMap { ZoneNames.check($0.timezone, zones) } + CalendarNames.check(calendars)
  }
}
