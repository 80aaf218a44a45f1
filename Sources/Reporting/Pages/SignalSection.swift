import Compliance
import Markup
import ServiceModel
import Statistics

/// What is seen much oftener than in other months, as questions.
struct SignalSection {
  let page: PageInput
  private var say: Wording { page.say }

  /// Nothing where not every clock was looked at.
  var content: [HTML] {
    guard let table = SignalTable(page.report) else { return [] }
    let questions = table.rows.filter { $0.isQuestion }.map { question($0) }
    return [
      .element("h3", [("id", "signals")], say(.signals)),
      questions.isEmpty
        ? .paragraph(say(.noSignals)) : .element("ul", questions.map { .element("li", $0) }),
      .paragraph(say(.signalNote), style: "note"),
    ] + page.file("signals.csv")
  }

  private func question(_ row: SignalRow) -> String {
    let phrase: ReviewPhrase =
      switch row.kind {
      case .latePause: .askLatePause
      case .loweredLate: .askLoweredLate
      case .reopenedSoon: .askReopenedSoon
      case .closedLast: .askClosedLast
      }
    let name = row.target.map { "\($0.agreement) \($0.target)" } ?? ""
    return say(
      phrase, name, say.number(row.now.count), say.number(row.now.total), share(row.base))
  }

  private func share(_ base: Proportion) -> String {
    say.percent(base.total == 0 ? nil : base.count * 10_000 / base.total)
  }
}
