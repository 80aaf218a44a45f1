import Foundation
import TestSupport
import Testing

/// Arrows between modules point one way.
struct ImportTableTests {
  /// What each module may import, beside itself.
  private let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "CivilTime": ["Synchronization"],
    "ServiceHours": ["CivilTime", "Synchronization"],
    "ServiceModel": ["CivilTime", "ServiceHours", "Diagnostics"],
    "Reading": [
      "Diagnostics", "CivilTime", "ServiceHours", "ServiceModel", "CCSV", "CICal", "Yams",
    ],
    "Checks": ["Diagnostics", "CivilTime", "ServiceHours", "ServiceModel"],
    "Compliance": ["CivilTime", "ServiceHours", "ServiceModel", "Synchronization"],
    "Markup": [],
    "Charts": ["Markup"],
    "Statistics": ["Glibc"],
    "Ledger": ["CivilTime", "Compliance", "FoundationEssentials", "GRDB", "ServiceModel"],
    "Reporting": [
      "CStreamFaults", "CXLSXWriter", "CivilTime", "Glibc", "ServiceModel", "Compliance",
      "Statistics", "Markup",
      "Charts",
    ],
    "attain": [
      "ArgumentParser", "CCrypto", "CLinux", "CZlib", "Checks", "CivilTime", "Compliance",
      "Diagnostics", "Dispatch", "FoundationEssentials", "Glibc", "Ledger", "Markup", "Reading",
      "Reporting", "ServiceHours", "ServiceModel", "Synchronization",
    ],
  ]

  @Test func `every import line is allowed by the table of modules`() throws {
    let sources = SharedFolder.project.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    var seen: Set<String> = []
    for file in files {
      let module = String(file.prefix { $0 != "/" })
      let table = try #require(allowed[module], "no row of the table is for \(module)")
      seen.insert(module)
      for line in try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        .split(separator: "\n")
      {
        let words = line.split(separator: " ")
        guard words.first == "import" || words.prefix(2) == ["package", "import"] else { continue }
        let imported = words.last.map(String.init) ?? ""
        #expect(table.contains(imported), "\(file) imports \(imported)")
      }
    }
    #expect(seen == Set(allowed.keys))
  }

  @Test func `unsafe code stands in readers of CSV and feeds, workbooks and file buffers alone`()
    throws
  {
    let sources = SharedFolder.project.appending(path: "Sources")
    let allowed = [
      "Reading/Definitions/FeedDates.swift", "Reading/Definitions/FeedEvents.swift",
      "Reading/Tickets/CSVArena.swift",
      "Reading/Tickets/CSVReader.swift", "Reporting/Workbook/SheetChart+Drawing.swift",
      "Reporting/Workbook/WorkbookFile.swift", "ServiceModel/Rulebook/ByteWords.swift",
      "attain/Console.swift", "attain/Libraries.swift",
    ]
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") && !file.hasPrefix("attain/Files/") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let isUnsafe = text.split(separator: "\n").contains { line in
        !line.contains("//") && line.split(whereSeparator: { !$0.isLetter }).contains("unsafe")
      }
      #expect(!isUnsafe || allowed.contains(file), "\(file)")
    }
  }
}
