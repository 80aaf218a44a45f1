/// What kind of work a ticket asks for.
enum TicketType: String {
  case incident = "Incident"
  case request = "Service Request"
  case problem = "Problem"

  /// The first letters of its numbers.
  var prefix: String {
    switch self {
    case .incident: "INC"
    case .request: "REQ"
    case .problem: "PRB"
    }
  }
}

/// How a ticket ends.
enum Fate {
  /// It is worked on as the agreements ask, mostly in time.
  case ordinary
  /// It is cancelled so many working minutes after it was opened.
  case cancelled(after: Int)
  /// It is resolved at a set instant.
  case resolved(Instant)
}

/// A ticket before anybody has worked on it: who asks for what, and who will do it.
struct TicketPlan {
  let opened: Instant
  let customer: Customer
  let type: TicketType
  /// 1 is critical, 4 is low.
  let priority: Int
  let service: Service
  let category: String
  let supplier: Supplier?
  let fate: Fate
  /// True where the story makes the supplier miss its contract.
  var supplierLate = false

  var group: Group { service.group }

  /// True where the customer has forbidden changes for the time being.
  var isFrozen: Bool { category == Story.freezeCategory }

  /// A ticket drawn for a customer and an instant of opening.
  init(
    _ customer: Customer, opened: Instant, type: TicketType? = nil, service: Service? = nil,
    fate: Fate? = nil, using seeded: inout SeededGenerator
  ) {
    self.opened = opened
    self.customer = customer
    self.type = type ?? seeded.pick(weighted: TicketPlan.types)
    self.priority = seeded.pick(weighted: TicketPlan.priorities(of: self.type))
    self.service = service ?? seeded.pick(weighted: customer.services)
    let frozen = Story.isFreeze(customer, opened) && seeded.chance(220)
    self.category = frozen ? Story.freezeCategory : seeded.pick(self.service.categories)
    let cancelled = seeded.chance(20) ? Fate.cancelled(after: seeded.early(20...1200)) : .ordinary
    self.fate = fate ?? cancelled
    self.supplier = TicketPlan.supplier(of: self.service, fate: self.fate, using: &seeded)
  }

  /// Tickets of the inherited backlog and cancelled ones have not been given to a supplier.
  private static func supplier(
    of service: Service, fate: Fate, using seeded: inout SeededGenerator
  ) -> Supplier? {
    guard case .ordinary = fate, let (supplier, perMille) = service.supplier else { return nil }
    return seeded.chance(perMille) ? supplier : nil
  }

  private static let types: [(TicketType, weight: Int)] = [
    (.incident, 620), (.request, 355), (.problem, 25),
  ]

  private static func priorities(of type: TicketType) -> [(Int, weight: Int)] {
    switch type {
    case .incident: [(1, 30), (2, 150), (3, 540), (4, 280)]
    case .request: [(2, 90), (3, 570), (4, 340)]
    case .problem: [(2, 150), (3, 550), (4, 300)]
    }
  }
}
