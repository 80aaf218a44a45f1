import CivilTime
import Reading
import ServiceModel

/// Events and tickets put aside in files, cut into parts by the ticket's id: all of one ticket lies in
/// one part.
struct HistorySpill {
  static let partCount = 128

  private var events: [ScratchFile] = []
  private var ticketFiles: [ScratchFile] = []

  init() throws(FileProblem) {
    for _ in 0..<HistorySpill.partCount {
      events.append(try ScratchFile())
      ticketFiles.append(try ScratchFile())
    }
  }

  mutating func add(_ event: HistoryEvent, of ticket: [UInt8]) {
    var writer = ByteWriter()
    writer.bytes(ticket)
    writer.number(event.at.secondsSince1970)
    writer.optional(event.end?.secondsSince1970)
    writer.number(Int64(event.field.index))
    writer.optional(event.from.map { Int64($0.id) })
    writer.number(Int64(event.to.id))
    events[part(of: ticket)].append(writer.written)
  }

  mutating func add(_ ticket: borrowing Ticket) {
    var writer = ByteWriter()
    writer.bytes(ticket.id)
    writer.number(Int64(ticket.place.file))
    writer.number(Int64(ticket.place.line))
    for index in ticket.stamps.indices { writer.stamp(ticket.stamps[index]) }
    for value in ticket.values { writer.number(Int64(value.id)) }
    writer.optional(ticket.hold?.count)
    writer.number(Int64(ticket.verdict.rawValue))
    ticketFiles[part(of: ticket.id)].append(writer.written)
  }

  /// Throws what went wrong while something was added.
  func check() throws(FileProblem) {
    for file in events + ticketFiles { if let problem = file.problem { throw problem } }
  }

  /// The events of a part.
  mutating func events(of part: Int) throws(FileProblem) -> HistoryStore {
    var store = HistoryStore()
    var reader = ByteReader(try events[part].content())
    while !reader.isAtEnd {
      let ticket = reader.bytes()
      let at = Instant(secondsSince1970: reader.number())
      let end = reader.optional().map { Instant(secondsSince1970: $0) }
      let field = TicketField(index: Int(reader.number()))
      let from = reader.optional().map { Symbol(id: UInt32($0)) }
      let to = Symbol(id: UInt32(reader.number()))
      store.add(
        HistoryEvent(at: at, end: end, field: field, from: from, to: to), of: ticket.span)
    }
    return store
  }

  /// Hands out the tickets of a part, in the order in which they came.
  mutating func tickets(
    of part: Int, fieldCount: Int, _ body: (inout Ticket) -> Void
  ) throws(FileProblem) {
    var reader = ByteReader(try ticketFiles[part].content())
    var ticket = Ticket(fieldCount: fieldCount)
    while !reader.isAtEnd {
      ticket.begin(id: reader.bytes().span)
      let file = Int(reader.number())
      ticket.place = TicketPlace(file: file, line: Int(reader.number()))
      for index in ticket.stamps.indices { ticket.stamps[index] = reader.stamp() }
      for index in ticket.values.indices {
        ticket.values[index] = Symbol(id: UInt32(reader.number()))
      }
      ticket.hold = reader.optional().map { Seconds($0) }
      ticket.verdict = ToolVerdict(rawValue: UInt8(truncatingIfNeeded: reader.number())) ?? .none
      body(&ticket)
    }
  }

  /// By the id's bytes alone, so that nothing depends on the machine.
  private func part(of id: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 32) % HistorySpill.partCount
  }
}

extension ByteWriter {
  fileprivate mutating func stamp(_ stamp: Stamp) {
    switch stamp {
    case .missing: number(0)
    case .unreadable: number(1)
    case .at(let instant):
      number(2)
      number(instant.secondsSince1970)
    }
  }
}

extension ByteReader {
  fileprivate mutating func stamp() -> Stamp {
    switch number() {
    case 0: .missing
    case 1: .unreadable
    default: .at(Instant(secondsSince1970: number()))
    }
  }
}
