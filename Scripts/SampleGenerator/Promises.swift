/// A threshold of an agreement, on the hours it is counted in.
enum Threshold {
  case open(minutes: Int, OfficeHours)
  case workingDays(Int, OfficeHours)

  /// The last instant at which a clock started at an instant is still in time.
  func deadline(from start: Instant) -> Instant {
    switch self {
    case .open(let minutes, let hours): hours.adding(minutes * 60, to: start)
    case .workingDays(let days, let hours): hours.adding(workingDays: days, to: start)
    }
  }

  /// The hours it is counted in.
  var hours: OfficeHours {
    switch self {
    case .open(_, let hours), .workingDays(_, let hours): hours
    }
  }
}

/// What the agreements promise, copied from `SampleData/agreements` by hand: the generator needs it
/// to choose how late a ticket shall be.
enum Promises {
  /// Since when the second version of Northwind's agreement is in force.
  static let tightened = Zone.london.instant(CivilDay(2026, 4, 1), 0)

  static func response(_ plan: TicketPlan) -> Threshold {
    let hours = plan.customer.hours
    switch (plan.customer, plan.priority) {
    case (.northwind, 1): return .open(minutes: 15, .always)
    case (_, 1): return .open(minutes: 30, .always)
    case (.northwind, 2): return .open(minutes: plan.opened < tightened ? 60 : 45, hours)
    case (.northwind, 3): return .open(minutes: plan.opened < tightened ? 240 : 180, hours)
    case (.bayernwerke, 2): return .open(minutes: 60, hours)
    case (.bayernwerke, 3): return .open(minutes: 240, hours)
    case (.lakeshore, 2): return .open(minutes: 120, hours)
    case (.lakeshore, 4): return .workingDays(2, hours)
    default: return .open(minutes: 480, hours)
    }
  }

  static func resolution(_ plan: TicketPlan) -> Threshold {
    let hours = plan.customer.hours
    if plan.type == .problem { return .workingDays(25, hours) }
    switch (plan.customer, plan.priority) {
    case (.northwind, 1): return .open(minutes: 240, .always)
    case (.northwind, 2): return .open(minutes: plan.opened < tightened ? 480 : 360, hours)
    case (.northwind, 3): return .workingDays(plan.opened < tightened ? 3 : 2, hours)
    case (.northwind, _): return .workingDays(5, hours)
    case (.bayernwerke, 1): return .open(minutes: 480, .always)
    case (.bayernwerke, 2): return .open(minutes: 600, hours)
    case (.bayernwerke, 3): return .open(minutes: 1440, hours)
    case (.bayernwerke, _): return .workingDays(8, hours)
    case (.lakeshore, 1): return .open(minutes: 360, .always)
    case (.lakeshore, 2): return .open(minutes: 720, hours)
    case (.lakeshore, 3): return .workingDays(4, hours)
    default: return .workingDays(8, hours)
    }
  }

  /// What the group's OLA promises, where it has one.
  static func group(_ plan: TicketPlan) -> Threshold? {
    guard plan.type != .problem else { return nil }
    switch (plan.group, plan.priority) {
    case (.network, 1), (.platform, 1): return .open(minutes: 240, .always)
    case (.network, 2): return .open(minutes: 540, .meridianExtended)
    case (.network, 3): return .open(minutes: 1560, .meridianExtended)
    case (.network, _): return .open(minutes: 3000, .meridianExtended)
    case (.platform, 2): return .open(minutes: 360, .england)
    case (.platform, 3): return .open(minutes: 1020, .england)
    case (.platform, _): return .workingDays(5, .england)
    default: return nil
    }
  }

  /// What the supplier's contract promises, where a supplier is called.
  static func supplier(_ plan: TicketPlan) -> Threshold? {
    switch (plan.supplier, plan.priority) {
    case (.northernCarrier, 1): .open(minutes: 240, .always)
    case (.northernCarrier, 2): .open(minutes: 720, .always)
    case (.northernCarrier, 3): .open(minutes: 2880, .always)
    case (.northernCarrier, _): .open(minutes: 5760, .always)
    case (.kestrelHardware, 1): .open(minutes: 240, .always)
    case (.kestrelHardware, 2): .open(minutes: 480, .england)
    case (.kestrelHardware, 3): .workingDays(2, .england)
    case (.kestrelHardware, _): .workingDays(4, .england)
    case (nil, _): nil
    }
  }
}
