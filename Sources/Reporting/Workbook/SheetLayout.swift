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
    let scalars = Array(DisplayWidth.harmless(text).unicodeScalars.prefix(mostOfSide))
    for (place, scalar) in scalars.enumerated() {
      let next = scalars.indices.contains(place + 1) ? scalars[place + 1] : " "
      // The library takes `&G` and `&[Picture]` for a picture behind a doubled `&` too, and frees the text twice.
      shown += scalar != "&" ? String(scalar) : next == "G" || next == "[" ? "＆" : "&&"
    }
    return shown
  }
}
