import Charts
import Markup
import TestSupport
import Testing

/// Shades are classes of counts.
struct HeatGridTests {
  private func picture(_ rows: [[Int]]) throws -> Picture {
    let columns = rows.map { $0.count }.max() ?? 0
    return try Picture(
      HeatGrid(
        id: "heat", words: Examples().heatWords, columns: (0..<columns).map { "\($0)" },
        rows: rows.map { HeatGrid.Row(label: "r", counts: $0) }
      ).html)
  }

  private func shades(_ picture: Picture) -> [Int] {
    picture.elements.prefix { !$0.kinds.contains("chart-legend") }.compactMap { element in
      (0...5).first { element.kinds.contains("chart-heat-\($0)") }
    }
  }

  /// The first and last count of each class, as the legend says them.
  private func ranges(_ picture: Picture) -> [ClosedRange<Int>] {
    picture.named("li").dropFirst(2).compactMap { entry in
      let ends = entry.text.split(separator: "–").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { return nil }
      return first...last
    }
  }

  @Test(arguments: 0..<60)
  func `a cell has the shade of the class that the legend puts its count in`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let largest = Int.random(
      in: 0...(1 << Int.random(in: 0...12, using: &generator)), using: &generator)
    let counts = (0..<40).map { _ in Int.random(in: 0...largest, using: &generator) }
    let picture = try picture([counts])
    let ranges = ranges(picture)
    let places = ranges.count == 5 ? Array(1...5) : shades(picture).filter { $0 > 0 }.sorted()
    for (count, shade) in zip(counts, shades(picture)) {
      let place = ranges.firstIndex { $0.contains(count) }
      #expect((place == nil) == (count == 0) && (shade == 0) == (count == 0))
      if ranges.count == 5, let place { #expect(shade == places[place]) }
    }
    #expect(shades(picture).count == counts.count)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 11, 60, 999, 1 << 40, Int.max])
  func `the classes cover every count from one to the largest, each once`(largest: Int) throws {
    let ranges = ranges(try picture([[largest, 0, 1]]))
    #expect(ranges.first?.lowerBound == 1 && ranges.last?.upperBound == largest)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
    #expect(ranges.count == min(5, largest))
    let widths = ranges.map { $0.upperBound - $0.lowerBound }
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 1)
  }

  @Test func `a larger count never has a lighter shade`() throws {
    for largest in [1, 3, 5, 17, 200] {
      let shades = shades(try picture([Array(0...largest)]))
      #expect(shades == shades.sorted() && shades.first == 0 && shades.last == 5)
    }
  }

  @Test func `a number stands in its cell where it fits, and in its title always`() throws {
    let picture = try picture([[7, 123_456_789_012] + Array(repeating: 0, count: 22)])
    let numbers = (1...5).flatMap { picture.ofKind("chart-count-\($0)") }
    #expect(numbers.map { $0.text } == ["7"])
    let titles = picture.named("title").dropFirst().map { $0.text }
    #expect(titles.prefix(3) == ["r · 0 · 7", "r · 1 · 123456789012", "r · 2 · 0"])
  }

  @Test(arguments: [1, 7, 24, 31, 300])
  func `cells stand in the picture, none in another`(columns: Int) throws {
    let counts = Array(1...columns)
    let picture = try picture(Array(repeating: counts, count: 7))
    let cells = picture.elements.filter { $0.name == "rect" && $0.number("y") >= 28 }
    #expect(cells.count == 7 * columns)
    for row in Dictionary(grouping: cells, by: { $0.number("y") }).values {
      #expect(
        zip(row, row.dropFirst()).allSatisfy {
          $0.number("x") + $0.number("width") < $1.number("x")
        })
      #expect(row.allSatisfy { $0.number("x") + $0.number("width") <= 640 })
    }
  }

  @Test func `counts below zero are zero, and nothing at all is a grid too`() throws {
    #expect(shades(try picture([[-5, Int.min]])) == [0, 0])
    #expect(shades(try picture([])).isEmpty)
    #expect(try picture([[-5]]).rows == [["r", "0"]])
  }

  @Test func `a row has a cell for each column, whatever it was given`() throws {
    let grid = HeatGrid(
      id: "heat", words: Examples().heatWords, columns: ["a", "b"],
      rows: [[], [1], [1, 2, 99]].map { HeatGrid.Row(label: "r", counts: $0) })
    let picture = try Picture(grid.html)
    #expect(picture.rows == [["r", "0", "0"], ["r", "1", "0"], ["r", "1", "2"]])
    #expect(ranges(picture).last?.upperBound == 2 && shades(picture).count == 6)
  }
}
