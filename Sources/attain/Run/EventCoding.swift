import CivilTime
import Reading
import ServiceModel

/// An event as it is put aside, before its end, where it says one, and the id of its ticket.
private struct EventHead: BitwiseCopyable {
  var at: Int64
  var from: UInt32
  var to: UInt32
  var field: UInt16
  var saysFrom: Bool
  var saysEnd: Bool
  var idCount: UInt32
}

extension PartedBytes {
  /// Puts an event aside, with its ticket's id.
  mutating func append(_ event: HistoryEvent, of ticket: Span<UInt8>) {
    let part = parts.part(of: ticket)
    let head = EventHead(
      at: event.at.secondsSince1970, from: event.from?.id ?? 0, to: event.to.id,
      field: UInt16(truncatingIfNeeded: event.field.index), saysFrom: event.from != nil,
      saysEnd: event.end != nil, idCount: UInt32(truncatingIfNeeded: ticket.count))
    append(head, to: part)
    if let end = event.end { append(end.secondsSince1970, to: part) }
    append(ticket, to: part)
  }
}

extension HistoryStore {
  /// The events of a part, ready for looking up; `symbols` gives for each worker's symbol the one that
  /// all share.
  init(part content: [UInt8], symbols: [[Symbol]]) {
    self.init()
    var reader = PartedReader(content)
    reserve(content.count / MemoryLayout<EventHead>.size)
    let bytes = content.span
    PartChunk.each(in: &reader) { reader, worker, chunkEnd in
      let own = symbols[worker]
      let shared = own.span
      while reader.position < chunkEnd {
        let head = reader.next(EventHead.self)
        let end =
          head.saysEnd ? Instant(secondsSince1970: reader.next(Int64.self)) : nil
        let id = reader.skip(Int(head.idCount))
        let event = HistoryEvent(
          at: Instant(secondsSince1970: head.at),
          end: end, field: TicketField(index: Int(head.field)),
          from: head.saysFrom ? shared[Int(head.from)] : nil, to: shared[Int(head.to)])
        add(event, of: bytes.extracting(id))
      }
    }
    sort()
  }
}
