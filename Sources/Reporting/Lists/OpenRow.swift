import CivilTime
import Compliance
import ServiceModel

/// `open.csv`: the tickets of the closing backlog, and for how long each has been open.
enum OpenRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(["month", "ticket"], fields: fields, ["created", "open_days", "file", "line"])
  }

  static func write(_ entry: OpenTicket, _ text: inout RowText) {
    text.csv.month(index: text.month.index)
    text.csv.bytes(entry.ticket.id)
    text.fields(entry.ticket)
    text.csv.instant(entry.ticket.created)
    text.csv.number(entry.days)
    text.place(entry.ticket)
    text.csv.endRow()
  }
}

/// `flow.csv`: what the backlog of the month counts as created, reopened, resolved and cancelled.
enum FlowRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(["month", "ticket", "event", "at"], fields: fields, ["created", "file", "line"])
  }

  static func write(_ entry: FlowTicket, _ text: inout RowText) {
    text.csv.month(index: text.month.index)
    text.csv.bytes(entry.ticket.id)
    text.csv.text(entry.event.rawValue)
    text.csv.instant(entry.at)
    text.fields(entry.ticket)
    text.csv.instant(entry.ticket.created)
    text.place(entry.ticket)
    text.csv.endRow()
  }
}

/// `workload.csv`: the tickets that count against an agreement's workload limit.
enum WorkloadRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(["month", "agreement", "ticket"], fields: fields, ["created", "file", "line"])
  }

  static func write(_ entry: WorkloadTicket, _ text: inout RowText) {
    text.csv.month(index: text.month.index)
    text.csv.text(text.rulebook.agreements[entry.agreement].name)
    text.csv.bytes(entry.ticket.id)
    text.fields(entry.ticket)
    text.csv.instant(entry.ticket.created)
    text.place(entry.ticket)
    text.csv.endRow()
  }
}
