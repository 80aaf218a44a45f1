import ArgumentParser
import CivilTime
import Reporting
import ServiceModel

/// How the tickets of a supplier's own project are linked with ours.
struct LinkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A supplier's project, whose tickets are linked with ours.", valueName: "folder"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "What is the same in both: our field (or id) and theirs.", valueName: "ours=theirs"))
  var link: String?

  @Option(
    help: ArgumentHelp(
      "Our moment of the handover (default: when the field of --by first held a value).",
      valueName: "moment"))
  var sent: String?

  @Option(
    help: ArgumentHelp(
      "Their moment of the acceptance (default: first-response).", valueName: "moment"))
  var accepted: String?

  @Option(
    help: ArgumentHelp("Whose project it is: tickets of others are not linked.", valueName: "name"))
  var side: String?

  func check() throws {
    if (with == nil) != (link == nil) {
      throw ValidationError("--with and --link need one another.")
    }
    if link != nil, parts == nil {
      throw ValidationError("--link names two fields, as external=id.")
    }
    if with == nil, sent != nil || accepted != nil || side != nil {
      throw ValidationError("--sent, --accepted and --side need --with and --link.")
    }
  }

  /// Our field and theirs.
  private var parts: (ours: String, theirs: String)? {
    guard let parts = link?.split(separator: "=", omittingEmptySubsequences: false),
      parts.count == 2, !parts.contains("")
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Both projects linked; nothing where nobody asked.
  func projects(_ ours: TicketRun, asOf: Instant) throws(RunProblem) -> LinkedProjects? {
    guard let with, let parts else { return nil }
    let theirs = try TicketRun(try Project.load(with), sizes: ours.sizes)
    return LinkedProjects(
      ours: ours, theirs: theirs, link: parts, sent: sent, accepted: accepted, side: side,
      asOf: asOf)
  }
}
