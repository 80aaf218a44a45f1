/// A business service as the customers know it.
enum Service: String {
  case network = "Network"
  case telephony = "Telephony"
  case email = "Email"
  case erp = "ERP"
  case clinical = "Clinical Records"
  case plant = "Plant Control"
  case workplace = "Workplace"
  case identity = "Identity"

  /// Who looks after it.
  var group: Group {
    switch self {
    case .network, .telephony: .network
    case .email, .clinical, .plant: .platform
    case .erp: .applications
    case .workplace: .workplace
    case .identity: .serviceDesk
    }
  }

  /// Which supplier stands behind it, and in how many of a thousand tickets it is called.
  var supplier: (Supplier, perMille: Int)? {
    switch self {
    case .network: (.northernCarrier, 850)
    case .telephony: (.northernCarrier, 600)
    case .workplace: (.kestrelHardware, 500)
    default: nil
    }
  }

  var categories: [String] {
    switch self {
    case .network: ["Connectivity", "VPN", "Wireless"]
    case .telephony: ["Voice quality", "Handset", "Routing"]
    case .email: ["Mailbox", "Delivery", "Calendar"]
    case .erp: ["Purchasing", "Ledger", "Month end"]
    case .clinical: ["Records access", "Imaging", "Interface"]
    case .plant: ["Telemetry", "Operator station", "Historian"]
    case .workplace: ["Laptop", "Printer", "Docking station"]
    case .identity: ["Password", "Access rights", "Joiners and leavers"]
    }
  }

  /// What callers write in the first line of a ticket.
  var complaints: [String] {
    switch self {
    case .network: ["No link at branch", "VPN drops every hour", "Slow WAN, packet loss at noon"]
    case .telephony: ["One-way audio", "Handset will not register", "Calls go to the wrong queue"]
    case .email: ["Mailbox full", "Mail to partners is delayed", "Shared calendar not visible"]
    case .erp: ["Order will not post", "Ledger shows \"period closed\"", "Month-end job is slow"]
    case .clinical: ["Chart does not open", "Images load slowly", "Interface queue is stuck"]
    case .plant: ["Telemetry gap", "Operator station freezes", "Historian lost an hour"]
    case .workplace: ["Laptop does not start", "Printer jams, tray 2", "Dock has no picture"]
    case .identity: ["Password reset", "Access to a shared folder", "New starter needs an account"]
    }
  }
}
