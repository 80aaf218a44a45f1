import Foundation
import TestSupport
import Testing

/// One export gives one report, by however many workers it is read, however it is cut and however it
/// comes.
struct SameBytesTests {
  /// How the export comes to the program.
  enum Way: CaseIterable {
    case plain, packed, piped, pipedPacked

    var name: String {
      switch self {
      case .plain: "export.csv"
      case .packed: "export.csv.gz"
      case .piped, .pipedPacked: "-"
      }
    }

    var file: String { self == .packed || self == .pipedPacked ? "export.csv.gz" : "export.csv" }
    var isPiped: Bool { name == "-" }
  }

  /// A project that fills every list.
  private func folder(_ way: Way, _ export: String) throws -> TemporaryFolder {
    let project = SmallProject.fillingLists(files: "[\"\(way.name)\"]")
    let folder = try project.folder()
    try folder.write("export.csv", export)
    _ = try AttainProgram.run(
      ["--keep", "--no-name", folder.url.appending(path: "export.csv").path],
      binary: URL(filePath: "/bin/gzip"))
    return folder
  }

  private func report(
    _ way: Way, _ folder: TemporaryFolder, workers: Int, piece: Int
  ) throws -> [String: String] {
    let output = "\(workers)-\(piece)"
    let file = folder.url.appending(path: way.file)
    let run = try AttainProgram.run(
      [
        "report", "--month", "2026-10", "--quiet", "--clocks", "--month-by", "all", "--output",
        output, "--workers", "\(workers)", "--piece-size", "\(piece)",
      ], in: folder.url, input: way.isPiped ? .pipe(file) : .none)
    #expect(run.status == 0, "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "\(output)/2026-10").path
    ).filter { !$0.hasSuffix(".xlsx") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.read("\(output)/2026-10/\($0)")) })
  }

  /// A list with the export called by one name, which no other cell holds.
  private func nameless(_ text: String, _ way: Way) -> String {
    let name = way.name
    return text.replacing(",\(name),", with: ",EXPORT,").replacing("\n\(name),", with: "\nEXPORT,")
      .replacing("\(name):", with: "EXPORT:").replacing(" \(name) ", with: " EXPORT ")
  }

  private func source(_ manifest: String?) throws -> Substring {
    let text = try #require(manifest)
    let place = try #require(text.range(of: "\"role\": \"tickets\""))
    return text[place.upperBound...].prefix { $0 != "}" }
  }

  @Test func `every list has the same bytes for all workers, pieces and ways`() throws {
    var random = SeededGenerator(seed: 2_026)
    let export =
      RandomExport.header
      + RandomExport.rows(700, RandomExport.notes, months: [8, 9, 10], &random)
    var first: [String: String] = [:]
    for way in Way.allCases {
      let folder = try folder(way, export)
      for (workers, piece) in [1, 2, 8].flatMap({ [($0, 1 << 10), ($0, 64 << 20)] }) {
        let files = try report(way, folder, workers: workers, piece: piece)
        if first.isEmpty { first = files.mapValues { nameless($0, way) } }
        #expect(Set(files.keys) == Set(first.keys))
        for (name, text) in files where name != "manifest.json" && name != "report.html" {
          let isSame = nameless(text, way) == first[name]
          #expect(isSame, "\(name): \(way), \(workers) workers, pieces of \(piece)")
        }
        let source = try source(files["manifest.json"])
        #expect(source.contains("\"path\": \"\(way.name)\""))
        #expect(try source.contains(hash(of: way.file, in: folder)))
      }
    }
    for name in ["compliance", "breaches", "trend", "rejected", "excluded", "uncovered", "clocks"] {
      #expect((first["\(name).csv"] ?? "").split(separator: "\n").count > 3, "\(name)")
    }
    #expect(first["reconciliation.csv"] != nil && first["month-by.csv"] != nil)
  }

  /// By another program than the one that is tested.
  private func hash(of name: String, in folder: TemporaryFolder) throws -> String {
    let run = try AttainProgram.run(
      [folder.url.appending(path: name).path], binary: URL(filePath: "/usr/bin/sha256sum"))
    return String(run.output.prefix(64))
  }
}
