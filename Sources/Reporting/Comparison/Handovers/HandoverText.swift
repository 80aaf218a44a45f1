import CivilTime
import ServiceModel
import Statistics

/// What is told of two linked projects on a terminal, in 80 columns.
package struct HandoverText {
  private let found: Handovers
  private let names: (ours: String, theirs: String)

  package init(_ found: Handovers, ours: String, theirs: String) {
    self.found = found
    names = (ours, theirs)
  }

  package var text: String {
    let sides = Set(found.linked.map { ByteText($0.ours.side) }).sorted()
    let lines =
      ["", "Handed over and accepted", sum(isOurs: true), sum(isOurs: false)].flatMap {
        DisplayWidth.lines($0, columns: 80)
      } + [line(["side", "linked", "accepted", "median", "90%", "early", "not accepted"])]
      + sides.map { side in line(cells(of: side)) }
    return lines.map { DisplayWidth.cut(DisplayWidth.harmless($0), 80) + "\n" }.joined()
  }

  /// Where every ticket of a project ended.
  private func sum(isOurs: Bool) -> String {
    let count = isOurs ? found.ourCount : found.theirCount
    let parts = Handovers.Reason.allCases.compactMap { reason -> String? in
      let count = found.count(isOurs: isOurs, reason)
      return count == 0 ? nil : " + \(reason.rawValue) \(count)"
    }
    return "\(isOurs ? names.ours : names.theirs): tickets \(count) = linked \(found.linked.count)"
      + parts.joined()
  }

  private func cells(of side: ByteText) -> [String] {
    let rows = found.linked.filter { ByteText($0.ours.side) == side }
    let accepted = rows.filter { $0.state == .accepted }
    let delays = Quantiles(of: accepted.compactMap { $0.delay.map { Int($0.count) } })
    let ninety = Fraction(9, over: 10).flatMap { delays.nearestRank($0) }
    return [
      side.text, "\(rows.count)", "\(accepted.count)", time(delays.median), time(ninety),
      "\(rows.count { $0.state == .early })", "\(rows.count { $0.state == .notAccepted })",
    ]
  }

  private func time(_ seconds: Int?) -> String {
    seconds.map { Seconds(Int64($0)).hoursAndMinutes } ?? "–"
  }

  private func line(_ cells: [String]) -> String {
    DisplayWidth.fit("  " + cells[0], 24)
      + zip(cells.dropFirst(), [8, 9, 9, 9, 7, 14]).map { DisplayWidth.right($0.0, $0.1) }.joined()
  }
}
