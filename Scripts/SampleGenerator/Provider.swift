/// A customer of Meridian Service Desk.
enum Customer {
  case northwind
  case bayernwerke
  case lakeshore
  /// Meridian's own staff, whom no agreement covers.
  case meridianInternal

  static let external: [Customer] = [.northwind, .bayernwerke, .lakeshore]

  var name: String {
    switch self {
    case .northwind: "Northwind"
    case .bayernwerke: "Bayernwerke"
    case .lakeshore: "Lakeshore Health"
    case .meridianInternal: "Meridian Internal"
    }
  }

  /// The hours in which its people work and most of its tickets come.
  var hours: OfficeHours {
    switch self {
    case .northwind, .meridianInternal: .england
    case .bayernwerke: .bavaria
    case .lakeshore: .newYork
    }
  }

  var sites: [String] {
    switch self {
    case .northwind: ["Leeds", "Manchester", "Newcastle upon Tyne"]
    case .bayernwerke: ["München", "Nürnberg", "Würzburg"]
    case .lakeshore: ["Buffalo", "Rochester", "New York"]
    case .meridianInternal: ["Leeds"]
    }
  }

  /// Which services it uses, and how much.
  var services: [(Service, weight: Int)] {
    switch self {
    case .northwind:
      [
        (.network, 24), (.telephony, 12), (.email, 16), (.erp, 16), (.workplace, 20),
        (.identity, 12),
      ]
    case .bayernwerke:
      [
        (.network, 10), (.plant, 18), (.email, 18), (.erp, 22), (.workplace, 20), (.identity, 12),
      ]
    case .lakeshore:
      [
        (.network, 10), (.telephony, 8), (.email, 16), (.clinical, 28), (.workplace, 24),
        (.identity, 14),
      ]
    case .meridianInternal:
      [(.erp, 25), (.workplace, 50), (.identity, 25)]
    }
  }
}

/// A supplier of the provider, each with an underpinning contract.
enum Supplier: String {
  case northernCarrier = "Northern Carrier"
  case kestrelHardware = "Kestrel Hardware"
}

/// A group of the provider's own people; the first two have an OLA.
enum Group: String {
  case network = "Network"
  case platform = "Platform"
  case applications = "Applications"
  case workplace = "Workplace"
  case serviceDesk = "Service Desk"
}
