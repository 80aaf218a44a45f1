import Diagnostics
import ServiceModel

extension TicketRun {
  /// How the files of the run are named in rows.
  var rowNames: [String] { paths.map { project.relative($0) } }

  /// The files that match the patterns, sorted, and standard input behind them; a pattern without a
  /// file is an error.
  static func paths(
    _ patterns: [Located<String>], _ project: Project
  ) throws(RunProblem) -> [String] {
    var paths: [String] = []
    var input: [String] = []
    for pattern in patterns {
      if pattern.value == StandardInput.name {
        if StandardInput.isTerminal { throw .missing(terminal(pattern, project)) }
        input = [StandardInput.name]
        continue
      }
      let found = try matches(pattern, project)
      if found.isEmpty { throw .missing(missing(pattern, project)) }
      if let pipe = found.first(where: { FileFacts($0)?.isPipe == true }) {
        throw .missing(isPipe(pipe, pattern, project))
      }
      // A file that has the name of standard input is not standard input.
      paths += found.map { $0 == StandardInput.name ? "./\($0)" : $0 }
    }
    return once(paths) + input
  }

  /// Those of the project's ticket files that are named, in the order of all: by paths, or by patterns below
  /// the project's folder.
  ///
  /// A pattern of the project without a file is no error here: the files of others may lie elsewhere.
  static func paths(
    of inputs: [String], _ patterns: [Located<String>], _ project: Project
  ) throws(RunProblem) -> [String] {
    var files: [String] = []
    for pattern in patterns { files += try matches(pattern, project) }
    var found: [String] = []
    for input in inputs {
      let wanted = ByteText(input)
      let known = files.filter { file in
        let name = project.relative(file)
        return [file, name].contains { ByteText($0) == wanted } || Folder.isMatch(name, of: input)
          || FileStatus(file)?.isSame(as: FileStatus(input)) == true
      }
      if known.isEmpty { throw .missing(unknown(input, patterns)) }
      found += known
    }
    return once(found)
  }

  /// The paths, sorted, and of several of one file the first alone.
  private static func once(_ paths: [String]) -> [String] {
    var known: Set<FileIdentity> = []
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { path in
      FileFacts(path).map { known.insert($0.identity).inserted } ?? true
    }
  }

  /// The files that match one of the project's patterns.
  static func matches(
    _ pattern: Located<String>, _ project: Project
  ) throws(RunProblem) -> [String] {
    try RunProblem.told { () throws(FileProblem) in
      try Folder.matches(pattern.value, in: project.folder)
    }
  }

  private static func unknown(_ input: String, _ patterns: [Located<String>]) -> Diagnostic {
    Diagnostic(
      .error, code: "not-an-export", "'\(input)' is no ticket file of the project",
      at: patterns.first?.location,
      expected: "a file that matches " + patterns.map { "'\($0.value)'" }.joined(separator: " or "),
      mend: "name such a file, or mend the pattern")
  }

  /// Makes standard input a file that can be read again.
  static func keepInput() throws(RunProblem) {
    do throws(FileProblem) {
      try StandardInput.keep()
    } catch {
      throw .file(error)
    }
  }

  /// To wait for whoever writes into it could last for ever, and a second way through it would.
  private static func isPipe(
    _ path: String, _ pattern: Located<String>, _ project: Project
  ) -> Diagnostic {
    let diagnostic = Diagnostic(
      .error, code: "no-exports", "'\(project.relative(path))' is a pipe, and no file",
      at: pattern.location, expected: "files, or '-' for what comes through standard input",
      mend: "write what comes through it into a file first, or hand it to standard input")
    return Project.excerpted([diagnostic], project.definitions)[0]
  }

  private static func missing(_ pattern: Located<String>, _ project: Project) -> Diagnostic {
    let diagnostic = Diagnostic(
      .error, code: "no-exports", "no file matches '\(pattern.value)'", at: pattern.location,
      expected: "an export where the pattern points, from the project's folder on",
      mend: "put the export there, or mend the pattern")
    return Project.excerpted([diagnostic], project.definitions)[0]
  }

  private static func terminal(_ pattern: Located<String>, _ project: Project) -> Diagnostic {
    let diagnostic = Diagnostic(
      .error, code: "standard-input-is-terminal",
      "the export is to come from standard input, which is a terminal", at: pattern.location,
      expected: "a pipe or a file: zcat export.csv.gz | attain report",
      mend: "pipe the export in, or name its file")
    return Project.excerpted([diagnostic], project.definitions)[0]
  }
}
