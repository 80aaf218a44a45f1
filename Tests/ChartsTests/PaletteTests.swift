import Charts
import Foundation
import Markup
import TestSupport
import Testing

/// Colours that readers can tell apart, and that stand in one place.
struct PaletteTests {
  private static let schemes: [@Sendable (Role) -> Colour] = [
    { $0.light }, { $0.dark }, { $0.print },
  ]

  private var rules: String {
    get throws {
      let page = HTML.page(language: "en", title: "", styles: Palette.styles, [])
      let text = String(decoding: page, as: UTF8.self)
      let start = try #require(text.range(of: "<style>")).upperBound
      return String(text[start..<(try #require(text.range(of: "</style>")).lowerBound)])
    }
  }

  @Test func `text can be read on every ground, in light, dark and on paper`() {
    for colour in Self.schemes {
      for text in Palette.texts {
        for ground in Palette.grounds {
          let contrast = Contrast(colour(text), colour(ground))
          #expect(contrast.isReadable, "\(text.name) on \(ground.name): \(contrast.hundredths)")
        }
      }
    }
  }

  @Test func `lines and shapes can be seen on cards, pages and soft areas`() {
    for colour in Self.schemes {
      for shape in Palette.graphics {
        for ground in [Role.background, .surface, .area] {
          let contrast = Contrast(colour(shape), colour(ground))
          #expect(contrast.isVisible, "\(shape.name) on \(ground.name): \(contrast.hundredths)")
        }
      }
      #expect(Contrast(colour(.second), colour(.secondSoft)).isVisible)
    }
  }

  @Test func `the number in a cell can be read, and each shade is apart from the one before`() {
    #expect(Role.heat.count == 5)
    for colour in Self.schemes {
      for heat in Role.heat {
        #expect(Contrast(colour(heat.shade), colour(heat.number)).isReadable)
      }
      let grounds = Role.heat.map { Contrast(colour($0.shade), colour(.surface)).hundredths }
      #expect(grounds == grounds.sorted())
      #expect(zip(grounds, grounds.dropFirst()).allSatisfy { $1 * 100 >= $0 * 125 })
    }
  }

  @Test func `the two series are blue and orange, so that their red and blue go opposite ways`() {
    for colour in Self.schemes {
      let (line, second) = (colour(.line), colour(.second))
      #expect(line.blue > line.red && second.red > second.blue)
      #expect(Int(line.blue) - Int(second.blue) > 100)
    }
  }

  @Test func `every role is one variable, and every variable of a rule a role`() throws {
    let names = Palette.roles.map { "\($0.name)" }
    #expect(Set(names).count == names.count)
    let rules = try rules
    let used = Set(rules.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.isSubset(of: names) && !used.isEmpty)
    for name in names {
      #expect(rules.matches(of: try Regex("\(name):#[0-9a-f]{6}[;}]")).count == 3, "\(name)")
    }
  }

  @Test func `colours stand in variables alone, and in no chart`() throws {
    let rules = try rules
    let literals = rules.matches(of: /.{1,2}#[0-9a-fA-F]{3,8}/).count
    #expect(literals == 3 * Palette.roles.count)
    for (name, html) in Examples().all {
      let markup = try Picture(html).markup
      #expect(!markup.contains("style=") && !markup.contains("stroke="), "\(name)")
      let fills = markup.matches(of: /fill="([^"]*)"/).map { $0.1 }
      #expect(fills.allSatisfy { $0.hasPrefix("url(#chart-") }, "\(name)")
    }
  }

  @Test func `every class of a chart has a rule`() throws {
    let rules = try rules
    for (name, html) in Examples().all {
      for kind in Set(try Picture(html).elements.flatMap { $0.kinds }) {
        #expect(rules.contains(try Regex("\\.\(kind)[^a-z0-9-]")), "\(name) \(kind)")
      }
    }
  }

  @Test func `paper comes last of the schemes, so that it holds in the dark too`() throws {
    let rules = try rules
    let dark = try #require(rules.range(of: "prefers-color-scheme:dark")).lowerBound
    let paper = try #require(rules.range(of: "@media print{:root{--")).lowerBound
    #expect(dark < paper)
  }
}
