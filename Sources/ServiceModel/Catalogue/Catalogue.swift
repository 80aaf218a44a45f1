package import Diagnostics

/// The definitions of a project as they are written: names and texts with their places.
///
/// Well formed, but nothing in it is resolved: a name may be that of nothing. The checks read it;
/// once they find no error, `Rulebook` is made of it.
package struct Catalogue: Sendable {
  package let project: ProjectDefinition
  package let agreements: [AgreementDefinition]
  /// The project's own calendars, and those shipped ones that the agreements name.
  package let calendars: [CalendarDefinition]
  /// The names of all shipped calendars, for a better message.
  package let shippedCalendars: [String]

  package init(
    project: ProjectDefinition, agreements: [AgreementDefinition],
    calendars: [CalendarDefinition], shippedCalendars: [String]
  ) {
    self.project = project.needed(by: agreements)
    self.agreements = agreements
    self.calendars = calendars
    self.shippedCalendars = shippedCalendars
  }

  /// Every zone that is named: the project's, those of stamps in tickets and in the history, and the calendars'.
  package var zones: [Located<String>] {
    let stamps = [project.tickets.timestamps, project.history?.timestamps]
    return ([project.timezone] + stamps.map { $0?.timezone }).compactMap { $0 }
      + calendars.map { $0.timezone }
  }
}
