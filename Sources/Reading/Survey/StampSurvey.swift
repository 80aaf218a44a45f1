import CivilTime
import ServiceModel

/// What the forms that are written down make of the cells of some columns of times, over a whole export.
package struct StampSurvey: Sendable {
  /// Cells of one kind: how many, and the first of them.
  struct Cells: Sendable {
    var count = 0
    var first = ""
    var line = 0
    /// The number of the first one's file.
    var file = 0

    mutating func add(_ cell: Span<UInt8>, _ line: Int, _ file: Int) {
      if count == 0 { (first, self.line, self.file) = (CSVRecord.text(cell), line, file) }
      count += 1
    }
  }

  /// One column.
  struct Column: Sendable {
    let place: Int
    let header: String
    var read = 0
    /// Cells that no form fits.
    var unread = Cells()
    /// Days without a time of day.
    var timeless = Cells()
    /// Stamps by the hour, of forms that do not say which half of the day it is; one that states its offset is written
    /// by a program, which loses none.
    fileprivate var hours = [Int](repeating: 0, count: 24)
  }

  /// Stamps by a clock of twelve hours that does not say which half of the day it is.
  struct Halves: Sendable {
    let count: Int
    /// The column that alone is written so; nothing where all are.
    let column: String?
  }

  private(set) var columns: [Column]
  private let forms: DateForms
  private let cellCount: Int
  private let missing: MissingWords

  package init(_ places: [Int], _ survey: ExportSurvey, _ forms: DateForms, _ missing: MissingWords)
  {
    columns = Set(places).sorted().map { Column(place: $0, header: survey.headers[$0]) }
    self.forms = forms
    cellCount = survey.headers.count
    self.missing = missing
  }

  /// Looks at a row; one with more or fewer cells than the header is rejected anyway.
  package mutating func add(_ record: borrowing CSVRecord, file: Int) {
    if record.cellCount != cellCount { return }
    for index in columns.indices {
      let cell = record.cell(columns[index].place).trimmed
      if missing.contains(cell) { continue }
      guard let (local, form) = forms.reading(cell) else {
        columns[index].unread.add(cell, record.line, file)
        continue
      }
      columns[index].read += 1
      if !form.statesHour {
        columns[index].timeless.add(cell, record.line, file)
      } else if !form.statesHalf, !form.statesOffset {
        columns[index].hours[local.secondsSinceMidnight / 3600] += 1
      }
    }
  }

  /// The stamps without their half of the day; nothing where they may be what they say.
  var withoutHalf: Halves? {
    let all = (0..<24).map { hour in columns.reduce(0) { $0 + $1.hours[hour] } }
    if let count = StampSurvey.withoutHalf(all) { return Halves(count: count, column: nil) }
    return columns.lazy.compactMap { column in
      StampSurvey.withoutHalf(column.hours).map { Halves(count: $0, column: column.header) }
    }.first
  }

  /// How many stamps by the hour are by a clock of twelve hours.
  ///
  /// Hours from 1 to 12 alone can be a night or a morning as well; noon and one o'clock that are as busy as others are
  /// then the end of one and the beginning of another, with nothing between.
  private static func withoutHalf(_ hours: [Int]) -> Int? {
    let total = hours.reduce(0, +)
    let isTwelve = hours[0] == 0 && hours[13...].allSatisfy { $0 == 0 }
    return total >= 30 && isTwelve && min(hours[12], hours[1]) * 24 >= total ? total : nil
  }
}
