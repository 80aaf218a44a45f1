import Diagnostics
import ServiceModel

extension Rulebook {
  /// The target of a name as `agreement/target`.
  func target(named name: String) throws(RunProblem) -> TargetName {
    let names = targets.map { "\($0.agreement)/\($0.target)" }
    if let place = names.firstIndex(of: name) { return targets[place] }
    throw .data([
      Diagnostic(
        .error, code: "no-such-target", "no target is named '\(name)'", at: nil,
        expected: "one of " + names.joined(separator: ", "),
        mend: NearMiss.question(name, among: names) ?? "name it as agreement/target")
    ])
  }
}
