import CivilTime
import Reading
import ServiceModel

/// An event as it is put aside, before the id of its ticket.
private struct EventHead: BitwiseCopyable {
  var at: Int64
  var end: Int64
  var from: UInt32
  var to: UInt32
  var field: UInt16
  var saysFrom: UInt16
  var idCount: UInt32

  static let noEnd = Int64.min
}

extension PartedBytes {
  /// Puts an event aside, with its ticket's id.
  mutating func append(_ event: HistoryEvent, of ticket: Span<UInt8>) {
    let part = PartedBytes.part(of: ticket)
    let head = EventHead(
      at: event.at.secondsSince1970, end: event.end?.secondsSince1970 ?? EventHead.noEnd,
      from: event.from?.id ?? 0, to: event.to.id,
      field: UInt16(truncatingIfNeeded: event.field.index), saysFrom: event.from == nil ? 0 : 1,
      idCount: UInt32(truncatingIfNeeded: ticket.count))
    append(head, to: part)
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
    PartChunk.each(in: &reader) { reader, worker, end in
      let own = symbols[worker]
      let shared = own.span
      while reader.position < end {
        let head = reader.next(EventHead.self)
        let id = reader.skip(Int(head.idCount))
        let event = HistoryEvent(
          at: Instant(secondsSince1970: head.at),
          end: head.end == EventHead.noEnd ? nil : Instant(secondsSince1970: head.end),
          field: TicketField(index: Int(head.field)),
          from: head.saysFrom == 0 ? nil : shared[Int(head.from)], to: shared[Int(head.to)])
        add(event, of: bytes.extracting(id))
      }
    }
    sort()
  }
}
