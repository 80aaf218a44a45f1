import Charts
import Foundation
import Markup
import Testing

/// What holds for every chart, whatever texts stand in it.
struct MarkupLawTests {
  private static let texts = [
    "plain", "", "<script>alert(1)</script>", "</title></svg>\"'&amp;", "فريق الشبكة",
    "a\u{0}\u{8}\u{1B}b",
    "\u{FFFE}\u{FFFF}", "\n\t", String(repeating: "W", count: 300),
    String(repeating: "e\u{301}", count: 300), "👩‍👩‍👧‍👦", "]]>", "--></style>",
  ]

  @Test(arguments: texts)
  func `a chart is well-formed whatever text stands in it`(text: String) throws {
    for (name, html) in Examples({ _ in text }).all {
      let picture = try Picture(html)
      let names = Set(picture.elements.map { $0.name })
      #expect(!names.contains("script") && names.contains("svg"), "\(name)")
    }
  }

  @Test(arguments: texts)
  func `a picture has a name and a description that are there`(text: String) throws {
    for (name, html) in Examples(id: text, { _ in text }).all {
      let picture = try Picture(html)
      let image = try #require(picture.named("svg").first)
      #expect(image.attributes["role"] == "img" && image.attributes["viewBox"] != nil)
      let ids = (image.attributes["aria-labelledby"] ?? "").split(separator: " ")
      let named = ids.map { id in picture.elements.first { $0.attributes["id"] == String(id) }?.name
      }
      #expect(named == ["title", "desc"], "\(name)")
    }
  }

  @Test func `ids of charts with different prefixes differ, and are plain`() throws {
    let prefixes =
      Self.texts + [
        "a", "A", "a b", "a-b", "a_b", "a_20_b", "a/b", "1", "a-title", "a-title-title",
      ]
    var seen: Set<String> = []
    for prefix in prefixes {
      let charts = [Examples(id: prefix).parts.html, Examples(id: prefix + "f").funnel.html]
      let ids = try charts.flatMap { try Picture($0).elements.compactMap { $0.attributes["id"] } }
      #expect(ids.count == 6)
      for id in ids {
        #expect(seen.insert(id).inserted, "\(id)")
        #expect(id.wholeMatch(of: /[a-z][A-Za-z0-9_-]*/) != nil, "\(id)")
      }
    }
  }

  @Test func `every reference of a chart is to an id of its own`() throws {
    for (name, html) in Examples().all {
      let picture = try Picture(html)
      let ids = Set(picture.elements.compactMap { $0.attributes["id"] })
      for match in picture.markup.matches(of: /url\(#([^)]*)\)/) {
        #expect(ids.contains(String(match.1)), "\(name)")
      }
      #expect(ids.count == picture.elements.count { $0.attributes["id"] != nil })
    }
  }

  @Test func `places are written with two decimals at most`() throws {
    let places: Set = [
      "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height",
    ]
    for (name, html) in Examples().all {
      for element in try Picture(html).elements {
        for (key, value) in element.attributes where places.contains(key) {
          #expect(value.wholeMatch(of: /-?\d+(\.\d?[1-9])?/) != nil, "\(name) \(key) \(value)")
        }
        if let ways = element.attributes["d"] {
          let spot = /-?\d+(\.\d?[1-9])? -?\d+(\.\d?[1-9])?/
          let spots = ways.drop { $0 == "M" }.split { $0 == "L" || $0 == "Z" }
          #expect(spots.allSatisfy { $0.wholeMatch(of: spot) != nil }, "\(name) \(ways)")
        }
      }
    }
  }

  @Test func `the same values give the same bytes`() throws {
    for (one, other) in zip(Examples().all, Examples().all) {
      #expect(try Picture(one.html).markup == Picture(other.html).markup)
    }
  }

  @Test func `no word stands in a chart but those that are handed in`() throws {
    for (name, html) in Examples({ _ in "x" }).all {
      let letters = Set(try Picture(html).elements.map { $0.text }.joined().filter(\.isLetter))
      #expect(letters == ["x"], "\(name)")
    }
  }

  @Test func `a table names its columns, its rows and itself`() throws {
    for (name, html) in Examples().all where name != "sparkline" {
      let picture = try Picture(html)
      #expect(picture.named("caption").map { $0.text } == ["All that is drawn"])
      #expect(picture.named("summary").map { $0.text } == ["Data"])
      let scopes = picture.named("th").map { $0.attributes["scope"] }
      let columns = scopes.count { $0 == "col" }
      #expect(scopes.count { $0 == "row" } == picture.rows.count, "\(name)")
      #expect(picture.rows.allSatisfy { $0.count == columns }, "\(name)")
    }
  }

  @Test func `characters that XML does not know become U+FFFD`() throws {
    let picture = try Picture(.element("p", "a\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}\t\nb"))
    #expect(
      picture.named("p").map { $0.text } == [
        "a" + String(repeating: "\u{FFFD}", count: 6) + "\t\nb"
      ])
  }
}
