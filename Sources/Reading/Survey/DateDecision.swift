/// How the timestamps of an export are written, as far as its columns prove it.
package struct DateDecision: Sendable {
  /// The forms to write down, the first that fits is it; none where there are no timestamps.
  package let forms: DateForms
  package let statesOffset: Bool
  package let order: Order
  /// A cell that only the day first reads, and one that only the month first does; nothing where all are of one order.
  let contradiction: (dayFirst: Witness, monthFirst: Witness)?

  /// A column in which every cell fits the day first and some nothing else, and one in which it is the month; no
  /// order reads both.
  package let divided: (dayFirst: String, monthFirst: String)?

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

  /// One of several ways to read all timestamps.
  package struct Reading: Sendable {
    package enum First: String, Sendable {
      case day, month, year
    }

    package let first: First
    package let forms: DateForms
  }

  package enum Order: Sendable {
    /// Nothing to decide: a year of four digits first, a name of a month or ISO 8601.
    case clear
    /// By a cell that cannot be read the other way.
    case proved(Proof)
    /// Because somebody said so.
    case stated(Reading.First)
    /// So many cells can be read in several ways.
    case undecided([Reading], cells: Int)
  }

  /// `dayFirst` is somebody's answer, where there is one.
  package init(_ columns: [ColumnSurvey], dayFirst: Bool?) {
    let chosen = columns.filter { $0.isTimestamps }
    let day = DateDecision.witness(in: chosen) { $0.dayOnly }
    let month = DateDecision.witness(in: chosen) { $0.monthOnly }
    let isYearOpen = DateDecision.isYearOpen(in: chosen)
    contradiction = day.flatMap { day in month.map { (day, $0) } }
    let (days, months) = (
      chosen.first { $0.forms.provedDayFirst == true },
      chosen.first { $0.forms.provedDayFirst == false }
    )
    divided = days.flatMap { days in months.map { (days.header, $0.header) } }
    let proof =
      contradiction == nil && !isYearOpen
      ? (day ?? month).map { Proof(dayFirst: day != nil, cell: $0) } : nil
    let answer = proof?.dayFirst ?? dayFirst ?? true
    let first: Reading.First = answer ? .day : .month
    forms = DateDecision.forms(of: chosen, first, isYearOpen)
    statesOffset = !forms.forms.isEmpty && forms.forms.allSatisfy { $0.statesOffset }
    if !chosen.contains(where: { $0.forms.groups.joined().contains { $0.isDayFirst != nil } }) {
      order = .clear
    } else if let proof {
      order = .proved(proof)
    } else if dayFirst != nil, divided == nil {
      order = .stated(forms.forms.contains { $0.isShortYearFirst } ? .year : first)
    } else {
      let firsts: [Reading.First] = isYearOpen ? [.day, .month, .year] : [.day, .month]
      order = .undecided(
        DateDecision.readings(of: chosen, firsts, isYearOpen),
        cells: chosen.reduce(0) { $0 + $1.filled })
    }
  }

  private static func witness(
    in columns: [ColumnSurvey], _ cell: (FormSurvey) -> (text: String, line: Int)?
  ) -> Witness? {
    columns.compactMap { column in
      cell(column.forms).map { Witness(column: column.header, line: $0.line, text: $0.text) }
    }.first
  }

  /// Whether two digits that stand first may be a year: what would be the days varies as much as what would be the
  /// years.
  ///
  /// In an export with the day first what stands first varies more, since few years have more days than years.
  private static func isYearOpen(in columns: [ColumnSurvey]) -> Bool {
    let short = columns.map { $0.forms.shortYears }
    let years = short.reduce(into: Set<Int>()) { $0.formUnion($1.years) }
    let days = short.reduce(into: Set<Int>()) { $0.formUnion($1.days) }
    return !years.isEmpty && years.count <= days.count
      && columns.contains { $0.forms.groups.contains { DateDecision.fitsShortYear($0) } }
  }

  /// Whether a year of two digits before the month fits as many cells as any other form.
  private static func fitsShortYear(_ group: [DateForm]) -> Bool {
    let most = group.map { $0.fitting }.max() ?? 0
    return group.contains { $0.isShortYearFirst && $0.fitting == most }
  }

  /// The readings that differ.
  private static func readings(
    of columns: [ColumnSurvey], _ firsts: [Reading.First], _ isYearOpen: Bool
  ) -> [Reading] {
    var readings: [Reading] = []
    for first in firsts {
      let forms = forms(of: columns, first, isYearOpen)
      let isNew = !readings.contains { $0.forms.text == forms.text }
      let isYear = forms.forms.contains { $0.isShortYearFirst }
      if isNew { readings.append(Reading(first: isYear ? .year : first, forms: forms)) }
    }
    return readings
  }

  /// For each group of forms the one of an order, or of none, that fits most of the cells.
  private static func forms(
    of columns: [ColumnSurvey], _ first: Reading.First, _ isYearOpen: Bool
  ) -> DateForms {
    var found: [DateForm] = []
    for group in columns.flatMap({ $0.forms.groups }) {
      guard let best = best(of: group, first, isYearOpen) else { continue }
      guard let known = found.firstIndex(where: { $0.text == best.text }) else {
        found.append(best)
        continue
      }
      // What may state no offset reads those that do.
      if !best.statesOffset { found[known] = best }
    }
    return DateForms(forms: found)
  }

  private static func best(
    of group: [DateForm], _ first: Reading.First, _ isYearOpen: Bool
  ) -> DateForm? {
    func rank(_ form: DateForm) -> (Int, Int) {
      if form.isShortYearFirst { return (form.fitting, first == .year ? 2 : -1) }
      return (form.fitting, form.isDayFirst == nil ? 1 : 0)
    }
    let allowed = group.filter { form in
      if form.isShortYearFirst { return isYearOpen && first != .day || !group.hasOrder }
      return form.isDayFirst == nil || form.isDayFirst == (first == .day)
    }
    return allowed.max { rank($0) < rank($1) }
  }
}

extension [DateForm] {
  /// Whether one of them has a day and a month as numbers before the year.
  fileprivate var hasOrder: Bool { contains { $0.isDayFirst != nil } }
}
