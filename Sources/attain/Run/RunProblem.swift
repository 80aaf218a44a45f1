import Diagnostics

/// Why a run ends without a result.
enum RunProblem: Error {
  /// An argument says nothing that there is.
  case usage([Diagnostic])
  /// The definitions have errors.
  case definitions([Diagnostic])
  /// The data cannot be used.
  case data([Diagnostic])
  /// An input is missing.
  case missing(Diagnostic)
  /// What should be made is there already.
  case exists(Diagnostic)
  /// A file could not be read or written.
  case file(FileProblem)
  /// Another run has the lock.
  case locked(Diagnostic)
  /// The ledger, and how the program ends for it.
  case ledger(Diagnostic, ExitStatus)
  /// The system refuses what every run needs.
  case system(Diagnostic)
  /// The books do not close: a fault of the program.
  case fault([String])
  /// No check finds anything wrong with definitions that mean nothing: a fault of the program.
  case unresolved

  /// What is wrong, for people and for machines.
  var diagnostics: [Diagnostic] {
    switch self {
    case .usage(let diagnostics), .definitions(let diagnostics), .data(let diagnostics): diagnostics
    case .missing(let diagnostic), .exists(let diagnostic), .locked(let diagnostic),
      .ledger(let diagnostic, _), .system(let diagnostic):
      [diagnostic]
    case .file(let problem):
      [
        problem.diagnostic
          ?? Diagnostic(.error, code: "file", problem.description, at: nil, mend: problem.mend)
      ]
    case .fault(let faults):
      faults.map { fault in
        Diagnostic(
          .error, code: "books-do-not-close", "a fault of attain itself: \(fault)", at: nil,
          mend: "please report it, with the definitions and the message; nothing was written")
      }
    case .unresolved:
      [
        Diagnostic(
          .error, code: "unresolved-definitions",
          "a fault of attain itself: a name in the definitions means nothing, and no check tells which",
          at: nil, mend: "please report it, with the definitions; nothing was written")
      ]
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .usage: .usage
    case .definitions: .definitions
    case .data: .data
    case .missing: .missing
    case .exists: .write
    case .ledger(_, let status): status
    case .locked: .locked
    case .file(let problem): problem.exitStatus
    case .fault, .system, .unresolved: .fault
    }
  }
}

extension RunProblem {
  /// What the body gives, trouble with a file told as the run's.
  static func told<Value>(
    _ body: () throws(FileProblem) -> Value
  ) throws(RunProblem) -> Value {
    do throws(FileProblem) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}
