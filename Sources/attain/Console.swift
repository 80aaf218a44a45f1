import ArgumentParser
import Diagnostics
import Glibc
import Reporting

/// Where messages go, and in which form.
struct Console: Sendable {
  enum Form: String, CaseIterable, Sendable {
    case text, json
  }

  let form: Form
  let isQuiet: Bool
  let foldsRepeats: Bool

  /// How often one code is told of one file.
  static let foldAfter = 5

  /// Writes diagnostics to standard error; warnings and notes not where it is quiet.
  func show(_ diagnostics: [Diagnostic]) {
    let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    if shown.isEmpty { return }
    switch form {
    case .json: Console.write(DiagnosticJSON.text(shown), to: STDERR_FILENO)
    case .text:
      let printer = DiagnosticPrinter(
        foldAfter: foldsRepeats ? Console.foldAfter : .max, colour: Console.hasColour(STDERR_FILENO)
      )
      Console.write(printer.text(shown), to: STDERR_FILENO)
    }
  }

  /// Says how the run ended: to programs in a last line, which a quiet run has only where it is not simply
  /// done; to people what `--fail-on` found, since the exit status alone does not say.
  func end(_ result: RunResult) {
    switch form {
    case .json:
      if !isQuiet || result.status != .done { Console.tell(result) }
    case .text:
      for found in result.found {
        let line = "found in \(found.month): \(found.phrase)\n"
        Console.write(line, to: STDERR_FILENO)
      }
    }
  }

  /// A run's last line for programs.
  static func tell(_ result: RunResult) { write(result.line, to: STDERR_FILENO) }

  /// One line on standard error that says what was done, unless it is quiet; for machines a note.
  func sum(_ line: String) {
    switch form {
    case .text: note("attain: \(line)")
    case .json: show([Diagnostic(.note, code: Console.sumCode, line, at: nil)])
    }
  }

  private static let sumCode = "summary"

  /// Tells of what a month warns, beside what its definitions do; people read it in the month's summary,
  /// where there is one.
  func warn(_ result: ReportInput, of project: Project, hasSummary: Bool = true) {
    if hasSummary, form == .text { return }
    let known = Set(project.warnings.map { $0.message })
    show(
      result.reportWarnings.filter { !known.contains($0.text) }.map { warning in
        let location = warning.place.map {
          Location(file: Folder.path(project.folder, $0.file), line: $0.line, column: 1)
        }
        return Diagnostic(
          .warning, code: warning.code, warning.message, at: location)
      })
  }

  /// How far reading is, where somebody may look at it: on a terminal, unless it is quiet or for machines.
  var progress: Progress? {
    let isShown =
      isatty(STDERR_FILENO) == 1 && !isQuiet && form == .text && Environment["TERM"] != "dumb"
    return isShown ? Progress(columns: Console.columns(of: STDERR_FILENO) ?? 80) : nil
  }

  /// Draws on the terminal of standard error.
  static func draw(_ text: String) { write(text, to: STDERR_FILENO) }

  /// One line on standard error, unless it is quiet.
  func note(_ line: String) {
    if !isQuiet { Console.write(line + "\n", to: STDERR_FILENO) }
  }

  /// Results go to standard output.
  static func print(_ text: String) throws(RunProblem) { try print(Array(text.utf8)) }

  /// Where they cannot be written, the run has failed, since what is cut off looks like a result.
  static func print(_ bytes: [UInt8]) throws(RunProblem) {
    let code = ByteOutput.write(bytes, to: STDOUT_FILENO)
    // A reader that has gone away, as `head` does, is no trouble of ours.
    if code == 0 || code == EPIPE { return }
    // strerror returns a string that lives until the next call.
    let reason = unsafe String(cString: strerror(code))
    throw .file(FileProblem("standard output", doing: .make(reason), 0))
  }

  /// Only a terminal gets colours, and only where nobody refused them.
  static func hasColour(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
  }

  /// How wide the terminal on standard output is; 80 where there is none or it does not say.
  static var columns: Int { terminalColumns ?? 80 }

  /// The same, but nil where standard output is no terminal.
  static var terminalColumns: Int? { columns(of: STDOUT_FILENO) }

  private static func columns(of descriptor: Int32) -> Int? {
    if isatty(descriptor) != 1 { return nil }
    var size = winsize()
    // The request fills a structure of just this kind.
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Runs a command's work and turns what stops it into messages and an exit status.
  func run(_ body: () throws(RunProblem) -> ExitStatus) throws {
    try tell { () throws(RunProblem) in RunResult(status: try body()) }
  }

  /// The same for a command that has more to tell of how it ended.
  func tell(_ body: () throws(RunProblem) -> RunResult) throws {
    let result: RunResult
    do throws(RunProblem) {
      result = try body()
    } catch {
      show(error.diagnostics)
      result = RunResult(
        status: error.exitStatus, errors: error.diagnostics.count { $0.severity == .error })
    }
    end(result)
    if result.status != .done { throw ExitCode(result.status.rawValue) }
  }

  /// What a run comes to once its results are printed, which may not be possible: all else of it stands.
  func printed(
    _ result: RunResult, _ body: () throws(RunProblem) -> Void
  ) -> RunResult {
    do throws(RunProblem) {
      try body()
      return result
    } catch {
      show(error.diagnostics)
      return result.stopped(by: error)
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    // Where messages go nowhere, nobody is left to be told.
    _ = ByteOutput.write(Array(text.utf8), to: descriptor)
  }
}
