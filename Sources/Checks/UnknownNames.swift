import Diagnostics

extension Located<String> {
  /// No agreement has this name.
  func noAgreement(among names: [String], else mend: String? = nil) -> Diagnostic {
    unknown("dangling-reference", "no agreement is named '\(value)'", names, else: mend)
  }

  /// The agreement has no target of this id.
  func noTarget(among ids: [String], code: String = "unknown-target") -> Diagnostic {
    unknown(code, "the agreement has no target '\(value)'", ids, else: nil)
  }

  private func unknown(
    _ code: String, _ message: String, _ choices: [String], else mend: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, code: code, message, at: location,
      expected: "one of \(choices.joined(separator: ", "))",
      mend: NearMiss.question(value, among: choices) ?? mend)
  }
}
