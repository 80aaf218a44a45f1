import CivilTime
import ServiceModel

extension TrendStudy {
  /// What a summary tells first: changes, months of the last three that were missed by one ticket, and
  /// further signs of the last twelve months of targets for which no change was found.
  var firstFindings: [TrendFinding] {
    let changed = Set(findings.filter { $0.kind == .change }.map { $0.target })
    let year = months.suffix(12).first
    let quarter = months.suffix(3).first
    return [.change, .nearMiss, .slope, .outside, .run, .shift, .weekday, .hour].flatMap {
      (kind: TrendFinding.Kind) in
      findings.filter { finding in
        guard finding.kind == kind, let to = finding.to, let year, let quarter else { return false }
        switch kind {
        case .change: return true
        case .nearMiss: return to >= quarter
        case .slope, .outside, .run, .shift, .weekday, .hour:
          return to >= year && !changed.contains(finding.target)
        }
      }
    }
  }

  /// A change is told as one that lasts where no other one follows, with the version of the agreement that
  /// came with it.
  func sentence(of finding: TrendFinding, _ say: Wording) -> String {
    let sentence = finding.sentence(say, isOpen: finding.to == months.last)
    guard finding.kind == .change, beginsWithVersion(finding) else { return sentence }
    return sentence + " " + say(.newVersion)
  }

  /// Whether another version of the agreement came into force in the month of a change.
  private func beginsWithVersion(_ finding: TrendFinding) -> Bool {
    guard let from = finding.from else { return false }
    let name = report.rulebook.targets[finding.target].agreement
    let month = from.interval(in: report.rulebook.zone)
    return report.rulebook.agreements.filter { $0.name == name }.dropFirst()
      .contains { month.contains($0.inForce.start) }
  }
}
