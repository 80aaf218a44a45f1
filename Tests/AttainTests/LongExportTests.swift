import Foundation
import TestSupport
import Testing

/// Workers on an export that is long enough for all of them to be at work at once; the thread sanitizer
/// watches them here.
struct LongExportTests {
  @Test func `four workers on small pieces of a long export write what one writes`() throws {
    var random = SeededGenerator(seed: 200_000)
    var project = SmallProject()
    project.project += "\nreports: {break-down-by: [priority, status]}"
    project.tickets =
      RandomExport.header
      + RandomExport.rows(200_000, RandomExport.notes, months: [8, 9, 10], &random)
    let folder = try project.folder()
    let lists = try [1, 4].map { workers in
      let run = try AttainProgram.run(
        [
          "report", "--month", "2026-10", "--quiet", "--output", "by-\(workers)", "--workers",
          "\(workers)", "--piece-size", workers == 1 ? "\(1 << 20)" : "\(1 << 12)",
        ], in: folder.url)
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
      return try ["compliance", "breaches", "rejected", "overdue"].map {
        try folder.read("by-\(workers)/2026-10/\($0).csv")
      }
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0][1].count > 1 << 20)
  }
}
