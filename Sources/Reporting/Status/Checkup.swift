/// What a look at an installation and a project found.
package struct Checkup: Sendable {
  package enum Level: String, Sendable {
    case ok, warning, problem
  }

  /// One thing that was looked at.
  package struct Finding: Sendable {
    package let level: Level
    /// What was looked at, in a word or two.
    package let subject: String
    package let text: String
    /// How to mend it; nothing where all is well.
    package let mend: String?

    package init(_ level: Level, _ subject: String, _ text: String, mend: String? = nil) {
      self.level = level
      self.subject = subject
      self.text = text
      self.mend = mend
    }
  }

  package let findings: [Finding]

  package init(_ findings: [Finding]) { self.findings = findings }

  package func count(of level: Level) -> Int { findings.count { $0.level == level } }

  /// A finding in a line, longer ones in several, and the sum; no line is wider than the columns.
  package func text(columns: Int) -> String {
    let columns = min(max(columns, 80), 120)
    let sum =
      "\(counted(count(of: .problem), "problem")), \(counted(count(of: .warning), "warning"))"
    return (findings.flatMap { Checkup.lines($0, columns) } + [sum]).map { $0 + "\n" }.joined()
  }

  private static func lines(_ finding: Finding, _ columns: Int) -> [String] {
    let head = DisplayWidth.fit(finding.level.rawValue, 9) + DisplayWidth.fit(finding.subject, 12)
    let blank = String(repeating: " ", count: 21)
    let text =
      DisplayWidth.lines(finding.text, columns: columns - 21)
      + (finding.mend.map { DisplayWidth.lines("mend: \($0)", columns: columns - 21) } ?? [])
    return text.enumerated().map { place, line in (place == 0 ? head : blank) + line }
  }
}
