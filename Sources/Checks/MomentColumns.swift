import Diagnostics
import ServiceModel

/// Every clock starts and stops at different moments that the export has columns for.
enum MomentColumns {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let columns = catalogue.project.tickets.columns
    return catalogue.agreements.flatMap { $0.targets }.flatMap { target -> [Diagnostic] in
      let missing = [target.from, target.to].filter { columns[.moment($0.value)] == nil }
        .map { moment in
          Diagnostic(
            .error, code: "moment-without-column",
            "the clock needs '\(moment.value.rawValue)', and no column of the export is named for it",
            at: moment.location,
            expected: "\(moment.value.rawValue): and a header, in columns of attain.yaml")
        }
      return missing + sameEnds(target)
    }
  }

  private static func sameEnds(_ target: TargetDefinition) -> [Diagnostic] {
    guard target.from.value == target.to.value else { return [] }
    return [
      Diagnostic(
        .error, code: "same-ends", "the clock stops where it starts", at: target.to.location,
        expected: "another moment than \(target.from.value.rawValue)")
    ]
  }
}
