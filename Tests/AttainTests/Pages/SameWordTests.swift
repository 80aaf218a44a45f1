import Foundation
import TestSupport
import Testing

/// A word is one number on a page.
struct SameWordTests {
  /// Of October a clock that is met, one that is overdue and counts, one that only the tool judges; and a row and a value
  /// that cannot be used.
  private func page() throws -> String {
    var project = SmallProject()
    project.project =
      project.project.replacing("type: type}", with: "type: type, tool-verdict: hold}\n  ")
      + "verdict: {target: resolution, met: [ok], breached: [late]}\ncount-overdue: true\n"
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-01T09:00:00Z,,2026-10-01T10:00:00Z,P1,Closed,incident,ok
      T2,2026-10-02T09:00:00Z,,,P2,Open,incident,
      T3,2026-10-02T09:00:00Z,,yesterday,P2,Closed,incident,late
      ,2026-10-02T09:00:00Z,,,P2,Closed,incident,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try folder.read("reports/2026-10/report.html")
  }

  /// The numbers below a heading of tables, and those behind a word in a figure or a title.
  private func numbers(_ word: String, in page: String) -> Set<String> {
    var found: Set<String> = []
    for table in page.matches(of: #/<table[\s\S]*?<\/table>/#) {
      let rows = table.output.split(separator: "<tr").map { row in
        row.matches(of: #/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/#).map {
          String($0.output.1).replacing(#/<[^>]*>/#, with: "")
        }
      }
      guard let heading = rows.first(where: { $0.contains(word) }),
        let column = heading.firstIndex(of: word)
      else { continue }
      for row in rows where row.count == heading.count && row != heading {
        found.insert(row[column])
      }
    }
    let text = page.replacing(#/<[^>]*>/#, with: "|")
    for match in text.matches(of: #/\|([^|(]+) \(([0-9]+)\)\|/#) where match.output.1 == word {
      found.insert(String(match.output.2))
    }
    return found
  }

  @Test func `measured, and rejected rows, are one number each`() throws {
    let page = try page()
    for word in ["Measured", "Rejected rows"] {
      #expect(numbers(word, in: page).count <= 1, "\(word): \(numbers(word, in: page))")
    }
    #expect(numbers("Rejected rows", in: page) == ["1"])
    #expect(numbers("Rows and values that were not used", in: page) == ["2"])
    #expect(numbers("Measured", in: page) == ["3"])
    #expect(numbers("Clocks read", in: page) == ["1"])
  }
}
