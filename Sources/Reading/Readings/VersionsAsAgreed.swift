package import Diagnostics
import ServiceModel

/// A change that some versions of its target have no place for, and so stay as agreed.
package struct VersionsAsAgreed: Sendable {
  /// The change as it is written.
  package let value: Located<String>
  /// In `Rulebook.targets`.
  package let target: Int
  /// The versions that it leaves, by their places in `Rulebook.agreements`.
  package let versions: [Int]
  /// The name of the entry that these versions do not have; nothing where it is their goal that is out of reach.
  package let missingEntry: String?

  /// Nothing where it changes every version.
  init?(_ change: TargetChange, _ text: ChangeText, in rulebook: Rulebook) {
    let left = rulebook.versions(of: change.target).filter {
      !$0.target.hasPlace(for: change.change)
    }
    if left.isEmpty { return nil }
    value = text.value
    target = change.target
    versions = left.map { $0.agreement }
    missingEntry = change.change.entry.map { rulebook.name(ofEntry: $0) }
  }
}

extension Target {
  /// Whether a change has something to change in it.
  fileprivate func hasPlace(for change: ClauseChange) -> Bool {
    if case .goal(let points) = change { return points.applied(to: goal) != nil }
    return change.entry.map { entry in within.contains { $0.condition == entry } } ?? true
  }
}
