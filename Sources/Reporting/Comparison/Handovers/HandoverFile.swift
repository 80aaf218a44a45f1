import CivilTime

/// The tables of two linked projects.
package enum HandoverFile: String, CaseIterable, Sendable {
  case handovers, unlinked

  package var name: String { "\(rawValue).csv" }

  /// The content of the file.
  package func bytes(_ found: Handovers, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .handovers: HandoverFile.handovers(found, style)
    case .unlinked: HandoverFile.unlinked(found, style)
    }
  }

  private static func handovers(_ found: Handovers, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "link", "ticket", "their_ticket", "side", "sent", "accepted", "delay_seconds", "state",
      ])
    for row in found.linked {
      csv.bytes(row.ours.link)
      csv.bytes(row.ours.id)
      csv.bytes(row.theirs.id)
      csv.bytes(row.ours.side)
      csv.instant(row.ours.at)
      csv.instant(row.theirs.at)
      csv.seconds(row.delay)
      csv.text(row.state.rawValue)
      csv.endRow()
    }
    return csv.bytes
  }

  private static func unlinked(_ found: Handovers, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(style, columns: ["project", "ticket", "link", "side", "reason"])
    for row in found.unlinked {
      csv.text(row.isOurs ? "ours" : "theirs")
      csv.bytes(row.ticket.id)
      csv.bytes(row.ticket.link)
      csv.bytes(row.ticket.side)
      csv.text(row.reason.rawValue)
      csv.endRow()
    }
    return csv.bytes
  }
}
