import CivilTime
import Reading
import ServiceModel

/// A ticket as it is put aside, before its stamps, its values and its id.
private struct TicketHead: BitwiseCopyable {
  var line: Int64
  var hold: Int64
  var file: UInt32
  var idCount: UInt32
  /// A bit for each moment that has a stamp, and for each that has one which cannot be read.
  var stamped: UInt16
  var unreadable: UInt16
  var verdict: UInt32

  static let noHold = Int64.min
}

extension PartedBytes {
  /// Puts a ticket aside, as its row has it.
  mutating func append(_ ticket: borrowing Ticket) {
    let part = parts.part(of: ticket.id.span)
    var head = TicketHead(
      line: Int64(ticket.place.line), hold: ticket.hold?.count ?? TicketHead.noHold,
      file: UInt32(truncatingIfNeeded: ticket.place.file),
      idCount: UInt32(truncatingIfNeeded: ticket.id.count), stamped: 0, unreadable: 0,
      verdict: UInt32(ticket.verdict.rawValue))
    let stamps = ticket.stamps
    for moment in stamps.indices {
      switch stamps[moment] {
      case .missing: continue
      case .unreadable: head.unreadable |= 1 << UInt16(moment)
      case .at: head.stamped |= 1 << UInt16(moment)
      }
    }
    append(head, to: part)
    for moment in stamps.indices {
      if case .at(let instant) = stamps[moment] { append(instant.secondsSince1970, to: part) }
    }
    append(ticket.values.span, to: part)
    append(ticket.id.span, to: part)
  }
}

/// Hands out the tickets that were put aside in a part, in the order in which they came.
struct TicketPart {
  private let content: [UInt8]
  /// For each worker's symbol the one that all share.
  private let symbols: [[Symbol]]

  init(_ content: [UInt8], symbols: [[Symbol]]) {
    self.content = content
    self.symbols = symbols
  }

  /// `ticket` is used again for every one.
  func each(in ticket: inout Ticket, _ body: (inout Ticket) -> Void) {
    var reader = PartedReader(content)
    PartChunk.each(in: &reader) { reader, worker, end in
      while reader.position < end {
        read(&reader, symbols[worker], into: &ticket)
        body(&ticket)
      }
    }
  }

  private func read(
    _ reader: inout PartedReader, _ symbols: [Symbol], into ticket: inout Ticket
  ) {
    let head = reader.next(TicketHead.self)
    let stampsAt = reader.skip(8 * head.stamped.nonzeroBitCount).lowerBound
    let valuesAt = reader.skip(MemoryLayout<Symbol>.stride * ticket.values.count).lowerBound
    let id = reader.skip(Int(head.idCount))
    ticket.begin(id: content.span.extracting(id))
    ticket.place = TicketPlace(file: Int(head.file), line: Int(head.line))
    reader.move(to: stampsAt)
    for moment in ticket.stamps.indices {
      let bit = UInt16(1) << UInt16(moment)
      if head.stamped & bit != 0 {
        ticket.stamps[moment] = .at(Instant(secondsSince1970: reader.next(Int64.self)))
      } else if head.unreadable & bit != 0 {
        ticket.stamps[moment] = .unreadable
      }
    }
    reader.move(to: valuesAt)
    for field in ticket.values.indices {
      ticket.values[field] = symbols[Int(reader.next(UInt32.self))]
    }
    reader.move(to: id.upperBound)
    ticket.hold = head.hold == TicketHead.noHold ? nil : Seconds(head.hold)
    ticket.verdict = ToolVerdict(rawValue: UInt8(truncatingIfNeeded: head.verdict)) ?? .none
  }
}
