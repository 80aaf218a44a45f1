import CivilTime
import Diagnostics
import Reading
import ServiceModel

extension WhatIfRun {
  /// The versions that are in force in some months, and that a change leaves as agreed.
  func asAgreed(_ changes: [VersionsAsAgreed], _ months: [Month]) -> [Diagnostic] {
    changes.compactMap { change in
      let left = change.versions.map { project.rulebook.agreements[$0] }.filter { version in
        months.contains {
          version.inForce.intersection($0.interval(in: project.rulebook.zone)) != nil
        }
      }
      if left.isEmpty { return nil }
      let files = left.map { project.relative($0.file) }.joined(separator: ", ")
      let name = project.rulebook.targets[change.target]
      let reason =
        change.missingEntry.map { "which has no entry '\($0)'" }
        ?? "where no goal above 0% and up to 100% is left"
      return wish.excerpt(
        of: Diagnostic(
          .warning, code: "version-as-agreed",
          "'\(change.value.value)' leaves \(name.agreement)/\(name.target) as agreed by \(files), \(reason)",
          at: change.value.location,
          expected: "a change for every version that is in force in \(period(of: months))",
          mend: change.missingEntry == nil
            ? "name a goal that is meant for all of them, as \(name.agreement)/\(name.target)=95%"
            : "change an entry of that version too, in one reading (--reading)"))
    }
  }

  private func period(of months: [Month]) -> String {
    guard let first = months.first, let last = months.last, first != last else {
      return months.map { $0.description }.joined()
    }
    return "\(first) to \(last)"
  }
}
