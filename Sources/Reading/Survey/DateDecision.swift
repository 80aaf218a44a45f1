/// How the timestamps of an export are written, as far as its columns prove it.
package struct DateDecision: Sendable {
  /// The forms to write down, the first that fits is it; empty where there are no timestamps.
  package let forms: [String]
  package let statesOffset: Bool
  package let order: Order

  package enum Order: Sendable {
    /// Nothing to decide: a year first, a name of a month or ISO 8601.
    case clear
    /// By a cell that cannot be read the other way.
    case proved(dayFirst: Bool, column: String, line: Int, text: String)
    /// Because somebody said so.
    case stated(dayFirst: Bool)
    /// Both orders fit every cell.
    case undecided(dayFirst: String, monthFirst: String, cells: Int)
  }

  /// `dayFirst` is somebody's answer, where there is one.
  package init(_ columns: [ColumnSurvey], dayFirst: Bool?) {
    let chosen = columns.filter { $0.isTimestamps }
    let proof = chosen.lazy.compactMap { DateDecision.proof(of: $0) }.first
    let isOpen = chosen.contains { $0.forms.contains { $0.isDayFirst != nil } }
    let answer = proof.map { $0.dayFirst } ?? dayFirst
    var forms: [String] = []
    var offsets = true
    for column in chosen {
      guard let best = DateDecision.best(of: column, dayFirst: answer ?? true) else { continue }
      if !forms.contains(best.text) { forms.append(best.text) }
      offsets = offsets && best.statesOffset
    }
    self.forms = forms
    statesOffset = offsets && !forms.isEmpty
    if !isOpen {
      order = .clear
    } else if let proof {
      order = .proved(
        dayFirst: proof.dayFirst, column: proof.column, line: proof.line, text: proof.text)
    } else if let dayFirst {
      order = .stated(dayFirst: dayFirst)
    } else {
      let pairs = chosen.compactMap { column in
        DateDecision.best(of: column, dayFirst: true).flatMap { one in
          DateDecision.best(of: column, dayFirst: false).map { (one.text, $0.text) }
        }
      }
      order = .undecided(
        dayFirst: pairs.first?.0 ?? "", monthFirst: pairs.first?.1 ?? "",
        cells: chosen.reduce(0) { $0 + $1.filled })
    }
  }

  /// The form of a column that fits most of its cells, of the order that holds.
  static func best(of column: ColumnSurvey, dayFirst: Bool) -> DateForm? {
    let allowed = column.forms.filter { $0.isDayFirst == nil || $0.isDayFirst == dayFirst }
    return allowed.max {
      ($0.fitting, $0.isDayFirst == nil ? 1 : 0) < ($1.fitting, $1.isDayFirst == nil ? 1 : 0)
    }
  }

  /// A cell that one order cannot read and the other can.
  private static func proof(
    of column: ColumnSurvey
  ) -> (dayFirst: Bool, column: String, line: Int, text: String)? {
    guard
      let day = column.forms.filter({ $0.isDayFirst == true }).max(by: { $0.fitting < $1.fitting }),
      let month = column.forms.filter({ $0.isDayFirst == false }).max(by: {
        $0.fitting < $1.fitting
      })
    else { return nil }
    if day.fitting == month.fitting { return nil }
    let isDayFirst = day.fitting > month.fitting
    let witness = (isDayFirst ? month : day).witness
    return (isDayFirst, column.header, witness?.line ?? 0, witness?.text ?? "")
  }
}
