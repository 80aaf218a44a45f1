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
      try part(link.ours, ours.project), side: field, try moment(sent, ours.project), asOf: asOf)
    let other = LinkSink(
      try part(link.theirs, theirs.project), side: nil,
      try moment(accepted, theirs.project) ?? .firstResponse, asOf: asOf)
    let found = Handovers(
      ours: try tickets(ours, own, of: side), theirs: try tickets(theirs, other),
      side: side.map { Array($0.utf8) })
    if !found.faults.isEmpty { throw .fault(found.faults) }
    return found
  }

  private func tickets(
    _ run: TicketRun, _ fresh: LinkSink, of side: String? = nil
  ) throws(RunProblem) -> [LinkTicket] {
    var sink = fresh
    let reading = try run.read(asOf: asOf, into: &sink)
    if let side { try check(side, sink.sides(reading.symbols)) }
    let tickets = sink.tickets(reading.symbols, side: side.map { Array($0.utf8) })
    // Where histories are long, tickets come by part; the order of their ids is one of every run.
    return reading.isReordered
      ? tickets.sorted { $0.id.lexicographicallyPrecedes($1.id) } : tickets
  }

  private func check(_ side: String, _ sides: Set<String>) throws(RunProblem) {
    if sides.contains(side) { return }
    let names = sides.sorted()
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

  private func moment(_ name: String?, _ project: Project) throws(RunProblem) -> TicketMoment? {
    guard let name else { return nil }
    if let moment = project.rulebook.moments[name] { return moment }
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
