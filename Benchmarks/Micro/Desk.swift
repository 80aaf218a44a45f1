import CivilTime
import FoundationEssentials
import Reading
import ServiceModel

/// The benchmark's rulebook and tickets of a seed that it judges.
struct Desk {
  let rulebook: Rulebook
  private(set) var symbols: SymbolTable
  private(set) var tickets: [Ticket] = []

  /// Nothing where the folder holds no project that can be resolved.
  init?(project: String, tickets count: Int) {
    let folder = URL(filePath: project)
    @Sendable func bytes(_ url: URL) -> [UInt8]? {
      (try? Data(contentsOf: url)).map { [UInt8]($0) }
    }
    let definitions = DefinitionFolder(
      read: { bytes(folder.appending(path: $0)) },
      names: { name in
        let path = folder.appending(path: name).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      },
      shippedCalendars: ["always"],
      readShipped: { name in
        let path = "Calendars/\(name).yaml"
        return bytes(URL(filePath: path)).map { (path, $0) }
      })
    let zones = ZoneDatabase(directory: "/usr/share/zoneinfo") { bytes(URL(filePath: $0)) }
    guard let catalogue = CatalogueReader.project(in: definitions).catalogue,
      let rulebook = Rulebook(resolving: catalogue, zones: zones)
    else { return nil }
    self.rulebook = rulebook
    symbols = rulebook.symbols
    for number in 0..<count { tickets.append(ticket(number)) }
  }

  /// Two clocks that are finished, of which some are breached.
  private mutating func ticket(_ number: Int) -> Ticket {
    let created = Desk.created(number)
    var ticket = Ticket(fieldCount: rulebook.fields.count)
    ticket.id = Array("INC\(10_000_000 + number)".utf8)
    ticket.place = TicketPlace(file: 0, line: number + 2)
    ticket.stamps[TicketMoment.created.index] = .at(created)
    ticket.stamps[TicketMoment.firstResponse.index] =
      .at(created + Seconds(Int64(number * 7_919 % 40_000)))
    ticket.stamps[TicketMoment.resolved.index] =
      .at(created + Seconds(40_000 + Int64(number * 104_729 % 400_000)))
    for (field, text) in [
      (TicketField.priority, "P\(1 + number % 4)"), (.customer, "Customer \(number * 31 % 200)"),
      (.service, "Service \(number % 40)"), (.group, "GROUP-\(number % 60)"), (.type, "incident"),
      (.supplier, "Supplier \(number % 14)"), (.category, "email"), (.status, "Closed"),
    ] {
      ticket.values[field.index] = symbols.symbol(text)
    }
    return ticket
  }

  /// Spread over October 2025, some seconds after one another in no order.
  static func created(_ number: Int) -> Instant {
    Instant(secondsSince1970: 1_759_276_800 + Int64(number * 86_243 % 2_600_000))
  }
}
