import ArgumentParser

/// Names of findings, parted by commas.
struct FindingList: ExpressibleByArgument {
  let findings: [Finding]

  init?(argument: String) {
    var findings: [Finding] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let finding = Finding(rawValue: String(name)) else { return nil }
      findings.append(finding)
    }
    self.findings = findings
  }

  static var allValueStrings: [String] { Finding.allCases.map { $0.rawValue } }
}
