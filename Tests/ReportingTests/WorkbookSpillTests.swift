import Foundation
import Reporting
import ServiceModel
import TestSupport
import Testing

/// Breaches that one sheet does not hold stand on the next.
struct WorkbookSpillTests {
  private func book(_ desk: ServiceDesk, rowsPerSheet: Int) throws -> WorkbookReader {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "attain-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let page = PageInput(
      desk.input(), language: .english, branding: Branding(name: "Desk"), hasLists: true)
    try ReportBook(page, rowsPerSheet: rowsPerSheet).write(
      to: file.path, temporaryFolder: folder.path)
    return try WorkbookReader(file)
  }

  private func desk() throws -> ServiceDesk {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: 11)
    return desk
  }

  @Test func `a sheet holds as many rows as it may, and all of them say where the others are`()
    throws
  {
    let desk = try desk()
    let all = try CSVTable(.breaches, of: desk.input())
    let whole = try #require(try book(desk, rowsPerSheet: all.rows.count + 1).sheet("Breaches"))
    #expect(whole.cells.count == all.rows.count + 1 && whole.frozenRows == 1)
    let split = try book(desk, rowsPerSheet: 10)
    let sheets = split.sheets.filter { $0.name.hasPrefix("Breaches") }
    #expect(sheets.count == (all.rows.count + 7) / 8)
    #expect(sheets.prefix(2).map { $0.name } == ["Breaches", "Breaches 2"])
    var rows: [[Int: WorkbookReader.Cell]] = []
    for (place, sheet) in sheets.enumerated() {
      let last = min(all.rows.count, place * 8 + 8)
      #expect(
        sheet.texts(0) == [
          "Rows \(place * 8 + 1) to \(last) of \(all.rows.count), which stand on the sheets from"
            + " Breaches to Breaches \(sheets.count)."
        ])
      #expect(sheet.texts(1) == whole.texts(0) && sheet.frozenRows == 2)
      #expect(sheet.cells.count <= 10)
      rows += sheet.cells.dropFirst(2)
    }
    #expect(rows == Array(whole.cells.dropFirst()))
  }

  @Test func `a workbook without tickets has all its sheets`() throws {
    let book = try book(try ServiceDesk(), rowsPerSheet: ReportBook.mostRows)
    #expect(book.sheets.count == 7 && book.sheets.allSatisfy { $0.elements["broken"] == nil })
  }

  @Test func `a workbook for a folder that is not there is refused`() throws {
    let page = PageInput(
      try ServiceDesk().input(), language: .english, branding: Branding(name: "Desk"),
      hasLists: true)
    #expect(throws: WorkbookProblem.self) {
      try ReportBook(page).write(to: "/nowhere/report.xlsx", temporaryFolder: "/tmp")
    }
  }
}
