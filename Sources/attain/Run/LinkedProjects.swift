import CivilTime
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// Our tickets and those of another project, linked by what is the same in both.
struct LinkedProjects {
  let ours: TicketRun
  let theirs: TicketRun
  /// Our field and theirs, as `--link` names them.
  let link: (ours: String, theirs: String)
  let sent: String?
  let accepted: String?
  let side: String?
  let asOf: Instant

  /// Reads both projects; `by` says to whom ours are handed over.
  func handovers(by field: TicketField) throws(RunProblem) -> Handovers {
    let own = LinkSink(
      try part(link.ours, ours.project), side: field,
      try moment(sent, ours.project) ?? .given(field), asOf: asOf)
    let other = LinkSink(
      try part(link.theirs, theirs.project), side: nil,
      try moment(accepted, theirs.project) ?? .moment(.firstResponse), asOf: asOf)
    let ourTickets = try tickets(ours, own)
    if let side { try check(side, ourTickets) }
    let found = Handovers(
      ours: ourTickets, theirs: try tickets(theirs, other), side: side.map { Array($0.utf8) })
    if !found.faults.isEmpty { throw .fault(found.faults) }
    return found
  }

  private func tickets(_ run: TicketRun, _ fresh: LinkSink) throws(RunProblem) -> [LinkTicket] {
    var sink = fresh
    let reading = try run.read(asOf: asOf, into: &sink)
    let tickets = sink.tickets(reading.symbols)
    // Where histories are long, tickets come by part; the order of their ids is one of every run.
    return reading.isReordered
      ? tickets.sorted { $0.id.lexicographicallyPrecedes($1.id) } : tickets
  }

  private func check(_ side: String, _ tickets: [LinkTicket]) throws(RunProblem) {
    let names = Set(tickets.map { $0.side }).filter { !$0.isEmpty }
      .map { String(decoding: $0, as: UTF8.self) }.sorted()
    if names.contains(side) { return }
    throw .usage([
      Diagnostic(
        .error, code: "no-such-side", "no ticket was handed over to '\(side)'", at: nil,
        expected: names.isEmpty
          ? "a side to which tickets were handed over" : "one of " + names.joined(separator: ", "),
        mend: NearMiss.question(side, among: names) ?? "name one of these with --side")
    ])
  }

  private func part(_ name: String, _ project: Project) throws(RunProblem) -> LinkPart {
    if name == "id" { return .id }
    if let field = project.rulebook.fields[name] { return .field(field) }
    throw unknown("field of tickets", name, ["id"] + project.rulebook.fields.names, project)
  }

  private func moment(_ name: String?, _ project: Project) throws(RunProblem) -> LinkMoment? {
    guard let name else { return nil }
    if let moment = project.rulebook.moments[name] { return .moment(moment) }
    throw unknown("moment of tickets", name, project.rulebook.moments.names, project)
  }

  private func unknown(
    _ kind: String, _ name: String, _ names: [String], _ project: Project
  ) -> RunProblem {
    .usage([
      Diagnostic(
        .error, code: "no-such-link",
        "no \(kind) of \(Folder.path(project.folder, "attain.yaml")) is named '\(name)'", at: nil,
        expected: "one of " + names.joined(separator: ", "),
        mend: NearMiss.question(name, among: names) ?? "add it to attain.yaml, or name another one")
    ])
  }
}
