import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// The entries of a catalogue and what underpins them.
struct ChainLinks {
  private let agreements: [String: [AgreementDefinition]]
  private let calendars: [String: ServiceCalendar]
  /// The fields that hold who has a ticket.
  private let holders: Set<String>

  init(_ catalogue: Catalogue, zones: ZoneDatabase) {
    agreements = Dictionary(grouping: catalogue.agreements) { $0.name.value }
    calendars = catalogue.serviceCalendars(zones)
    let stated = catalogue.project.holders.map { $0.value }
    let usual = Rulebook.usualHolders.map { TicketField.standardNames[$0.index] }
    holders = Set(stated.isEmpty ? usual : stated)
  }

  /// Every entry of an agreement that something underpins.
  func uppermost(of agreement: AgreementDefinition) -> [ChainLink] {
    if agreement.underpinnedBy.isEmpty { return [] }
    return agreement.targets.flatMap { target in
      links(agreement, target) { target.within[$0].location }
    }
  }

  /// For each name of `underpinned-by`, in order, the entries that support this one for some ticket.
  func underpinning(_ upper: ChainLink) -> [[ChainLink]] {
    guard let tickets = tickets(of: upper) else { return [] }
    return upper.agreement.underpinnedBy.map { name in
      (agreements[name.value] ?? []).flatMap { agreement in
        agreement.targets.filter { $0.supports(upper.target) }.flatMap { target in
          links(agreement, target) { _ in name.location }
        }
      }.filter { self.tickets(of: $0, among: tickets) != nil }
    }
  }

  /// The tickets that an entry takes, of these; nothing where there are none.
  func tickets(of link: ChainLink, among tickets: SharedTickets = .all) -> SharedTickets? {
    tickets.and(link, holders: holders)
  }

  private func links(
    _ agreement: AgreementDefinition, _ target: TargetDefinition, place: (Int) -> Location
  ) -> [ChainLink] {
    target.within.indices.compactMap { entry in
      let name = target.calendarName(of: target.within[entry], in: agreement)
      return name.flatMap { calendars[$0] }.map { calendar in
        ChainLink(
          agreement: agreement, target: target, entry: entry, calendar: calendar,
          place: place(entry))
      }
    }
  }
}
