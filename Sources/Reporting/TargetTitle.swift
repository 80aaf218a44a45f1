import Compliance
import ServiceModel

extension CSVWriter {
  /// Agreement, kind and target.
  mutating func target(_ target: TargetName) {
    text(target.agreement)
    text(target.kind.rawValue)
    text(target.target)
  }
}

extension TargetName {
  /// Agreement and target in at most so many columns, the target at least in half of them.
  func title(in columns: Int) -> String {
    let target = DisplayWidth.cut(DisplayWidth.harmless(self.target), columns / 2)
    let agreement = DisplayWidth.cut(
      DisplayWidth.harmless(self.agreement), columns - DisplayWidth.of(target))
    return "\(agreement) \(target)"
  }
}

extension ReportInput {
  /// The places of details by target in the order of the rulebook, each in the order of the tickets.
  func order(of details: [Detail]) -> [Int] {
    var places = [[Int]](repeating: [], count: rulebook.targets.count)
    for (place, detail) in details.enumerated() {
      places[rulebook.target(at: detail.measurement.target).number].append(place)
    }
    return places.flatMap { $0 }
  }
}
