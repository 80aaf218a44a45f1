package import ServiceModel

/// What the definitions of the later reading name: seals hold the hashes of files, and not who names them.
///
/// What an unchanged definition names now it named when the month was sealed.
package struct DefinitionUses: Sendable {
  /// The paths of the tables of suspensions of an agreement, by its name.
  package var suspensions: [String: Set<String>] = [:]
  /// Those of its tables of exclusions.
  package var exclusions: [String: Set<String>] = [:]
  /// The calendars that hold while certain holders have a ticket, by target.
  package var holderCalendars: [TargetName: Set<String>] = [:]
  /// The targets whose clocks count from before what starts them.
  package var countedFrom: Set<TargetName> = []
  /// The paths of the feeds of holidays of a calendar, by its name.
  package var feeds: [String: Set<String>] = [:]
  /// The zones of the stamps in tickets and in the history.
  package var stampZones: Set<String> = []

  /// Whether the exports state pause totals.
  package var hasOnHold = false
  /// Whether the ticket files hold a row for each update of a ticket.
  package var hasSnapshots = false

  package init() {}
}
