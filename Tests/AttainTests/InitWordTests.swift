import TestSupport
import Testing

/// What `attain init` takes the words of statuses for.
struct InitWordTests {
  /// What is written and said of an export whose tickets have these statuses.
  private func made(_ statuses: [String]) throws -> (
    project: String, agreement: String, output: String
  ) {
    let rows = statuses.enumerated().map { place, status in
      "T\(place),2026-10-14 09:00:00,2026-10-14 12:00:00,\"\(status)\"\n"
    }
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "ticket,created,resolved,status\n" + rows.joined())
    let run = try AttainProgram.run(["init", "a.csv"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (
      try folder.read("attain.yaml"), try folder.read("agreements/first.yaml"), run.output
    )
  }

  private func list(_ key: String, in text: String) -> Set<String> {
    let line = text.split(separator: "\n").first { $0.hasPrefix("  \(key): [") } ?? ""
    let inside = line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    return Set(
      inside.replacing("\"", with: "").replacing(", ", with: ",").split(separator: ",").map(
        String.init))
  }

  @Test func `a status that is not finished yet is not taken for one that is`() throws {
    let open = [
      "Awaiting Resolution", "Assigned to Resolver", "With resolver group", "Pending closure",
      "Closure requested", "Close requested", "Unresolved", "Reopened", "Re-opened", "Resolving",
      "Partially resolved", "Solution proposed", "Not resolved", "NotResolved", "To be closed",
      "Ready to close", "Nicht gelöst", "Ungelöst", "Noch nicht abgeschlossen", "Teilweise gelöst",
      "Wieder geöffnet", "Wartet auf Abschluss", "Ausgelöst", "Wird behoben", "Résolution proposée",
      "Non résolu", "Pas encore résolu", "À clôturer", "Clôture en attente", "Rouvert",
      "No resuelto", "Niet opgelost", "Incomplete", "Unvollständig", "Un-resolved", "Almost done",
      "Can be closed", "In Resolution",
    ]
    #expect(try list("finished", in: made(open + ["Closed"]).project) == ["Closed"])
  }

  @Test func `a finished status stays one whatever stands behind it, and the word is doubted`()
    throws
  {
    let known = [
      "CLOSED", "Closed Complete", "closed", "ClosedComplete", "Gelöst", "Erledigt/Geschlossen",
      "Clôturé", "Autoclosed 2",
    ]
    #expect(try list("finished", in: made(known).project) == Set(known))
    #expect(try !made(known).output.contains("taken for finished"))
    let guessed = [
      "Completed - account", "Closed by account manager", "Geschlossen (Kunde)",
      "Geprüft und geschlossen", "Closed Incomplete", "Resolved - unconfirmed",
      "Résolue par un tiers", "Resolve ticket",
    ]
    let (project, _, output) = try made(guessed + ["Closed"])
    #expect(list("finished", in: project) == Set(guessed + ["Closed"]))
    let doubt = try #require(
      output.split(separator: "\n").first { $0.contains("is taken for finished: ") })
    #expect(guessed.allSatisfy { doubt.contains("'\($0)'") } && !doubt.contains("'Closed'"))
    #expect(project.contains("# Doubt: by a word in it alone a status is taken for finished: "))
  }

  @Test func `a status that waits for something waits until then`() throws {
    let (_, agreement, _) = try made([
      "Awaiting Resolution", "Resolved - awaiting confirmation", "Closed", "Household team",
      "On Hold", "Wird überwacht", "In afwachting van klant",
    ])
    #expect(
      agreement.contains(
        "# pauses: {status: [Awaiting Resolution, In afwachting van klant, On Hold]}"),
      "\(agreement)")
  }

  @Test func `an abandoned ticket is called off, not done`() throws {
    let project = try made(["Abandoned", "Closed"]).project
    #expect(list("finished", in: project) == ["Closed"])
    #expect(list("cancelled", in: project) == ["Abandoned"])
  }
}
