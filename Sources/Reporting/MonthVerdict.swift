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
  var sentence: String {
    let measured = rows.filter { $0.attained != nil }
    if measured.isEmpty { return "No target has a measured clock in this month." }
    let attained = measured.filter { $0.attained == true }.count
    let silent = rows.count - measured.count
    return "\(attained) of \(measured.count) targets attained"
      + (silent > 0 ? ", \(silent) without data" : "") + missed(measured) + "."
  }

  private func missed(_ measured: [ComplianceRow]) -> String {
    let missed = measured.filter { $0.attained == false }
    if missed.isEmpty { return "" }
    let named = missed.prefix(Self.namedTargets).map { row in
      let count = row.counts.attainment.missing(to: row.goal) ?? 0
      return "\(row.target.agreement) \(row.target.target) missed by \(count)"
        + (count == 1 ? " ticket" : " tickets")
    }
    let more = missed.count - named.count
    return "; " + named.joined(separator: ", ") + (more > 0 ? ", and \(more) more missed" : "")
  }
}
