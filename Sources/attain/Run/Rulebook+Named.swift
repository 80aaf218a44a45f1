import Diagnostics
import ServiceModel

extension Rulebook {
  /// The places of the targets of a name: one as `agreement/target`, or all with the same own name.
  func targets(named name: String) throws(RunProblem) -> [Int] {
    let names = targets.map { "\($0.agreement)/\($0.target)" }
    if let place = names.firstIndex(of: name) { return [place] }
    let places = targets.indices.filter { targets[$0].target == name }
    if !places.isEmpty { return places }
    let all = names + Set(targets.map { $0.target }).sorted()
    throw .usage([
      Diagnostic(
        .error, code: "no-such-target", "no target is named '\(name)'", at: nil,
        expected: "one of " + all.joined(separator: ", "),
        mend: NearMiss.question(name, among: all) ?? "name it as agreement/target")
    ])
  }
}
