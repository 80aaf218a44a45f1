import ArgumentParser
import Diagnostics

/// Whether the words of customers stay out of all that a command writes and says.
struct RedactOption: ParsableArguments {
  @Flag(
    help:
      "Hide every word of a ticket that no definition names; ids, instants and lengths of time stay."
  )
  var redact = false

  /// The project in a folder, whose tickets are read without their words where that is asked for.
  func load(_ folder: String?) throws(RunProblem) -> Project {
    let project = try Project.load(folder)
    return redact ? project.hidingWords() : project
  }

  /// What the body gives; of an export that cannot be used no line is shown where words are hidden.
  fileprivate func hiding<Value>(
    _ body: () throws(RunProblem) -> Value
  ) throws(RunProblem) -> Value {
    do throws(RunProblem) {
      return try body()
    } catch {
      guard redact, case .data(let diagnostics) = error else { throw error }
      throw .data(diagnostics.map { $0.withoutLine })
    }
  }
}

extension CommonOptions {
  /// As `run`, with no word in messages that is to be hidden.
  func run(
    _ redaction: RedactOption, _ body: () throws(RunProblem) -> ExitStatus
  ) throws {
    try run { () throws(RunProblem) in try redaction.hiding(body) }
  }

  /// As `tell`, with no word in messages that is to be hidden.
  func tell(
    _ redaction: RedactOption, _ body: () throws(RunProblem) -> RunResult
  ) throws {
    try tell { () throws(RunProblem) in try redaction.hiding(body) }
  }
}

extension Diagnostic {
  /// The same without the user's own line, and without the advice that may be made of it.
  fileprivate var withoutLine: Diagnostic {
    if excerpt == nil { return self }
    return Diagnostic(
      severity, code: code, message, at: location,
      mend: "look at the line, which --redact keeps out of this message", notes: notes)
  }
}
