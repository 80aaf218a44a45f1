import Diagnostics
import ServiceModel

/// Columns that were asked for, in the order of asking.
package struct ColumnSearch {
  let headers: [String]
  /// Where the header stands.
  private let place: Location
  private(set) var selected: [Int] = []
  private(set) var problems: [Diagnostic] = []

  init(headers: [String], at place: Location) {
    self.headers = headers
    self.place = place
  }

  /// `isNeeded` says whether there is nothing to read without the column.
  mutating func slot(
    _ header: Located<String>?, role: String, isNeeded: Bool = false
  ) -> Int? {
    guard let header else { return nil }
    let places = headers.indices.filter { headers[$0] == header.value }
    if places.count > 1 { problems.append(repeated(header, places)) }
    guard let place = places.first ?? NumberedColumn(header.value)?.place(in: headers) else {
      let problem = missing(header, role, isNeeded: isNeeded)
      if !problems.contains(problem) { problems.append(problem) }
      return nil
    }
    return slot(at: place)
  }

  /// The first of a profile's names that the header has; nothing where it has none.
  mutating func slot(_ names: [String]?) -> Int? {
    guard let names, let place = Profile.place(of: names, in: headers) else { return nil }
    return slot(at: place)
  }

  private mutating func slot(at place: Int) -> Int {
    if let slot = selected.firstIndex(of: place) { return slot }
    selected.append(place)
    return selected.count - 1
  }

  private func missing(
    _ header: Located<String>, _ role: String, isNeeded: Bool
  ) -> Diagnostic {
    let otherwise = isNeeded ? "" : ", or take '\(role):' out of attain.yaml"
    if let column = NumberedColumn(header.value), headers.contains(column.header) {
      return tooFew(header, column, role, otherwise)
    }
    if let misread = headers.first(where: { header.value.isMisread(as: $0) }) {
      return diagnostic(
        code: "missing-column",
        "the export has no column '\(header.value)', which \(role) is read from: it is written in UTF-8, and read as"
          + " '\(misread)'", header, expected: "the encoding that attain.yaml states for all files",
        mend: ColumnSearch.misread)
    }
    let near = NearMiss.question(header.value, among: headers)
    return diagnostic(
      code: "missing-column",
      "the export has no column '\(header.value)', which \(role) is read from", header,
      expected: "one of \(headers.prefix(40).map { $0.prefix(100) }.joined(separator: ", "))",
      mend: near ?? "name the column that holds \(role)\(otherwise)")
  }

  /// What to do about a file in UTF-8 where another encoding is stated.
  package static let misread =
    "take encoding: out where all files are UTF-8; where others need it, save this one as UTF-8 with a byte-order mark,"
    + " which goes before it"

  private func tooFew(
    _ header: Located<String>, _ column: NumberedColumn, _ role: String, _ otherwise: String
  ) -> Diagnostic {
    let count = column.places(in: headers).count
    let times = count == 1 ? "once" : "\(count) times"
    return diagnostic(
      code: "missing-column",
      "the export has no column '\(header.value)', which \(role) is read from: it has"
        + " '\(column.header)' \(times)", header,
      expected: count == 1
        ? column.header : "one of \(choices(column.header, count).joined(separator: ", "))",
      mend: "name one that is there\(otherwise)")
  }

  private func repeated(_ header: Located<String>, _ places: [Int]) -> Diagnostic {
    let columns = places.map { "\($0 + 1)" }.joined(separator: ", ")
    let choices = choices(header.value, places.count)
    return diagnostic(
      code: "repeated-column",
      "the export has the column '\(header.value)' more than once: columns \(columns)", header,
      expected: "one of \(choices.joined(separator: ", "))",
      mend: "name the one that is meant by its number: \(choices[0]) is the first of them")
  }

  /// What the columns of one header are called; a few of them where they are many.
  private func choices(_ header: String, _ count: Int) -> [String] {
    (1...min(count, 8)).map { "\(header)#\($0)" } + (count > 8 ? ["…", "\(header)#\(count)"] : [])
  }

  private func diagnostic(
    code: String, _ message: String, _ header: Located<String>, expected: String, mend: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code: code, message, at: place,
      excerpt: headers.joined(separator: ","), expected: expected, mend: mend,
      notes: [.init("the column is named here", at: header.location)])
  }
}

extension String {
  /// Whether another text is what this one looks like where its UTF-8 is read with a character for each byte.
  ///
  /// Example: `Gelöst` is misread as `GelÃ¶st`.
  fileprivate func isMisread(as other: String) -> Bool {
    var rest = Substring(other).unicodeScalars
    for scalar in unicodeScalars {
      let read = rest.prefix(scalar.utf8.count)
      guard read.count == scalar.utf8.count,
        scalar.isASCII ? read.first == scalar : read.allSatisfy({ !$0.isASCII })
      else { return false }
      rest.removeFirst(read.count)
    }
    return rest.isEmpty && self != other
  }
}
