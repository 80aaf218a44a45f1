import Reporting
import ServiceModel

/// A file of a month's reports, and what writes its content.
struct OutputFile: Sendable {
  private enum Content {
    case pieces(@Sendable (_ output: ([UInt8]) -> Void) -> Void)
    case path(@Sendable (_ path: String) throws(WorkbookProblem) -> Void)
    case last(@Sendable (_ others: [WrittenFile]) -> [UInt8])
  }

  let name: String
  private let content: Content

  /// A file whose content is handed out in pieces.
  init(_ name: String, pieces: @escaping @Sendable (_ output: ([UInt8]) -> Void) -> Void) {
    self.name = name
    content = .pieces(pieces)
  }

  /// A file that is written at a path.
  init(
    _ name: String, path write: @escaping @Sendable (_ path: String) throws(WorkbookProblem) -> Void
  ) {
    self.name = name
    content = .path(write)
  }

  /// A file whose content depends on what all others hold.
  init(last name: String, bytes: @escaping @Sendable (_ others: [WrittenFile]) -> [UInt8]) {
    self.name = name
    content = .last(bytes)
  }

  /// Whether it is written once all others are.
  var isLast: Bool { if case .last = content { true } else { false } }

  /// Writes the file beside its place.
  func write(among files: NewFolder) throws(FileProblem) {
    switch content {
    case .last(let bytes):
      let others = files.contents.map { name, content in
        WrittenFile(name: name, bytes: content.bytes, sha256: content.sha256)
      }
      try files.write(name) { $0(bytes(others)) }
    case .pieces(let pieces): try files.write(name, pieces)
    case .path(let write):
      try files.write(name) { path throws(FileProblem) in
        do throws(WorkbookProblem) {
          try write(path)
        } catch {
          let step = error.code == 0 ? FileProblem.Step.make(error.reason) : .write
          throw FileProblem(files.shown(name), doing: step, error.code)
        }
      }
    }
  }

  /// Every name that a run may write beside others of the month, but those of pages by party.
  static let allNames =
    ["report.html", "report.xlsx", "scorecards.csv"] + ReportFile.allCases.map { $0.name }

  /// What an earlier run has written in the folder of a month, and may have where its manifest does not say.
  static func earlierNames(in folder: String) -> [String] {
    EarlierOutputs.names(in: folder) ?? allNames
  }

  /// Every name that any command has written in a folder, and may have where no manifest says it.
  static func everyName(in folder: String) -> Set<String> {
    let listed = EarlierOutputs.names(in: folder) ?? []
    return Set(listed.isEmpty ? allNames + TrendCommand.names + CompareCommand.names : listed)
  }
}

extension OutputFile {
  /// The report, a scorecard for each party and a report for each supplier, as pages.
  static func pages(
    _ page: PageInput, _ parties: [ScorecardParty], _ suppliers: [Supplier]
  ) -> [OutputFile] {
    parties.map { party in
      OutputFile("scorecards/\(party.fileName).html") { $0(ScorecardPage(page, party).bytes) }
    }
      + suppliers.map { supplier in
        OutputFile("suppliers/\(supplier.fileName).html") { $0(SupplierPage(page, supplier).bytes) }
      } + [OutputFile("report.html") { $0(ReportPage(page).bytes) }]
  }

  /// The same as workbooks; the month's takes the longest and is begun first.
  static func workbooks(
    _ page: PageInput, _ parties: [ScorecardParty], _ suppliers: [Supplier]
  ) -> [OutputFile] {
    let folder = ScratchFile.folder
    return [
      OutputFile("report.xlsx") { path throws(WorkbookProblem) in
        try ReportBook(page).write(to: path, temporaryFolder: folder)
      }
    ]
      + parties.map { party in
        OutputFile("scorecards/\(party.fileName).xlsx") { path throws(WorkbookProblem) in
          try ScorecardBook(page, party).write(to: path, temporaryFolder: folder)
        }
      }
      + suppliers.map { supplier in
        OutputFile("suppliers/\(supplier.fileName).xlsx") { path throws(WorkbookProblem) in
          try SupplierBook(page, supplier).write(to: path, temporaryFolder: folder)
        }
      }
  }
}
