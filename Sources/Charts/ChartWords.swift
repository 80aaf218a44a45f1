/// The words around a picture, in the language of its page.
package struct ChartWords: Sendable {
  let title: String
  let description: String
  let summary: String
  let caption: String

  /// - `title` stands above the picture and is its name.
  /// - `description` says to those who do not see it what the picture shows.
  /// - `summary` opens the table of what is drawn, `caption` is the table's own.
  package init(title: String, description: String, summary: String, caption: String) {
    self.title = title
    self.description = description
    self.summary = summary
    self.caption = caption
  }
}

/// The words for a pair of limits or ends: of both, and of each.
package struct RangeWords: Sendable {
  let name: String
  let lower: String
  let upper: String

  package init(name: String, lower: String, upper: String) {
    self.name = name
    self.lower = lower
    self.upper = upper
  }

  /// For charts that draw no such pair.
  package static let none = RangeWords(name: "", lower: "", upper: "")
}
