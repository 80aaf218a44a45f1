import TestSupport
import Testing

/// Suppliers compared by their stays, each under a contract of its own.
struct ComparedStayTests {
  private func differences(_ more: [String]) throws -> [[String: String]] {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Stays
      timezone: Etc/UTC
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, status: status, supplier: supplier}
      history: {files: history.csv, columns: {ticket: id, at: at, field: field, from: from, to: to}}
      """)
    var tickets = ["id,created,resolved,status,supplier"]
    var history = ["id,at,field,from,to"]
    for supplier in ["Carrier", "Kestrel"] {
      try folder.write(
        "agreements/\(supplier).yaml",
        """
        agreement: \(supplier)
        kind: uc
        parties: {provider: \(supplier)}
        calendar: always
        targets: [{id: stay, visits: {supplier: \(supplier)}, goal: 90%, within: [{time: 8h}]}]
        """)
      for day in 10..<20 {
        let hours = supplier == "Carrier" && day.isMultiple(of: 2) ? 19 : 10
        let (id, date) = ("\(supplier)\(day)", "2026-10-\(day)")
        tickets.append("\(id),\(date)T09:00:00Z,\(date)T\(hours):00:00Z,Resolved,\(supplier)")
        history.append("\(id),\(date)T09:00:00Z,supplier,,\(supplier)")
        history.append("\(id),\(date)T\(hours):00:00Z,status,Open,Resolved")
      }
    }
    try folder.write("tickets.csv", (tickets + more).map { $0 + "\n" }.joined())
    try folder.write("history.csv", history.map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["compare", "--by", "supplier", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try CSVTable(folder.read("reports/compare-supplier/differences.csv")).rows
  }

  @Test func `a stay that could not be read is nobody's, and changes no comparison`() throws {
    let without = try differences([])
    #expect(without.map { $0["verdict"] } == ["worse", "better"])
    let orion = "X1,2026-10-12T09:00:00Z,2026-10-12T10:00:00Z,Resolved,Orion"
    #expect(try differences([orion]) == without)
  }

  @Test func `sides that are as unlikely lie in the same place of the funnel`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("90%", with: "100%")
    project.tickets = "id,created,responded,resolved,priority,status,type,hold\n"
    for (side, count) in [("A", 18), ("B", 72), ("C", 30)] {
      for number in 0..<count {
        let stop = number == 0 && side != "C" ? "2026-10-07" : "2026-10-05"
        project.tickets +=
          "\(side)\(number),2026-10-05T09:00:00Z,,\(stop)T10:00:00Z,P1,Closed,\(side),\n"
      }
    }
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["compare", "--by", "type", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let sides = try CSVTable(folder.read("reports/compare-type/sides.csv")).rows
    // At a goal of 100 % one breach is impossible, of however many clocks.
    #expect(sides.map { $0["met"] } == ["17", "71", "30"])
    #expect(sides.map { $0["funnel"] } == ["below 99.8%", "below 99.8%", "within"])
  }
}
