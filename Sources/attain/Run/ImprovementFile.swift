import Diagnostics
import Reading
import Reporting
import ServiceModel

/// The improvement record on disk, to which lines are added and nothing else is done.
struct ImprovementFile {
  let path: String
  private let folder: String
  private let name: String

  init(_ project: Project) {
    name = project.catalogue.project.improvements.path
    folder = project.folder
    path = Folder.path(folder, name)
  }

  /// Adds the lines that the record lacks, and says how many; the rest of the file stays byte by byte.
  func add(_ result: ReportInput) throws(RunProblem) -> Int {
    let known = Folder.exists(path)
    var bytes: [UInt8] = []
    var columns = ImprovementRecord.columns
    do throws(FileProblem) {
      if known { bytes = try ByteFile.content(of: path, limit: 1 << 21) }
      if case .table(let table) = DefinitionTable.read(bytes, file: path) {
        columns = table.headers
      }
      let lines = ImprovementTable.newLines(result, columns: columns)
      if lines.isEmpty { return 0 }
      if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      bytes += text(lines, header: known ? nil : columns)
      try NewFiles.place([(name: name, bytes: bytes)], in: folder)
      return lines.count
    } catch {
      throw .file(error)
    }
  }

  private func text(_ lines: [[String]], header: [String]?) -> [UInt8] {
    var csv = CSVWriter(.plain)
    for line in [header].compactMap({ $0 }) + lines {
      for cell in line { csv.text(cell) }
      csv.endRow()
    }
    return csv.bytes
  }
}
