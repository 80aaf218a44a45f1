/// How a sheet stands on the screen and on paper.
struct SheetLayout {
  /// Of each column, in characters.
  let widths: [Int]
  /// The row of the headings, from 0, which stays in sight with those above and is printed on each page.
  let header: Int
  /// The rows that pages begin with, from 0, where they are not left to chance.
  let pageBreaks: [Int]
  let pageHeader: PageText
  let pageFooter: PageText
}

/// What stands in the margin of a page that is printed: on the left and on the right.
struct PageText {
  let left: String
  let right: String

  /// Of the 255 characters that a margin holds.
  private static let mostOfSide = 90

  /// `code` stands on the right as it is: `&P` is a page's number.
  init(left: String, code: String) {
    self.left = PageText.escaped(left)
    right = code
  }

  init(left: String, right: String) {
    self.init(left: left, code: PageText.escaped(right))
  }

  /// In the language of spreadsheets.
  var code: String { "&L\(left)&R\(right)" }

  private static func escaped(_ text: String) -> String {
    var shown = ""
    for scalar in DisplayWidth.harmless(text).unicodeScalars.prefix(mostOfSide) {
      shown += scalar == "&" ? "&&" : String(scalar)
    }
    return shown
  }
}
