import Diagnostics
import Reporting
import ServiceModel

/// The files of several partials in the order in which one run reads them.
struct MergedFiles {
  /// The ticket files, with the names that reports give them.
  let tickets: [SourceFile]
  let history: [SourceFile]
  /// By the partial, for each of its ticket files its place among all.
  let places: [[Int]]

  /// Every file of the project has to be in one partial, and in one alone.
  init(_ partials: [Partial], _ project: Project) throws(RunProblem) {
    func path(_ file: SourceFile) -> String { Folder.path(project.folder, file.path) }
    let repeated = MergedFiles.repeated(partials)
    if !repeated.isEmpty { throw .data(repeated) }
    let files = partials.flatMap { $0.header.tickets }.map { (path: path($0), file: $0) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    tickets = files.map { $0.file }
    history = partials.first?.header.history ?? []
    if let missing = try MergedFiles.missing(files.map { $0.path }, project) {
      throw .missing(missing)
    }
    var numbers: [ByteText: Int] = [:]
    for (number, file) in tickets.enumerated() { numbers[ByteText(file.path)] = number }
    places = partials.map { partial in
      partial.header.tickets.compactMap { numbers[ByteText($0.path)] }
    }
    for (partial, places) in zip(partials, places) where places != places.sorted() {
      throw .data([MergedFiles.reordered(partial)])
    }
  }

  /// How the files are named, those of the history behind the tickets'.
  var names: [String] { (tickets + history).map { $0.path } }

  private static func repeated(_ partials: [Partial]) -> [Diagnostic] {
    var first: [ByteText: Partial] = [:]
    var found: [Diagnostic] = []
    for partial in partials {
      for file in partial.header.tickets {
        if let other = first[ByteText(file.path)] {
          found.append(
            Diagnostic(
              .error, code: "repeated-export",
              "'\(file.path)' is in '\(other.path)' and in '\(partial.path)'",
              at: Location(file: partial.path, line: 1, column: 1),
              expected: "each ticket file in one partial",
              mend: "leave one of the two out, and write the other files of it anew"))
        }
        first[ByteText(file.path)] = partial
      }
    }
    return found
  }

  private static func missing(
    _ paths: [String], _ project: Project
  ) throws(RunProblem) -> Diagnostic? {
    let known = Set(paths.map { ByteText($0) })
    for pattern in project.catalogue.project.tickets.files {
      let left = try TicketRun.matches(pattern, project).filter { !known.contains(ByteText($0)) }
      if let first = left.first {
        let name = "'\(project.relative(first))'"
        return missing(
          left.count > 1
            ? "\(name) and \(counted(left.count - 1, "more ticket file")) of the project are in no partial"
            : "\(name), a ticket file of the project, is in no partial", pattern)
      }
      if !paths.contains(where: {
        Folder.isMatch($0, of: pattern.value, in: project.folder)
      }) {
        return missing("no ticket file of a partial matches '\(pattern.value)'", pattern)
      }
    }
    return nil
  }

  private static func missing(_ what: String, _ pattern: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, code: "missing-partial", what, at: pattern.location,
      expected: "every ticket file of the project in one of the partials",
      mend: "name its partial too, or write it with attain report --partial … --input …")
  }

  private static func reordered(_ partial: Partial) -> Diagnostic {
    Diagnostic(
      .error, code: "unlike-partial",
      "'\(partial.path)' was counted where its files stand in another order",
      at: Location(file: partial.path, line: 1, column: 1),
      expected: "a project whose folder and patterns lie to one another as they did",
      mend:
        "write the partial where it is merged, or files with absolute names in partials of their own"
    )
  }
}
