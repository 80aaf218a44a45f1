import Diagnostics
import Reporting

extension Checkup {
  /// What was found as messages, for programs: what is well as a note, and what was looked at as the code.
  var diagnostics: [Diagnostic] {
    findings.map { finding in
      let severity: Diagnostic.Severity =
        switch finding.level {
        case .ok: .note
        case .warning: .warning
        case .problem: .error
        }
      let code = String(finding.subject.map { $0 == " " ? "-" : $0 })
      return Diagnostic(severity, code: code, finding.text, at: nil, mend: finding.mend)
    }
  }
}
