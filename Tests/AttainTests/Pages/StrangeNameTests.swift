import Foundation
import TestSupport
import Testing

/// Names that would be something else to a spreadsheet or a file system.
struct StrangeNameTests {
  private func report(_ project: SmallProject) throws -> TemporaryFolder {
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.status) \(run.messages)")
    return folder
  }

  @Test(arguments: ["B&G Desk", "R&&G", "a&[Picture]", "&G", "G&", "&", "&&G&G"])
  func `a name is no picture of a margin`(name: String) throws {
    var project = SmallProject()
    project.project = project.project.replacing("name: Small", with: "name: \"\(name)\"")
    project.project += "\nreports: {branding: {name: \"\(name)\"}, formats: [xlsx]}\n"
    let folder = try report(project)
    let book = folder.url.appending(path: "reports/2026-10/report.xlsx")
    #expect(try Data(contentsOf: book).count > 5_000)
  }

  @Test func `a party that is called as the file of another has one of its own`() throws {
    var project = SmallProject()
    project.project += "\nreports: {scorecards-per: priority, formats: [html, csv]}\n"
    project.tickets = project.tickets.replacing(",P1,", with: ",../../etc,")
      .replacing(",P2,Closed", with: ",etc-5019f25e,Closed").replacing(
        ",P2,Open", with: ",ETC-5019F25E,Open")
    let folder = try report(project)
    let rows = try CSVTable(folder.read("reports/2026-10/scorecards.csv")).rows
    let files = rows.compactMap { $0["file"]?.lowercased() }
    #expect(rows.count == 3 && Set(files).count == 3, "\(rows)")
    for row in rows {
      let page = try folder.read("reports/2026-10/\(row["file"] ?? "").html")
      #expect(page.contains(row["party"] ?? "?"))
    }
  }
}
