package import Markup

/// Counts of rows by columns, as of weekdays by hours, in five shades.
///
/// The number stands in its cell where it fits; a cell of zero is an empty frame.
package struct HeatGrid: Sendable {
  /// The words of the axes and of the counts.
  package struct Words: Sendable {
    let chart: ChartWords
    let rows: String
    let count: String

    /// - `rows` is over the names of the rows in the table, `count` says what the numbers below the
    ///   picture count.
    package init(_ chart: ChartWords, rows: String, count: String) {
      self.chart = chart
      self.rows = rows
      self.count = count
    }
  }

  /// A row of counts, one for each column; none is below zero.
  package struct Row: Sendable {
    let label: String
    let counts: [Int]

    /// - `counts` below zero become zero.
    package init(label: String, counts: [Int]) {
      self.label = label
      self.counts = counts.map { max($0, 0) }
    }
  }

  let id: ChartID
  let words: Words
  let columns: [String]
  let rows: [Row]
  let classes: HeatClasses
  /// The width of the rows' labels.
  private let left: Length

  /// - `id` differs from those of all other charts of the page; `columns` are the labels above the grid.
  ///
  /// A row that has fewer counts than there are columns goes on with zeros, what it has more is left out.
  package init(id: String, words: Words, columns: [String], rows: [Row]) {
    self.id = ChartID(id)
    self.words = words
    self.columns = columns
    self.rows = rows.map { row in
      let counts = row.counts + Array(repeating: 0, count: columns.count)
      return Row(label: row.label, counts: Array(counts.prefix(columns.count)))
    }
    classes = HeatClasses(largest: self.rows.flatMap { $0.counts }.max() ?? 0)
    left = min((rows.map { TextFit.width($0.label) }.max() ?? 0) + 8, 160)
  }

  /// The picture, its classes and its table; in time and size linear in the number of cells.
  package var html: HTML {
    Figure(id: id, words: words.chart, height: HeatGrid.top + rowHeight * rows.count + 4).html(
      picture: headings + rows.enumerated().flatMap { row($0, $1) }, legend: legend,
      table: DataTable(
        headings: [words.rows] + columns, rows: rows.map { ($0.label, $0.counts.map { "\($0)" }) }))
  }

  /// The height of the line of column labels.
  private static let top: Length = 28

  private var columnWidth: Length { (Figure.width - left) / max(columns.count, 1) }

  private var rowHeight: Length { min(max(columnWidth, 24), 36) }

  private func place(_ column: Int) -> Length {
    left + (Figure.width - left).scaled(column, of: max(columns.count, 1))
  }

  /// As many labels as there is room for in letters small and large.
  private var headings: [HTML] {
    let few = columns(ofLabels: 12, gap: 6)
    let fewest = (columns(ofLabels: TextFit.largest, gap: 30) + few - 1) / few * few
    return columns.enumerated().compactMap { index, label in
      guard index.isMultiple(of: few) else { return nil }
      return Shapes.text(
        "chart-text chart-middle\(index.isMultiple(of: fewest) ? "" : " chart-wide")",
        at: Spot(x: place(index) + columnWidth / 2, y: 12), shortLabel(label))
    }
  }

  private func columns(ofLabels size: Length, gap: Length) -> Int {
    let widest = columns.map { TextFit.width(shortLabel($0), size: size) }.max() ?? 0
    return (widest + gap).hundredths / max(columnWidth.hundredths, 1) + 1
  }

  private func shortLabel(_ label: String) -> String { TextFit.cut(label, to: 160) }

  private func row(_ index: Int, _ row: Row) -> [HTML] {
    let top = HeatGrid.top + rowHeight * index
    let label = Shapes.text(
      "chart-text", at: Spot(x: 0, y: top + rowHeight / 2), TextFit.cut(row.label, to: left - 8))
    return [label]
      + zip(columns, row.counts).enumerated().map { column, cell in
        self.cell(cell.1, "\(row.label) · \(cell.0)", at: Spot(x: place(column), y: top))
      }
  }

  private func cell(_ count: Int, _ name: String, at spot: Spot) -> HTML {
    let shade = classes.place(of: count)
    let field = Shapes.rectangle(
      "chart-heat-\(shade)", at: Spot(x: spot.x + 1, y: spot.y + 1),
      width: max(columnWidth - 2, columnWidth / 2),
      height: rowHeight - 2, round: 3)
    let number = shade > 0 ? self.number(count, shade, at: spot) : []
    return Shapes.group(titled: "\(name) · \(count)", [field] + number)
  }

  /// In letters as large as all others where there is room, else in small ones where those fit.
  private func number(_ count: Int, _ shade: Int, at spot: Spot) -> [HTML] {
    let room = columnWidth - 2
    let isRoomy = TextFit.width("\(count)") <= room
    guard isRoomy || TextFit.width("\(count)", size: 11) <= room else { return [] }
    let kind = "chart-count-\(shade) chart-middle\(isRoomy ? "" : " chart-small chart-wide")"
    let middle = Spot(x: spot.x + columnWidth / 2, y: spot.y + rowHeight / 2)
    return [Shapes.text(kind, at: middle, "\(count)")]
  }

  private var legend: [HTML] {
    let zero = LegendKey.entry([LegendKey.field("chart-heat-0")], "0")
    return [.text(words.count), zero]
      + classes.ranges.map { place, counts in
        let isOne = counts.lowerBound == counts.upperBound
        return LegendKey.entry(
          [LegendKey.field("chart-heat-\(place)")],
          isOne ? "\(counts.lowerBound)" : "\(counts.lowerBound)–\(counts.upperBound)")
      }
  }
}
