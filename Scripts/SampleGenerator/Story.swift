/// What the reports of this sample are to show.
///
/// Every number here may be edited after seeing them.
enum Story {
  /// The one seed of everything.
  static let seed: UInt64 = 20_000

  /// When the export was taken: 2 November 2026, 07:30 in London.
  ///
  /// Nothing later is known.
  static let exportTaken = Zone.london.instant(CivilDay(2026, 11, 2), 27_000)

  /// Open tickets taken over at the end of April 2025.
  static let inheritedAtStart = 800

  /// How many of these are still open at the end of each month, May 2025 to October 2026.
  static let inheritedLeft = [
    715, 670, 625, 580, 535, 490, 448, 420, 395, 350, 300, 262, 222, 180, 130, 90, 50, 22,
  ]

  /// Laptops asked for in December 2025 and January 2026, see `Flow`.
  static let laptopsRefreshed = 110

  /// How many of a thousand tickets given to Northern Carrier in a month break its contract: steady
  /// until June 2026, then worse each month.
  static func carrierLate(_ month: Month) -> Int {
    switch month {
    case Month(2026, 7): 110
    case Month(2026, 8): 170
    case Month(2026, 9): 230
    case Month(2026, 10): 280
    default: 12
    }
  }

  /// The same for Kestrel Hardware, which stays as it is.
  static let kestrelLate = 50

  /// How many of a thousand first responses to a customer are late.
  static func responseLate(_ customer: Customer) -> Int {
    switch customer {
    case .northwind: 30
    case .bayernwerke: 32
    case .lakeshore, .meridianInternal: 25
    }
  }

  /// How many of a thousand tickets without a supplier are resolved too late for the customer.
  ///
  /// The desk needs two months to get used to Northwind's tighter agreement of 1 April 2026.
  static func resolutionLate(_ plan: TicketPlan) -> Int {
    let month = Month(of: plan.opened)
    switch plan.customer {
    case .northwind: return month == Month(2026, 4) || month == Month(2026, 5) ? 90 : 40
    case .bayernwerke: return 65
    case .lakeshore, .meridianInternal: return 30
    }
  }

  /// The category of tickets that a customer's ban on changes holds up.
  static let freezeCategory = "Customer change freeze"

  /// Northwind lets nobody change anything from 15 December 2025 to 5 January 2026.
  static func isFreeze(_ customer: Customer, _ instant: Instant) -> Bool {
    customer == .northwind
      && (CivilDay(2025, 12, 15)...CivilDay(2026, 1, 5)).contains(Zone.london.day(of: instant))
  }
}
