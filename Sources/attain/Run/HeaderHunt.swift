import Diagnostics
import Reading
import ServiceModel

/// Looks for the header in the beginning of an export.
struct HeaderHunt {
  /// How much is looked through: more where not even the header's end is found.
  private(set) var headSize = 1 << 16
  private static let largestHead = 1 << 24

  enum Found<Columns> {
    /// The header's end was not found: more of the file has to be looked at.
    case undecided
    case problems([Diagnostic])
    /// The header, and the columns that it has.
    case header(HeaderSearch.Candidate, Columns)
  }

  /// The first candidate in the head of a file that has all columns.
  mutating func find<Columns>(
    in head: [UInt8], isWhole: Bool, path: String, _ form: ExportForm,
    _ layout: (_ names: [String], _ place: Location) -> FoundColumns<Columns>
  ) -> Found<Columns> {
    let found = HeaderSearch.candidates(in: head, isWhole: isWhole, form)
    let candidates = found.candidates
    if candidates.isEmpty, found.problem == nil, !isWhole, headSize < HeaderHunt.largestHead {
      headSize *= 4
      return .undecided
    }
    var best = Best()
    for candidate in candidates {
      if let columns = best.take(candidate, path, layout) { return .header(candidate, columns) }
    }
    if best.found == 0, let problem = whyUnknown(head, isWhole, path, form, layout) {
      return .problems([problem])
    }
    return .problems(
      best.problems
        ?? [found.problem?.diagnostic(in: path) ?? Header.missing(in: path, from: form.headerLine)])
  }

  /// Why no record has any of the columns, where that is known: the file is no CSV, or something else parts its cells
  /// than is stated.
  private func whyUnknown<Columns>(
    _ head: [UInt8], _ isWhole: Bool, _ path: String, _ form: ExportForm,
    _ layout: (_ names: [String], _ place: Location) -> FoundColumns<Columns>
  ) -> Diagnostic? {
    if let kind = ForeignFile(head) { return kind.problem(in: path) }
    guard let stated = form.delimiter else { return nil }
    var best = Best()
    let found = HeaderSearch.candidates(in: head, isWhole: isWhole, form.undelimited)
    for candidate in found.candidates { _ = best.take(candidate, path, layout) }
    return best.delimiter.map { HeaderHunt.parted(by: $0, path, stated) }
  }

  /// Of the records that are not the header the one that has most of its columns, the first of several.
  private struct Best {
    private(set) var problems: [Diagnostic]?
    private(set) var found = 0
    /// What parts its cells, where it has any of the columns.
    private(set) var delimiter: UInt8?

    /// The columns of a record that has them all.
    mutating func take<Columns>(
      _ candidate: HeaderSearch.Candidate, _ path: String,
      _ layout: (_ names: [String], _ place: Location) -> FoundColumns<Columns>
    ) -> Columns? {
      let place = Location(file: path, line: candidate.line, column: 1)
      switch layout(candidate.names, place) {
      case .columns(let columns):
        delimiter = candidate.delimiter
        return columns
      case .problems(let problems, let found):
        if self.problems != nil, found <= self.found { return nil }
        self.problems = problems
        self.found = found
        if found > 0 { delimiter = candidate.delimiter }
        return nil
      }
    }
  }

  /// That something else parts the cells than the project says.
  private static func parted(
    by byte: UInt8, _ path: String, _ stated: Located<Delimiter>
  ) -> Diagnostic {
    let found = Delimiter.allCases.first { $0.byte == byte }?.rawValue ?? ""
    return Diagnostic(
      .error, code: "delimiter",
      "the cells of the export are parted by a \(found), and not by a"
        + " \(stated.value.rawValue)",
      at: Location(file: path, line: 1, column: 1),
      expected: "cells that are parted as attain.yaml says",
      mend: "write delimiter: \(found), or take the line out: what parts the cells is found",
      notes: [.init("the delimiter is stated here", at: stated.location)])
  }
}
