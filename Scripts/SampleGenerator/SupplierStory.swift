/// Chooses which tickets given to a supplier break its contract: evenly spaced among the tickets of
/// a month, so that the share of each month is close to what the story says.
struct SupplierStory {
  /// Thousandths of a late ticket saved up since the last one, per supplier.
  private var carrier = 500
  private var kestrel = 500

  /// Marks the late ones among plans that stand in order of opening.
  mutating func mark(_ plans: [TicketPlan]) -> [TicketPlan] {
    plans.map { plan in
      var marked = plan
      marked.supplierLate = isLate(plan)
      return marked
    }
  }

  private mutating func isLate(_ plan: TicketPlan) -> Bool {
    switch plan.supplier {
    case .northernCarrier:
      SupplierStory.overflows(&carrier, by: Story.carrierLate(Month(of: plan.opened)))
    case .kestrelHardware:
      SupplierStory.overflows(&kestrel, by: Story.kestrelLate)
    case nil:
      false
    }
  }

  private static func overflows(_ saved: inout Int, by share: Int) -> Bool {
    saved += share
    guard saved >= 1000 else { return false }
    saved -= 1000
    return true
  }
}
