import CivilTime
import ServiceModel

/// How the timestamps of one column are written, as far as its cells tell.
///
/// Most columns have one form; where a tool was changed or exports were put together there are several, and
/// each is looked for among the cells that none before it reads.
struct FormSurvey: Sendable {
  /// Forms of which each reads most of the cells that it was found by, those of both orders together.
  private(set) var groups: [[DateForm]] = []
  /// The first cell that only forms with the day first read, and the first that only those with the month first do.
  private(set) var dayOnly: (text: String, line: Int)?
  private(set) var monthOnly: (text: String, line: Int)?
  /// The years and the days that the cells would have if two digits of a year stood first.
  private(set) var shortYears: (years: Set<Int>, days: Set<Int>) = ([], [])
  /// Of the first cells one that no form reads, where the forms that fit some of them fit too few.
  private(set) var firstUnread: (text: String, line: Int)?
  /// Cells that no form reads so far.
  private var sample: [Cell] = []
  private var isChosen = false
  /// Whether cells that no form reads are still looked at.
  private var isLooking = true
  private let candidates: [DateForm]

  private typealias Cell = (bytes: [UInt8], line: Int)

  private static let sampleSize = 60
  private static let mostGroups = 4
  /// Fewer cells than these are mistakes rather than a form.
  private static let fewestOdd = 3

  /// Whether the day stands first, where each cell can be read so and some cannot with the month first, or the other
  /// way round; nothing where that is not proved, or the column is of both orders.
  var provedDayFirst: Bool? {
    guard (dayOnly == nil) != (monthOnly == nil) else { return nil }
    let more = fitting(dayFirst: true) - fitting(dayFirst: false)
    return abs(more) < Self.fewestOdd ? nil : more > 0
  }

  private func fitting(dayFirst: Bool) -> Int {
    groups.reduce(0) { sum, group in
      sum + (group.filter { $0.isDayFirst == dayFirst }.map { $0.fitting }.max() ?? 0)
    }
  }

  init(_ candidates: [DateForm]) { self.candidates = candidates }

  mutating func add(_ cell: Span<UInt8>, line: Int) {
    if isChosen, count(cell, line) || !isLooking { return }
    sample.append((CSVRecord.bytes(cell), line))
    if sample.count == Self.sampleSize { choose() }
  }

  mutating func finish() {
    if isLooking { choose() }
    isLooking = false
  }

  private mutating func choose() {
    if isChosen {
      chooseMore()
      sample = []
    } else {
      let first = sample
      sample = []
      chooseFirst(first)
    }
  }

  /// Keeps the forms that together fit nearly all of the first cells; none where they fit fewer.
  private mutating func chooseFirst(_ cells: [Cell]) {
    isChosen = true
    var found: [[DateForm]] = []
    var left = cells
    while found.count < Self.mostGroups, let group = group(of: left) {
      let unread = left.filter { cell in !group.contains { $0.reads(cell.bytes.span) } }
      // What a first form leaves has to be more than a few mistakes.
      if !found.isEmpty, (left.count - unread.count) * 10 < cells.count { break }
      found.append(group.map { $0.uncounted })
      left = unread
    }
    guard !cells.isEmpty, (cells.count - left.count) * 10 >= cells.count * 8 else {
      firstUnread = left.first.map { (CSVRecord.text($0.bytes.span), $0.line) }
      isLooking = false
      return
    }
    groups = found
    for cell in cells where !count(cell.bytes.span, cell.line) { sample.append(cell) }
  }

  /// Adds the form that most of the cells fit which none has read so far.
  private mutating func chooseMore() {
    guard groups.count < Self.mostGroups, let group = group(of: sample) else {
      isLooking = false
      return
    }
    let most = group.map { $0.fitting }.max() ?? 0
    guard most >= Self.fewestOdd, most * 2 >= sample.count else {
      isLooking = false
      return
    }
    groups.append(group.map { $0.uncounted })
    for cell in sample { _ = count(cell.bytes.span, cell.line) }
  }

  /// The form that fits most of some cells, with those that fit nearly all of these, and those of the other order.
  private func group(of cells: [Cell]) -> [DateForm]? {
    let counted = counted(cells)
    guard let most = counted.map({ $0.fitting }).max(), most > 0,
      let first = counted.first(where: { $0.fitting == most })
    else { return nil }
    let all = self.counted(cells.filter { first.reads($0.bytes.span) })
    let fitting = all.filter { $0.fitting * 10 >= most * 8 }
    // The other order stays too, to tell which cell speaks against it.
    let others = fitting.compactMap { $0.textOfOtherOrder }
    return all.filter { form in
      fitting.contains { $0.text == form.text && $0.statesOffset == form.statesOffset }
        || others.contains(form.text)
    }
  }

  private func counted(_ cells: [Cell]) -> [DateForm] {
    candidates.map { form in
      var form = form
      for cell in cells { form.count(cell.bytes.span) }
      return form
    }
  }

  /// Counts a cell for every form that reads it; whether one does.
  private mutating func count(_ cell: Span<UInt8>, _ line: Int) -> Bool {
    var (isRead, isDay, isMonth) = (false, false, false)
    for group in groups.indices {
      for index in groups[group].indices where groups[group][index].count(cell) {
        let form = groups[group][index]
        isRead = true
        if form.isDayFirst == true { isDay = true }
        if form.isDayFirst == false { isMonth = true }
        if form.isShortYearFirst, let date = form.local(cell)?.date {
          shortYears.years.insert(date.parts.year)
          shortYears.days.insert(date.parts.day)
        }
      }
    }
    if isDay, !isMonth, dayOnly == nil { dayOnly = (CSVRecord.text(cell), line) }
    if isMonth, !isDay, monthOnly == nil { monthOnly = (CSVRecord.text(cell), line) }
    return isRead
  }
}
