import Foundation

/// Writes the changes of the tickets of an export: about six a ticket, of status, group and priority,
/// sorted by time, of a seed, and about one row in a hundred that is odd.
struct HistoryGenerator {
  private static let header = "ticket,changed_at,field,from,to\n"

  private var random: SeededNumbers
  private var changes: [Change] = []

  /// One row, before it is written.
  private struct Change {
    let at: Int64
    let ticket: Int
    let field: String
    let from: String
    let to: String
  }

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  /// Writes the changes of the export's first tickets to a new file.
  mutating func write(of export: URL, rows: Int, to url: URL) throws {
    var lines = ExportRows(try Data(contentsOf: export))
    var ids: [String] = []
    while ids.count < rows, let cells = lines.next() {
      add(ExportTicket(cells), ids.count)
      ids.append(cells[0])
    }
    changes.sort { ($0.at, $0.ticket) < ($1.at, $1.ticket) }
    try Data(Self.header.utf8).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    try file.seekToEnd()
    for start in stride(from: 0, to: changes.count, by: 4_096) {
      let end = min(start + 4_096, changes.count)
      let text = (start..<end).map { row(changes[$0], of: ids) }.joined()
      try file.write(contentsOf: Data(text.utf8))
    }
    try file.close()
  }

  private mutating func add(_ ticket: ExportTicket, _ number: Int) {
    guard let created = ticket.created else { return }
    let end = max(ticket.resolved ?? created + 200_000, created + 600)
    let span = Int(end - created)
    var status = "new"
    var at = created
    for next in statuses(to: ticket.status) {
      let isEnd = next == ticket.status
      at = isEnd ? max(end, at) : min(end, at + Int64(1 + random.below(span / 3)))
      append(number, at, "status", status, next)
      status = next
    }
    for (field, last, others) in [
      ("group", ticket.group, ["DESK-L1", "NET-L1", "WIN-L2", "UNIX-L2"]),
      ("priority", ticket.priority, ["P4", "P3", "P2"]),
    ] {
      let count = random.below(3)
      var times = (0..<count).map { _ in created + Int64(random.below(span)) }
      times.sort()
      var value = others[random.below(others.count)]
      for (place, time) in times.enumerated() {
        let next = place == count - 1 ? last : others[random.below(others.count)]
        append(number, time, field, value, next)
        value = next
      }
    }
  }

  /// What the status comes to after `new`, one after the other.
  private mutating func statuses(to last: String) -> [String] {
    let holds = (0..<random.below(3)).flatMap { _ in ["on_hold", "in_progress"] }
    switch last {
    case "new": return []
    case "in_progress": return ["in_progress"] + holds
    case "closed": return ["in_progress"] + holds + ["resolved", "closed"]
    default: return ["in_progress"] + holds + [last]
    }
  }

  private mutating func append(
    _ ticket: Int, _ at: Int64, _ field: String, _ from: String, _ to: String
  ) {
    changes.append(Change(at: at, ticket: ticket, field: field, from: from, to: to))
  }

  private mutating func row(_ change: Change, of ids: [String]) -> String {
    let id = ids[change.ticket]
    let at = isoTimestamp(change.at, offset: 0, suffix: "Z")
    switch random.below(800) {
    case 0: return "\(id),yesterday,\(change.field),\(change.from),\(change.to)\n"
    case 1: return "\(id),\(at),\(change.field)\n"
    case 2: return "X\(id),\(at),\(change.field),\(change.from),\(change.to)\n"
    case 3...10: return "\(id),\(at),comment,,\"said \"\"yes\"\", then no\"\n"
    default: return "\(id),\(at),\(change.field),\(change.from),\(change.to)\n"
    }
  }
}

/// What the changes of a ticket have to lead to.
private struct ExportTicket {
  let priority: String
  let group: String
  let status: String
  let created: Int64?
  let resolved: Int64?

  init(_ cells: [String]) {
    priority = cells[2]
    group = cells[6]
    status = cells[8]
    created = ExportTicket.seconds(cells[9])
    resolved = ExportTicket.seconds(cells[11])
  }

  private static func seconds(_ text: String) -> Int64? {
    (try? Date(text, strategy: .iso8601)).map { Int64($0.timeIntervalSince1970) }
  }
}

/// The records of an export behind its header, which is one line.
private struct ExportRows {
  private let bytes: Data
  private var place: Int

  init(_ bytes: Data) {
    self.bytes = bytes
    place = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
  }

  mutating func next() -> [String]? {
    if place >= bytes.count { return nil }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\n") where !isQuoted:
        return cells + [String(decoding: cell, as: UTF8.self)]
      default: cell.append(byte)
      }
    }
    return cells
  }
}
