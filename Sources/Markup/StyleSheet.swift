/// A style sheet of a page, in which no text from data can stand.
///
/// It is rules that are written in the program, or colours by the names of variables.
/// `StyleSheet(variables: [("--accent", 0x0B5CAD)], media: "print")` is
/// `@media print{:root{--accent:#0b5cad}}`.
package struct StyleSheet: Sendable {
  let rules: String

  /// Rules as the program writes them.
  package init(_ rules: StaticString) { self.rules = "\(rules)" }

  /// Variables of the whole page, for the media that a query names or for all.
  ///
  /// Of two sheets that give the same variable the later one holds.
  package init(variables: [(name: StaticString, colour: Colour)], media: StaticString? = nil) {
    let values = variables.map { "\($0.name):\($0.colour.hex)" }.joined(separator: ";")
    let root = ":root{\(values)}"
    rules = media.map { "@media \($0){\(root)}" } ?? root
  }
}
