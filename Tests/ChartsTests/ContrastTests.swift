import Charts
import Foundation
import Markup
import TestSupport
import Testing

/// The ratio of two colours, and colours as texts.
struct ContrastTests {
  /// By floating-point powers, as the guidelines have it.
  private func reference(_ one: Colour, _ other: Colour) -> Double {
    func light(_ colour: Colour) -> Double {
      let parts = [colour.red, colour.green, colour.blue].map { channel in
        let share = Double(channel) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let lights = [light(one), light(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test func `the ratio is that of the guidelines, rounded down, whichever colour comes first`() {
    var generator = SeededGenerator(seed: 1)
    func random() -> Colour {
      Colour(integerLiteral: UInt32.random(in: 0...0xFFFFFF, using: &generator))
    }
    for _ in 0..<2_000 {
      let (one, other) = (random(), random())
      let exact = reference(one, other) * 100
      let contrast = Contrast(one, other)
      #expect(contrast == Contrast(other, one))
      #expect(
        Double(contrast.hundredths) <= exact + 0.001 && Double(contrast.hundredths) > exact - 1.001)
    }
  }

  @Test func `greys at the borders are on the side where they belong`() {
    #expect(Contrast(0x000000, 0xFFFFFF).hundredths == 2_100)
    #expect(Contrast(0x123456, 0x123456).hundredths == 100)
    #expect(Contrast(0x767676, 0xFFFFFF).isReadable && !Contrast(0x777777, 0xFFFFFF).isReadable)
    #expect(Contrast(0x949494, 0xFFFFFF).isVisible && !Contrast(0x959595, 0xFFFFFF).isVisible)
  }

  @Test func `a colour is read from three or six digits, and written as six`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let colour = Colour(integerLiteral: UInt32.random(in: 0...0xFFFFFF, using: &generator))
      #expect(Colour(hex: colour.hex) == colour && Colour(hex: colour.hex.uppercased()) == colour)
    }
    #expect(Colour(hex: "#0aF")?.hex == "#00aaff")
  }

  @Test(arguments: [
    "", "#", "0af", "#0a", "#0af1", "#00aaf", "#00aafff", "#00aaff ", " #00aaff", "#00aafg", "red",
    "#+0aaff", "#００Ａ", "#0af;}", "#00\u{0}aff", "var(--x)", "#é12",
  ])
  func `any other text is no colour`(text: String) {
    #expect(Colour(hex: text) == nil)
  }

  @Test func `a style sheet of variables has nothing but their names and colours`() {
    let sheets = [
      StyleSheet("p{margin:0}"), StyleSheet(variables: [("--a", 0x0B5CAD), ("--b", 0xFFFFFF)]),
      StyleSheet(variables: [("--a", 0x000000)], media: "print"),
    ]
    let page = HTML.page(language: "en", title: "t", styles: sheets, [])
    let rules = """
      <style>p{margin:0}
      :root{--a:#0b5cad;--b:#ffffff}
      @media print{:root{--a:#000000}}</style>
      """
    #expect(String(decoding: page, as: UTF8.self).contains(rules))
  }
}

extension Contrast {
  /// Whether lines and shapes can be seen, at 3:1 or more.
  var isVisible: Bool { hundredths >= 300 }
}
