import Charts
import Markup
import TestSupport
import Testing

/// Bars are as long as their numbers say.
struct BarChartTests {
  private typealias Bar = BarChart.Bar

  private func picture(_ bars: [Bar]) throws -> Picture {
    try Picture(BarChart(id: "bars", words: Examples().barWords, bars: bars).html)
  }

  @Test(arguments: 0..<40)
  func `bars are to each other as their numbers`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<12).map { _ in
      Int.random(in: 0...(1 << Int.random(in: 1...40, using: &generator)), using: &generator)
    }
    let picture = try picture(values.map { Bar(label: "b", .init($0, text: "\($0)")) })
    let widths = picture.ofKind("chart-bar").map { $0.number("width") }
    let widest = Double(values.max() ?? 0)
    let room = widths.max() ?? 0
    #expect(widths.count == 12 && room <= 640)
    for (width, value) in zip(widths, values) {
      #expect(abs(width - room * Double(value) / widest) <= 0.01)
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, 1 << 40, Int.max])
  func `a number of any size is drawn`(value: Int) throws {
    let amount = BarChart.Amount(value, text: "t")
    let picture = try picture([Bar(label: "b", amount, amount), Bar(label: "b", amount)])
    let bars = picture.ofKind("chart-bar") + picture.ofKind("chart-second")
    #expect(bars.allSatisfy { (0...640).contains($0.number("x") + $0.number("width")) })
    #expect(picture.ofKind("chart-second").count == (value > 0 ? 1 : 0))
  }

  @Test func `the second part begins where the first one ends, and has a pattern`() throws {
    let picture = try Picture(Examples().parts.html)
    let first = try #require(picture.ofKind("chart-bar").first)
    let second = try #require(picture.ofKind("chart-second").first)
    #expect(first.number("width") == second.number("x"))
    #expect(second.attributes["fill"]?.hasPrefix("url(#chart-") == true)
    #expect(abs(second.number("width") / first.number("width") - 80.0 / 120) < 0.001)
    #expect(picture.named("pattern").count == 1)
  }

  @Test func `a long label is cut, and whole in its title and in the table`() throws {
    for letter in ["W", "i", "字", "é", "word "] {
      let label = String(repeating: letter, count: 300)
      let picture = try picture([Bar(label: label, .init(1, text: "1"))])
      let shown = try #require(picture.ofKind("chart-label").first).text
      #expect(shown.hasSuffix("…") && label.hasPrefix(shown.dropLast()) && shown.count > 20)
      #expect(picture.named("title").contains { $0.text.hasPrefix(label) })
      #expect(picture.rows.map { $0[0] } == [label])
    }
    let short = try picture([Bar(label: "Network", .init(1, text: "1"))])
    #expect(short.ofKind("chart-label").map { $0.text } == ["Network"])
  }

  @Test func `the height grows with the number of bars alone`() throws {
    let heights = try (0...5).map { count in
      let bars = Array(repeating: Bar(label: "b", .init(count, text: "t")), count: count)
      let box = try #require(try picture(bars).named("svg").first?.attributes["viewBox"])
      return try #require(box.split(separator: " ").last.flatMap { Int($0) })
    }
    let steps = Set(zip(heights, heights.dropFirst()).map { $1 - $0 })
    #expect(steps == [54])
  }

  @Test func `the text at a bar's end is within the picture`() throws {
    for text in ["1", "812", "1234567890", String(repeating: "9", count: 300)] {
      let picture = try picture([Bar(label: "b", .init(7, text: text))])
      let shown = try #require(picture.ofKind("chart-strong").first)
      // Digits of a bold font of the largest size are not wider than 14 units.
      #expect(shown.number("x") + Double(shown.text.count) * 14 <= 640)
    }
  }
}
