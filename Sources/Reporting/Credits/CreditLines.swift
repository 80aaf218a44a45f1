import Compliance
import ServiceModel

/// The credits of a month on a terminal.
struct CreditLines {
  private let input: ReportInput
  private let columns: Int

  init(_ input: ReportInput, columns: Int) {
    self.input = input
    self.columns = columns
  }

  /// Nothing where no agreement has credits in the month.
  var lines: [String] {
    let agreements = CreditTable(input).agreements
    return agreements.isEmpty ? [] : ["", "Credits"] + agreements.flatMap { lines($0) }
  }

  private func lines(_ agreement: AgreementCredits) -> [String] {
    let month = agreement.month
    let sum = "\(agreement.agreement): \(month.unit.text(month.net)) owed"
    let parts =
      month.isSuspended
      ? ["suspended by workload: the targets are not in force for the month"]
      : month.lines.compactMap { text($0, month) } + [decided(agreement)].compactMap { $0 }
    return wrapped(sum, "  ") + parts.flatMap { wrapped($0, "    ") }
  }

  private func text(_ line: CreditLine, _ month: CreditMonth) -> String? {
    let target = input.rulebook.targets[line.target.number].target
    let counts = "\(line.attainment.met) of \(line.attainment.measured)"
    let back = line.returned.map {
      "\(target): \(month.unit.text($0.units)) back from \($0.month), the goal was kept since"
    }
    switch line.standing {
    case .tier(let tier):
      let working = CreditWorking(month: month, line: line).text
      return "\(target): \(line.standing.word), \(counts) is \(tier.bound): \(working)"
        + (back.map { "; \($0)" } ?? "")
    case .belowMinimum:
      return "\(target): none, \(counts) is fewer than \(month.terms.minimumVolume) measured"
    case .noTier, .suspended, .noData: return back
    }
  }

  /// How few tickets decide how much.
  private func decided(_ agreement: AgreementCredits) -> String? {
    agreement.sensitivity.least.map { step in
      let target = input.rulebook.targets[step.target].target
      let amount = agreement.month.unit.text(Int(step.change.magnitude))
      let number = counted(step.tickets, "ticket decides", many: "tickets decide")
      return "\(number) \(amount) (\(target), \(step.change > 0 ? "breached" : "met") instead)"
    }
  }

  private func wrapped(_ text: String, _ indent: String) -> [String] {
    DisplayWidth.lines(text, indent: indent, columns: columns)
  }
}
