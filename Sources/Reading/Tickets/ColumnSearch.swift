import Diagnostics
import ServiceModel

/// Columns that were asked for, in the order of asking.
struct ColumnSearch {
  let headers: [String]
  let file: String
  private(set) var selected: [Int] = []
  private(set) var problems: [Diagnostic] = []

  init(headers: [String], file: String) {
    self.headers = headers
    self.file = file
  }

  mutating func slot(_ header: Located<String>?, role: String) -> Int? {
    guard let header else { return nil }
    let places = headers.indices.filter { headers[$0] == header.value }
    guard let place = places.first else {
      problems.append(missing(header, role))
      return nil
    }
    if places.count > 1 { problems.append(repeated(header, places)) }
    if let slot = selected.firstIndex(of: place) { return slot }
    selected.append(place)
    return selected.count - 1
  }

  /// The first of a profile's names that the header has; nothing where it has none.
  mutating func slot(_ names: [String]?) -> Int? {
    guard let names, let place = Profile.place(of: names, in: headers) else { return nil }
    if let slot = selected.firstIndex(of: place) { return slot }
    selected.append(place)
    return selected.count - 1
  }

  private func missing(_ header: Located<String>, _ role: String) -> Diagnostic {
    let near = NearMiss.question(header.value, among: headers)
    return Diagnostic(
      .error, code: "missing-column",
      "the export has no column '\(header.value)', which \(role) is read from",
      at: Location(file: file, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      expected: "one of \(headers.prefix(40).joined(separator: ", "))",
      mend: near ?? "name the column that holds \(role), or remove the line",
      notes: [.init("the column is named here", at: header.location)])
  }

  private func repeated(_ header: Located<String>, _ places: [Int]) -> Diagnostic {
    let columns = places.map { "\($0 + 1)" }.joined(separator: ", ")
    return Diagnostic(
      .error, code: "repeated-column",
      "the export has the column '\(header.value)' more than once: columns \(columns)",
      at: Location(file: file, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      mend: "rename all but one of them in the export",
      notes: [.init("the column is named here", at: header.location)])
  }
}
