/// How the timestamps of an export are written, as far as its columns prove it.
package struct DateDecision: Sendable {
  /// The forms to write down, the first that fits is it; empty where there are no timestamps.
  package let forms: [String]
  package let statesOffset: Bool
  package let order: Order
  /// A cell that only the day first reads, and one that only the month first does; nothing where all are of one order.
  package let contradiction: (dayFirst: Witness, monthFirst: Witness)?

  /// A cell that proves an order.
  package struct Witness: Sendable {
    package let column: String
    package let line: Int
    package let text: String
  }

  /// An order, and a cell that the other one cannot read.
  package struct Proof: Sendable {
    package let dayFirst: Bool
    package let cell: Witness
  }

  package enum Order: Sendable {
    /// Nothing to decide: a year first, a name of a month or ISO 8601.
    case clear
    /// By a cell that cannot be read the other way.
    case proved(Proof)
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
      guard let best = DateDecision.best(of: column, dayFirst: answer ?? true, orNone: true) else {
        continue
      }
      if !forms.contains(best.text) { forms.append(best.text) }
      offsets = offsets && best.statesOffset
    }
    self.forms = forms
    contradiction = DateDecision.contradiction(in: chosen)
    statesOffset = offsets && !forms.isEmpty
    if !isOpen {
      order = .clear
    } else if let proof {
      order = .proved(proof)
    } else if let dayFirst {
      order = .stated(dayFirst: dayFirst)
    } else {
      order = DateDecision.undecided(chosen)
    }
  }

  private static func contradiction(
    in columns: [ColumnSurvey]
  ) -> (dayFirst: Witness, monthFirst: Witness)? {
    let witnesses = columns.compactMap { DateDecision.witnesses(of: $0) }
    guard let dayFirst = witnesses.lazy.compactMap({ $0.dayFirst }).first,
      let monthFirst = witnesses.lazy.compactMap({ $0.monthFirst }).first
    else { return nil }
    return (dayFirst, monthFirst)
  }

  private static func undecided(_ columns: [ColumnSurvey]) -> Order {
    let pairs = columns.compactMap { column in
      best(of: column, dayFirst: true, orNone: true).flatMap { one in
        best(of: column, dayFirst: false, orNone: true).map { (one.text, $0.text) }
      }
    }
    return .undecided(
      dayFirst: pairs.first?.0 ?? "", monthFirst: pairs.first?.1 ?? "",
      cells: columns.reduce(0) { $0 + $1.filled })
  }

  /// The form of a column that fits most of its cells, of one order or, with `orNone`, of that or none.
  private static func best(
    of column: ColumnSurvey, dayFirst: Bool, orNone: Bool = false
  ) -> DateForm? {
    let allowed = column.forms.filter {
      $0.isDayFirst == dayFirst || orNone && $0.isDayFirst == nil
    }
    return allowed.max {
      ($0.fitting, $0.isDayFirst == nil ? 1 : 0) < ($1.fitting, $1.isDayFirst == nil ? 1 : 0)
    }
  }

  /// The first cells of a column that one order alone reads, as far as each is the first that the other cannot.
  private static func witnesses(
    of column: ColumnSurvey
  ) -> (dayFirst: Witness?, monthFirst: Witness?)? {
    guard let day = best(of: column, dayFirst: true),
      let month = best(of: column, dayFirst: false)
    else { return nil }
    func witness(against form: DateForm, for other: DateForm) -> Witness? {
      guard let found = form.witness, other.reads(found.text) else { return nil }
      return Witness(column: column.header, line: found.line, text: found.text)
    }
    return (witness(against: month, for: day), witness(against: day, for: month))
  }

  /// The order that reads more of a column's cells, if one does.
  private static func proof(of column: ColumnSurvey) -> Proof? {
    guard let day = best(of: column, dayFirst: true),
      let month = best(of: column, dayFirst: false)
    else { return nil }
    if day.fitting == month.fitting { return nil }
    let isDayFirst = day.fitting > month.fitting
    let witness = (isDayFirst ? month : day).witness
    return Proof(
      dayFirst: isDayFirst,
      cell: Witness(column: column.header, line: witness?.line ?? 0, text: witness?.text ?? ""))
  }
}
