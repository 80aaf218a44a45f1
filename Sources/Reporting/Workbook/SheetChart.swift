/// A chart of cells.
struct SheetChart {
  enum Kind { case line, columns, bars }

  /// Cells below one another.
  struct Cells {
    let sheet: String
    let column: Int
    let rows: ClosedRange<Int>
  }

  struct Series {
    let name: String
    let categories: Cells
    let values: Cells
    /// Drawn as what is to be reached.
    let isGoal: Bool

    init(_ name: String, _ categories: Cells, _ values: Cells, isGoal: Bool = false) {
      self.name = name
      self.categories = categories
      self.values = values
      self.isGoal = isGoal
    }
  }

  let kind: Kind
  let title: String
  let series: [Series]
  /// The cell of the upper left corner, from 0.
  let row: Int
  let column: Int
  /// In pixels.
  var width = 640
  var height = 320
  /// For percentages, where the axis begins: a part of one.
  var lowest: Double?
}
