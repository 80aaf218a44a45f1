import Diagnostics
import Glibc

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
        let line = "found in \(found.month): \(found.finding.phrase(found.count))\n"
        Console.write(line, to: STDERR_FILENO)
      }
    }
  }

  /// A run's last line for programs.
  static func tell(_ result: RunResult) { write(result.line, to: STDERR_FILENO) }

  /// One line on standard error, unless it is quiet.
  func note(_ line: String) {
    if !isQuiet { Console.write(line + "\n", to: STDERR_FILENO) }
  }

  /// Results go to standard output.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Only a terminal gets colours, and only where nobody refused them.
  static func hasColour(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
  }

  /// How wide the terminal on standard output is; 80 where there is none or it does not say.
  static var columns: Int {
    if isatty(STDOUT_FILENO) != 1 { return 80 }
    var size = winsize()
    // The request fills a structure of just this kind.
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      // write(2) reads inside the array only.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      // A reader that has gone away, as `head` does, is no trouble of ours.
      if count <= 0 { return }
      done += count
    }
  }
}
