import Diagnostics
import ServiceModel

/// Every target of an agreement has an id of its own.
enum TargetNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { agreement in
      var first: [String: Location] = [:]
      return agreement.targets.compactMap { target -> Diagnostic? in
        guard let other = first[target.id.value] else {
          first[target.id.value] = target.id.location
          return nil
        }
        return Diagnostic(
          .error, code: "repeated-target",
          "the agreement already has a target '\(target.id.value)'", at: target.id.location,
          expected: "an id of its own", notes: [.init("the other target", at: other)])
      }
    }
  }
}
