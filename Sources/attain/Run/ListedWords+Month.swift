import CivilTime
import Compliance
import ServiceModel

extension ListedWords {
  /// What clocks of a month hold as the field, where the month is broken down by it.
  func problem(in tally: Tally, of month: Month, _ rulebook: Rulebook, _ symbols: SymbolTable)
    -> String?
  {
    guard let place = rulebook.breakdowns.firstIndex(of: field) else { return nil }
    var counts: [Symbol: Int] = [:]
    for key in tally.keys where key.month == month && key.part?.breakdown == place {
      guard let value = key.part?.value else { continue }
      counts[value, default: 0] += tally[key].clocks
    }
    return problem(counts.map { (symbols.text(of: $0), $1) }, of: "clocks of \(month)").map {
      "\($0.message): \($0.mend)"
    }
  }
}
