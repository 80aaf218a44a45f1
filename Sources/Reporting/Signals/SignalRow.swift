import Compliance
import ServiceModel
import Statistics

/// A signal of a target, or of all tickets, against how often it is seen in other months.
struct SignalRow {
  let kind: SignalKind
  /// Nothing for all tickets.
  let target: TargetName?
  let now: Proportion
  /// Of all other months of the data.
  let base: Proportion
  /// The chance of so many or more where one rate is behind both, raised for the number of signals that were
  /// looked for; nothing where there is no base rate.
  let chance: Probability?

  /// Whether it is seen so much oftener than elsewhere that chance alone makes it in one of a hundred
  /// months at most.
  var isQuestion: Bool { chance.map { $0.millionths <= 10_000 } ?? false }
}

/// All signals of a month.
struct SignalTable: CSVFile {
  /// Those that could have been seen in the reporting month.
  let rows: [SignalRow]

  /// Nothing where not every clock was looked at.
  init?(_ input: ReportInput) {
    guard input.extras.contains(.allClocks) else { return nil }
    let found = SignalKind.allCases.flatMap { SignalTable.rows(of: $0, input) }
    let chances = Holm.adjusted(found.map { SignalTable.chance(of: $0.now, base: $0.base) })
    rows = zip(found, chances).map { row, chance in
      SignalRow(kind: row.kind, target: row.target, now: row.now, base: row.base, chance: chance)
    }
  }

  private typealias Found = (
    kind: SignalKind, target: TargetName?, now: Proportion, base: Proportion
  )

  private static func rows(of kind: SignalKind, _ input: ReportInput) -> [Found] {
    let targets: [Int?] =
      switch kind {
      case .latePause, .loweredLate: input.rulebook.targets.indices.map { $0 }
      case .reopenedSoon, .closedLast: [nil]
      }
    return targets.compactMap { target in
      let counts = [true, false].map {
        input.tally.signal(kind, ofTarget: target, inMonth: $0)
      }
      guard counts[0].total > 0, let now = Proportion(counts[0].count, of: counts[0].total),
        let base = Proportion(counts[1].count, of: counts[1].total)
      else { return nil }
      return (kind, target.map { input.rulebook.targets[$0] }, now, base)
    }
  }

  private static func chance(of now: Proportion, base: Proportion) -> Probability? {
    FisherExact.atLeast(now, base)
  }

  /// `signals.csv`.
  var columns: [String] {
    [
      "signal", "agreement", "kind", "target", "seen", "of", "seen_percent", "base_seen",
      "base_of", "base_percent", "chance_millionths", "question",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for row in rows { row.write(to: &csv) }
  }
}

extension SignalRow {
  fileprivate func write(to csv: inout CSVWriter) {
    csv.text(kind.rawValue)
    csv.text(target?.agreement ?? "")
    csv.text(target?.kind.rawValue ?? "")
    csv.text(target.map { OwnWord.all.apart($0.target) } ?? OwnWord.all.text)
    for share in [now, base] {
      csv.number(share.count)
      csv.number(share.total)
      csv.percent(share.total == 0 ? nil : share.count * 10_000 / share.total)
    }
    if let chance { csv.number(chance.millionths) } else { csv.empty() }
    csv.text(isQuestion ? "yes" : "no")
    csv.endRow()
  }
}
