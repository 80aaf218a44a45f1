/// A column by its header and, where several have the same one, by its number among those.
///
/// Example: `Comment#2` is the second column headed `Comment`, unless one is headed `Comment#2`.
package struct NumberedColumn: Hashable, Sendable {
  package let header: String
  /// From 1.
  package let number: Int

  /// Nothing where a text does not end in `#` and a number.
  package init?(_ text: String) {
    guard let sign = text.lastIndex(of: "#"), sign != text.startIndex else { return nil }
    let digits = text[text.index(after: sign)...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), number > 0
    else { return nil }
    header = String(text[..<sign])
    self.number = number
  }

  /// The places at which a header has the column's text.
  package func places(in headers: [String]) -> [Int] {
    headers.indices.filter { headers[$0] == header }
  }

  /// Its place in a header; nothing where fewer columns have the text.
  package func place(in headers: [String]) -> Int? {
    places(in: headers).dropFirst(number - 1).first
  }

  /// What a project calls the column at a place: its header, and its number where that repeats.
  package static func text(of place: Int, in headers: [String]) -> String {
    let header = headers[place]
    let places = headers.indices.filter { headers[$0] == header }
    let number = places.firstIndex(of: place).map { $0 + 1 }
    return places.count > 1 ? "\(header)#\(number ?? 1)" : header
  }
}
