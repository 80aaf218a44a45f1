import Foundation

/// The folder of one size of export: the export, and a project around it.
struct Workplace {
  let export: String
  /// The changes of the tickets; nothing where none are read.
  let history: String?
  let project: String
  let output: String
  let bytes: Int
  /// Which generator wrote the export.
  let origin: String

  /// Makes what is not there yet.
  init(_ options: Options) throws {
    let folder = URL(filePath: "\(options.data)/\(options.rows)")
    let files = FileManager.default
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let export = folder.appending(path: "tickets.csv")
    let note = folder.appending(path: "origin")
    if !files.fileExists(atPath: note.path) {
      let origin = try Workplace.generate(options, folder, export)
      try Data(origin.utf8).write(to: note)
    }
    origin = try String(contentsOf: note, encoding: .utf8)
    let history = folder.appending(path: "history.csv")
    if options.hasHistory, !files.fileExists(atPath: history.path) {
      var generator = HistoryGenerator(seed: 1)
      try generator.write(of: export, rows: options.rows, to: history)
    }
    let project = folder.appending(path: "project")
    try? files.removeItem(at: project)
    try files.copyItem(at: URL(filePath: options.project), to: project)
    let exports = project.appending(path: "exports")
    try files.createDirectory(at: exports, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: exports.appending(path: "tickets.csv"), withDestinationURL: export)
    if options.hasHistory {
      try files.createSymbolicLink(
        at: project.appending(path: "history.csv"), withDestinationURL: history)
    }
    let output = folder.appending(path: "output")
    try files.createDirectory(at: output, withIntermediateDirectories: true)
    self.export = export.path
    self.history = options.hasHistory ? history.path : nil
    self.project = project.path
    self.output = output.path
    bytes = try ([export] + (options.hasHistory ? [history] : [])).reduce(0) { sum, file in
      sum + (try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
    }
  }

  /// By the generator of the other programs, where it is there and runs.
  private static func generate(_ options: Options, _ folder: URL, _ export: URL) throws -> String {
    let script = "\(options.others)/gen.py"
    let command = Command([options.python, script, "\(options.rows)", folder.path])
    if FileManager.default.fileExists(atPath: script), command.run() != nil {
      return "the generator of the other programs, seed 1"
    }
    var generator = ExportGenerator(seed: 1)
    try generator.write(options.rows, to: export)
    return "the generator of Benchmarks, seed 1"
  }

  /// Reads the files once, so that they lie in memory for whoever comes next.
  func warm() {
    for path in [export] + (history.map { [$0] } ?? []) {
      guard let file = FileHandle(forReadingAtPath: path) else { continue }
      while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {}
    }
  }
}
