import Testing

/// Overdue clocks that count as breached, and running ones that are just due.
struct CountedOverdueTests {
  @Test func `every rule of the month counts an overdue clock that counts`() throws {
    var project = SmallProject()
    project.project += "\ncount-overdue: true"
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P1,Closed,,
      T2,2026-10-06T08:00:00Z,,,P1,New,,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--month-by", "all"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rules = try CSVTable(folder.read("reports/2026-10/month-by.csv")).rows
    let month = try #require(rules.first { $0["month"] == "2026-10" })
    let measured = month.filter { $0.key.hasSuffix("_measured") }
    let met = month.filter { $0.key.hasSuffix("_met") }
    #expect(measured.count == 4 && measured.values.allSatisfy { $0 == "2" }, "\(month)")
    #expect(met.count == 4 && met.values.allSatisfy { $0 == "1" }, "\(month)")
  }

  @Test(arguments: [true, false])
  func `an overdue clock whose pauses nobody knows could be met where it counts`(
    counts: Bool
  ) throws {
    var project = SmallProject()
    project.project += "\ncount-overdue: \(counts)"
    project.agreement += "\npauses: {status: [Hold]}\n"
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P1,Closed,,
      T2,2026-10-06T08:00:00Z,,,P1,New,,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let row = try #require(CSVTable(folder.read("reports/2026-10/compliance.csv")).rows.first)
    let (measured, best) = counts ? ("2", "2") : ("1", "1")
    #expect(row["measured"] == measured && row["met"] == "1", "\(row)")
    #expect(row["best_met"] == best && row["best_measured"] == measured, "\(row)")
    #expect(row["worst_met"] == "1" && row["worst_measured"] == measured, "\(row)")
    let evidence = ["a", "b", "c"].compactMap { row["evidence_\($0)"].flatMap { Int($0) } }
    #expect(evidence.reduce(0, +) == (counts ? 2 : 1), "\(row)")
    #expect(row["mean_elapsed_seconds"] == "3600", "\(row)")
    let overdue = try CSVTable(folder.read("reports/2026-10/overdue.csv")).rows
    #expect(overdue.map { $0["could_be_met"] } == [counts ? "yes" : "no"])
  }

  /// A running clock of a ticket that was stated to be on hold for longer than it is there.
  private func onHoldForTooLong(counts: Bool) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project =
      project.project.replacing("id: id,", with: "id: id, on-hold: hold,")
      + "\n  hold-unit: seconds\ncount-overdue: \(counts)"
    project.agreement += "\npauses: {status: [Hold]}\n"
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P1,Closed,,
      T2,2026-10-29T08:00:00Z,,,P1,New,,9000000

      """
    return try project.folder()
  }

  @Test(arguments: [true, false])
  func `a running clock whose stated pauses cannot be could be overdue where that counts`(
    counts: Bool
  ) throws {
    let folder = try onHoldForTooLong(counts: counts)
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let row = try #require(CSVTable(folder.read("reports/2026-10/compliance.csv")).rows.first)
    #expect(row["measured"] == "1" && row["met"] == "1" && row["running"] == "1", "\(row)")
    #expect(row["best_met"] == "1" && row["best_measured"] == "1", "\(row)")
    #expect(row["worst_met"] == "1" && row["worst_measured"] == (counts ? "2" : "1"), "\(row)")
  }

  @Test func `a sealed month keeps the worst case of running clocks`() throws {
    let folder = try onHoldForTooLong(counts: true)
    let sealed = try AttainProgram.run(["seal", "2026-10"], in: folder.url)
    #expect(sealed.status == 0, "\(sealed.messages)")
    let verified = try AttainProgram.run(["seal", "--verify"], in: folder.url)
    #expect(verified.status == 0, "\(verified.messages)")
    let diff = try AttainProgram.run(["diff", "2026-10"], in: folder.url)
    #expect(diff.status == 0 && diff.output.contains("No clock moved."), "\(diff)")
    // What ran is not asked for in a report of a month behind it.
    let later = try AttainProgram.run(["report", "--month", "2026-11"], in: folder.url)
    #expect(later.output.contains("1 sealed month, all as published"), "\(later.output)")
  }

  @Test(arguments: ["24h", "1 calendar days"])
  func `a clock that is due at the as-of is at risk with nothing left`(time: String) throws {
    var project = SmallProject()
    project.agreement = """
      agreement: small
      kind: sla
      calendar: always
      targets: [{id: resolution, from: created, to: resolved, goal: 90%, within: [{time: \(time)}]}]
      """
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-31T00:00:00Z,,,P1,New,,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--as-of", "2026-11-01T00:00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/at-risk.csv")).rows
    #expect(rows.count == 1 && rows[0]["remaining_seconds"] == "0", "\(rows)")
  }
}
