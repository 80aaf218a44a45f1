/// Writes tickets as the tool's export does: a header, and a row a ticket.
struct ExportWriter {
  private static let header = [
    "Number", "Opened", "Responded", "Resolved", "Closed", "Priority", "State", "Ticket Type",
    "Company", "Business Service", "Category", "Assignment Group", "Vendor", "On Hold Seconds",
    "Location", "Short Description", "Assigned To", "Reopen Count",
  ]

  private static let priorities = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"]

  /// The month of the file, as its name says it.
  let month: String

  /// The bytes of a whole file.
  func file(of tickets: [Ticket]) -> [UInt8] {
    let mark = month == Untidiness.markedFile ? "\u{FEFF}" : ""
    let end = Untidiness.carriageReturnFiles.contains(month) ? "\r\n" : "\n"
    let rows = [ExportWriter.header.joined(separator: ",")] + tickets.map(row)
    return Array((mark + rows.map { $0 + end }.joined()).utf8)
  }

  private func row(_ ticket: Ticket) -> String {
    var cells = cells(ticket)
    switch Untidiness.rejected.first(where: { $0.serial == ticket.serial })?.fault {
    case .opened(let text): cells[1] = text
    case .noNumber: cells[0] = ""
    case .tooFewCells: cells.removeLast(cells.count - 7)
    case nil: break
    }
    return cells.map(quoted).joined(separator: ",")
  }

  private func cells(_ ticket: Ticket) -> [String] {
    let serial = ticket.serial
    let plan = ticket.plan
    let padding = Untidiness.isPadded(serial) ? " " : ""
    let isShort = plan.priority == 2 && Untidiness.hasShortPriority(serial)
    let cells: [String?] = [
      ticket.number, LondonTime.text(plan.opened), stamp(ticket.course.responded),
      stamp(resolved(ticket)), stamp(ticket.closed),
      isShort ? "P2" : ExportWriter.priorities[plan.priority - 1], padding + ticket.state + padding,
      plan.type.rawValue, plan.customer.name + padding, plan.service.rawValue,
      Untidiness.hasLostCategory(serial) ? nil : plan.category,
      padding + padding + plan.group.rawValue, plan.supplier?.rawValue,
      Untidiness.hasLostHold(serial) ? nil : String(ticket.course.held),
      Untidiness.hasLostLocation(serial) ? nil : ticket.location,
      Untidiness.description(ticket), ticket.assignedTo, String(ticket.course.reopened),
    ]
    return cells.enumerated().map { column, cell in
      cell ?? Untidiness.missing(serial, column: column)
    }
  }

  private func stamp(_ instant: Instant?) -> String? {
    instant.map(LondonTime.text)
  }

  /// The resolution as it is written, which for a few tickets is before the opening.
  private func resolved(_ ticket: Ticket) -> Instant? {
    let slips = Untidiness.resolvedBeforeOpened
    guard let slip = slips.first(where: { $0.serial == ticket.serial }) else {
      return ticket.course.resolved
    }
    return ticket.plan.opened - slip.seconds
  }

  /// A cell in quotes where it needs them.
  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(doubled.joined(separator: "\"\""))\""
  }
}
