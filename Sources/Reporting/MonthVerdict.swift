import Compliance
import ServiceModel

/// What became of a month's targets, in a sentence.
struct MonthVerdict {
  /// One for each target.
  let rows: [ComplianceRow]

  /// How many missed targets are named.
  private static let namedTargets = 3

  /// How many targets are attained, and by how many tickets the first ones were missed.
  ///
  /// Example: "7 of 9 targets attained; northwind-gold resolution missed by 1 ticket."
  func sentence(_ say: Wording) -> String {
    let measured = rows.filter { $0.attained != nil }
    let suspended = rows.filter { $0.isSuspended }.count
    let aside = suspended > 0 ? say(.suspendedTargets, say.number(suspended)) : ""
    if measured.isEmpty { return say(.noTargetMeasured) + aside + "." }
    let attained = measured.filter { $0.attained == true }.count
    let silent = rows.count - measured.count - suspended
    return say(.targetsAttained, say.number(attained), say.number(measured.count))
      + (silent > 0 ? say(.withoutData, say.number(silent)) : "") + aside + missed(measured, say)
      + "."
  }

  private func missed(_ measured: [ComplianceRow], _ say: Wording) -> String {
    let missed = measured.filter { $0.attained == false }
    if missed.isEmpty { return "" }
    let named = missed.prefix(Self.namedTargets).map { row in
      let count = row.counts.attainment.missing(to: row.goal) ?? 0
      let name = "\(row.target.agreement) \(row.target.target)"
      return count == 1 ? say(.missedByOne, name) : say(.missedByMany, name, say.number(count))
    }
    let more = missed.count - named.count
    let separator = say(.listSeparator)
    return "; " + named.joined(separator: separator)
      + (more > 0 ? separator + say(.moreMissed, say.number(more)) : "")
  }
}
